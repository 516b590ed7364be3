import {
  Alert,
  Button,
  Group,
  List,
  Modal,
  ScrollArea,
  Stack,
  Text,
  Textarea,
} from '@mantine/core';
import '@mantine/dropzone/styles.layer.css';
import { Dropzone, type FileRejection } from '@mantine/dropzone';
import { IconAlertTriangle, IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormAlert } from '../../ui/form-alert';
import { formatBytes } from '../../ui/format';
import { useTopicImport, type LeftOut } from './use-topic-import';

/** A request may hold so much, and says a little more than the file. */
const largest = 1_000_000;
const accepted = {
  'text/csv': ['.csv', '.tsv', '.txt'],
  'application/json': ['.json'],
};

interface TopicsManyProps {
  pipelineId: string;
  onClose: () => void;
}

/** Many topics at once: pasted, one in each line, or from a file. */
export function TopicsMany({ pipelineId, onClose }: TopicsManyProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { busy, leftOut, problem, setProblem, addFile, addLines } = useTopicImport(pipelineId);
  const lines = text.split('\n').map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  const paste = async () => {
    const rest = await addLines(filled);
    setText(rest.join('\n'));
    if (rest.length === 0) onClose();
  };
  const read = async ([file]: File[]) => {
    if (file && (await addFile(file))) onClose();
  };
  const refuse = ([rejected]: FileRejection[]) => {
    if (rejected) setProblem(t('topics.many.wrongFile', { size: formatBytes(largest) }));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('topics.many.title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Stack gap="md">
        <FormAlert message={problem} />
        {leftOut.length > 0 && <Refused rows={leftOut} />}
        <Textarea
          label={t('topics.many.lines')}
          description={t('topics.many.linesHint')}
          autosize
          minRows={4}
          maxRows={12}
          data-autofocus
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
          }}
        />
        <Group justify="flex-end">
          <Button loading={busy} disabled={filled.length === 0} onClick={() => void paste()}>
            {t('topics.many.add', { count: filled.length })}
          </Button>
        </Group>
        <Dropzone
          onDrop={(files) => void read(files)}
          onReject={refuse}
          accept={accepted}
          maxSize={largest}
          multiple={false}
          loading={busy}
          aria-label={t('topics.many.file')}
          radius="md"
          p="md"
        >
          <Group gap="md" wrap="nowrap" style={{ pointerEvents: 'none' }}>
            <IconFileText
              size={28}
              stroke={1.4}
              color="var(--vp-quiet)"
              aria-hidden
              style={{ flex: 'none' }}
            />
            <Stack gap={2}>
              <Text size="sm" fw={500}>
                {t('topics.many.file')}
              </Text>
              <Text size="xs" c="dimmed">
                {t('topics.many.fileHint')}
              </Text>
            </Stack>
          </Group>
        </Dropzone>
      </Stack>
    </Modal>
  );
}

/** The rows that were left out, each with its reason. */
function Refused({ rows }: { rows: readonly LeftOut[] }) {
  const { t } = useTranslation();
  return (
    <Alert
      color="yellow"
      role="alert"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t('topics.many.leftOut', { count: rows.length })}
    >
      <ScrollArea.Autosize mah={200}>
        <List size="sm" spacing={4}>
          {rows.map(({ row, message }, place) => (
            <List.Item key={place}>
              <b>{row}</b> {message}
            </List.Item>
          ))}
        </List>
      </ScrollArea.Autosize>
    </Alert>
  );
}
