import { Button, CloseButton, Group, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { t as translate } from 'i18next';
import { formatBytes } from '../../ui/format';
import type { Upload } from './use-uploads';

interface UploadListProps {
  uploads: readonly Upload[];
  onRetry: (upload: Upload) => void;
  onDismiss: (key: number) => void;
}

/** The files on their way, and what became of those that have come or have not. */
export function UploadList({ uploads, onRetry, onDismiss }: UploadListProps) {
  const { t } = useTranslation();
  if (uploads.length === 0) return null;
  return (
    <Stack gap="xs" mt="sm" role="list" aria-label={t('clips.upload.list')}>
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
          {upload.again && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('clips.upload.again', { name: upload.name })}
              onClick={() => {
                onRetry(upload);
              }}
            >
              {t('ui.tryAgain')}
            </Button>
          )}
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
  const { t } = useTranslation();
  const percent = share(upload);
  const checking = upload.state === 'sending' && percent === 100;
  return (
    <Progress.Root>
      <Progress.Section
        value={percent}
        animated={checking}
        striped={checking}
        aria-label={t('clips.upload.of', { name: upload.name })}
      />
    </Progress.Root>
  );
}

const share = ({ sent, bytes }: Upload) => (bytes === 0 ? 0 : Math.floor((sent / bytes) * 100));

function standing(upload: Upload): string {
  if (upload.state === 'waiting') return translate('clips.upload.waiting');
  if (upload.state === 'failed') return translate('clips.upload.notAdded');
  if (upload.state === 'done')
    return upload.message === undefined
      ? translate('clips.upload.added')
      : translate('clips.upload.exists');
  if (share(upload) === 100) return translate('clips.upload.checking');
  return translate('ui.of', { part: formatBytes(upload.sent), whole: formatBytes(upload.bytes) });
}

function label({ state, name }: Upload): string {
  return state === 'waiting' || state === 'sending'
    ? translate('clips.upload.stop', { name })
    : translate('clips.upload.dismiss', { name });
}
