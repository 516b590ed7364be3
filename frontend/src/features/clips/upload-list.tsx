import { CloseButton, Group, Progress, Stack, Text } from '@mantine/core';
import { formatBytes } from '../../ui/format';
import type { Upload } from './use-uploads';

interface UploadListProps {
  uploads: readonly Upload[];
  onDismiss: (key: number) => void;
}

/** The files on their way, and what became of those that have come or have not. */
export function UploadList({ uploads, onDismiss }: UploadListProps) {
  if (uploads.length === 0) return null;
  return (
    <Stack gap="xs" mt="sm" role="list" aria-label="Uploads">
      {uploads.map((upload) => (
        <Group key={upload.key} role="listitem" gap="sm" wrap="nowrap">
          <Stack gap={4} flex={1} miw={0}>
            <Group justify="space-between" gap="sm" wrap="nowrap">
              <Text size="xs" fw={500} truncate>
                {upload.name}
              </Text>
              <Text size="xs" c="dimmed" className="tabular" style={{ flex: 'none' }}>
                {standing(upload)}
              </Text>
            </Group>
            {upload.message !== undefined && (
              <Text
                size="xs"
                c={upload.state === 'failed' ? 'var(--mantine-color-error)' : 'dimmed'}
                role="status"
              >
                {upload.message}
              </Text>
            )}
            {(upload.state === 'sending' || upload.state === 'waiting') && <Bar upload={upload} />}
          </Stack>
          <CloseButton
            size="sm"
            aria-label={label(upload)}
            onClick={() => {
              onDismiss(upload.key);
            }}
          />
        </Group>
      ))}
    </Stack>
  );
}

function Bar({ upload }: { upload: Upload }) {
  const percent = share(upload);
  const checking = upload.state === 'sending' && percent === 100;
  return (
    <Progress.Root>
      <Progress.Section
        value={percent}
        animated={checking}
        striped={checking}
        aria-label={`Upload of ${upload.name}`}
      />
    </Progress.Root>
  );
}

const share = ({ sent, bytes }: Upload) => (bytes === 0 ? 0 : Math.floor((sent / bytes) * 100));

function standing(upload: Upload): string {
  if (upload.state === 'waiting') return 'Waiting';
  if (upload.state === 'failed') return 'Not added';
  if (upload.state === 'done') return upload.message === undefined ? 'Added' : 'Already there';
  if (share(upload) === 100) return 'Being looked into';
  return `${formatBytes(upload.sent)} of ${formatBytes(upload.bytes)}`;
}

function label({ state, name }: Upload): string {
  return state === 'waiting' || state === 'sending' ? `Stop ${name}` : `Dismiss ${name}`;
}
