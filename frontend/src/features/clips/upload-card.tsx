import { Card, Group, Stack, Text } from '@mantine/core';
import '@mantine/dropzone/styles.layer.css';
import { Dropzone, type FileRejection } from '@mantine/dropzone';
import { useWindowEvent } from '@mantine/hooks';
import { IconCloudUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { t as translate } from 'i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { UploadCardFragment } from '../../gql/graphql';
import { formatBytes } from '../../ui/format';
import { UploadList } from './upload-list';
import { useUploads } from './use-uploads';

export const UploadCardDocument = graphql(`
  fragment UploadCard on ClipUsage {
    clips
    mostClips
    bytes
    mostBytes
    largestFile
  }
`);

interface UploadCardProps {
  usage: FragmentType<typeof UploadCardDocument>;
  onAdded: () => void;
}

/** Takes files into the library, by dropping or choosing them. What a broken connection stopped goes on with the next one. */
export function UploadCard({ usage: masked, onAdded }: UploadCardProps) {
  const { t } = useTranslation();
  const usage = unmask(UploadCardDocument, masked);
  const { uploads, add, refuse, retry, dismiss } = useUploads(onAdded);
  useWindowEvent('online', () => {
    uploads.forEach(retry);
  });
  useWindowEvent('beforeunload', (leaving) => {
    if (uploads.some(({ state }) => state === 'waiting' || state === 'sending'))
      leaving.preventDefault();
  });
  const reject = (rejections: FileRejection[]) => {
    refuse(
      rejections.map(({ file }) => ({
        name: file.name,
        bytes: file.size,
        message: t('clips.upload.tooLarge', { size: formatBytes(usage.largestFile) }),
      })),
    );
  };
  return (
    <Card component="section" aria-label={t('clips.upload.title')} padding="sm">
      <Dropzone
        onDrop={add}
        onReject={reject}
        maxSize={usage.largestFile}
        aria-label={t('clips.upload.drop')}
        radius="md"
        p="md"
      >
        <Group gap="md" wrap="nowrap" style={{ pointerEvents: 'none' }}>
          <IconCloudUpload size={30} stroke={1.4} color="var(--vp-quiet)" aria-hidden />
          <Stack gap={2}>
            <Text size="sm" fw={500}>
              {t('clips.upload.dropLong')}
            </Text>
            <Text size="xs" c="dimmed">
              {describe(usage)}
            </Text>
          </Stack>
        </Group>
      </Dropzone>
      <UploadList uploads={uploads} onRetry={retry} onDismiss={dismiss} />
    </Card>
  );
}

function describe({ clips, mostClips, bytes, mostBytes, largestFile }: UploadCardFragment): string {
  return [
    translate('clips.upload.largest', { size: formatBytes(largestFile) }),
    translate('clips.upload.files', { clips, most: mostClips }),
    translate('clips.upload.used', { used: formatBytes(bytes), most: formatBytes(mostBytes) }),
  ].join(' · ');
}
