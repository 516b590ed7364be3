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
import { useTranslation } from 'react-i18next';
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
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 48em)');
  const form = useForm<SceneEdit>({
    initialValues: initial,
    validate: {
      narration: (text) => (text.trim() === '' ? t('scenes.editor.saidMissing') : null),
      searchTerms: (terms) =>
        terms.length === 0 && scene.searchTerms.length > 0 ? t('scenes.editor.termsMissing') : null,
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
      title={t('scenes.editor.title', { number: scene.position + 1 })}
      size="xl"
      fullScreen={narrow}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Stack gap="md">
        <Textarea
          label={t('scenes.editor.said')}
          description={t('scenes.editor.saidHint')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={1000}
          data-autofocus
          {...form.getInputProps('narration')}
        />
        <TagsInput
          label={t('scenes.editor.terms')}
          description={t('scenes.editor.termsHint')}
          maxTags={5}
          {...form.getInputProps('searchTerms')}
        />
        <SimpleGrid cols={2}>
          <NumberInput
            label={t('scenes.editor.pace')}
            placeholder={t('scenes.editor.usual')}
            min={0.7}
            max={1.3}
            step={0.05}
            decimalScale={2}
            suffix="×"
            {...form.getInputProps('rate')}
          />
          <NumberInput
            label={t('scenes.editor.pause')}
            placeholder={t('scenes.editor.usual')}
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
            {t('ui.cancel')}
          </Button>
          <Button onClick={keep}>{t('scenes.editor.keep')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
