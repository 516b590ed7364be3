import {
  Button,
  Group,
  Input,
  Modal,
  SegmentedControl,
  Select,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScriptKind, TopicPriority, TopicRowFragment } from '../../gql/graphql';
import { FormAlert } from '../../ui/form-alert';
import { useTopicForm } from './use-topic-form';

const priorities: TopicPriority[] = ['HIGH', 'NORMAL', 'LOW'];
const kinds: ScriptKind[] = ['SCRIPT', 'TALKING_POINTS', 'TOPIC'];

interface TopicEditorProps {
  /** The topic to change; a new one when not given. */
  topic?: TopicRowFragment;
  pipelineId: string;
  onClose: () => void;
}

/** Writes a topic: its words, and what is said about them. */
export function TopicEditor({ topic, pipelineId, onClose }: TopicEditorProps) {
  const { t } = useTranslation();
  const { form, busy, submit } = useTopicForm(topic, pipelineId, onClose);
  return (
    <Modal
      opened
      onClose={onClose}
      title={topic ? t('topics.editor.change') : t('topics.editor.add')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
        <Stack gap="md">
          <FormAlert message={form.errors.form} />
          <Textarea
            label={t('topics.editor.text')}
            description={t('topics.editor.textHint')}
            autosize
            minRows={3}
            maxRows={12}
            maxLength={10_000}
            data-autofocus
            {...form.getInputProps('text')}
          />
          <TextInput
            label={t('runs.new.titleLabel')}
            description={t('runs.new.titleHint')}
            maxLength={100}
            {...form.getInputProps('title')}
          />
          <Select
            label={t('topics.editor.kind')}
            placeholder={t('topics.editor.kindUsual')}
            data={kinds.map((value) => ({ value, label: t(`runs.new.bringKind.${value}`) }))}
            clearable
            clearButtonProps={{ 'aria-label': t('topics.editor.kindUsual') }}
            {...form.getInputProps('scriptKind')}
          />
          <Input.Wrapper
            label={t('topics.editor.priority')}
            labelElement="div"
            error={form.errors.priority}
          >
            <SegmentedControl
              mt={6}
              fullWidth
              aria-label={t('topics.editor.priority')}
              data={priorities.map((value) => ({ value, label: t(`topics.priority.${value}`) }))}
              {...form.getInputProps('priority')}
            />
          </Input.Wrapper>
          <Group justify="flex-end">
            <Button type="submit" loading={busy}>
              {topic ? t('ui.save') : t('topics.editor.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
