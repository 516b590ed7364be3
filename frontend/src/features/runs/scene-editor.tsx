import {
  Button,
  Divider,
  Group,
  Modal,
  NumberInput,
  SimpleGrid,
  Stack,
  TagsInput,
  Textarea,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMediaQuery } from '@mantine/hooks';
import classes from './modal-foot.module.css';
import { FootageChoice } from './footage-choice';
import type { Scene, SceneEdit } from './scene-edits';

interface SceneEditorProps {
  scene: Scene;
  /** Of the narration. */
  language: string;
  initial: SceneEdit;
  onKeep: (edit: SceneEdit) => void;
  onClose: () => void;
}

/** Changes one scene: its words, how they are said, what it shows. */
export function SceneEditor({ scene, language, initial, onKeep, onClose }: SceneEditorProps) {
  const narrow = useMediaQuery('(max-width: 48em)');
  const form = useForm<SceneEdit>({
    initialValues: initial,
    validate: {
      narration: (text) => (text.trim() === '' ? 'Write what the scene says.' : null),
      searchTerms: (terms) =>
        terms.length === 0 && scene.searchTerms.length > 0
          ? 'Name at least one thing to look for.'
          : null,
    },
  });
  const keep = () => {
    if (form.validate().hasErrors) return;
    onKeep(form.values);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Scene ${String(scene.position + 1)}`}
      size="xl"
      fullScreen={narrow}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack gap="md">
        <Textarea
          label="What is said"
          description="New words are spoken anew, and footage is looked for anew."
          autosize
          minRows={2}
          maxRows={8}
          maxLength={1000}
          data-autofocus
          {...form.getInputProps('narration')}
        />
        <TagsInput
          label="What to look for in footage"
          description="From concrete to general, at most five. Left as they are, new words bring new ones."
          maxTags={5}
          {...form.getInputProps('searchTerms')}
        />
        <SimpleGrid cols={2}>
          <NumberInput
            label="Pace"
            placeholder="As the pipeline"
            min={0.7}
            max={1.3}
            step={0.05}
            decimalScale={2}
            suffix="×"
            {...form.getInputProps('rate')}
          />
          <NumberInput
            label="Pause after it"
            placeholder="As the pipeline"
            min={0}
            max={3}
            step={0.1}
            decimalScale={1}
            suffix=" s"
            {...form.getInputProps('pause')}
          />
        </SimpleGrid>
        <Divider />
        <FootageChoice scene={scene} language={language} {...form.getInputProps('shown')} />
        <Group justify="flex-end" gap="xs" className={classes.foot ?? ''}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={keep}>Keep the change</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
