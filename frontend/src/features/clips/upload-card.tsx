import { Card, Group, Stack, Text } from '@mantine/core';
import { Dropzone, type FileRejection } from '@mantine/dropzone';
import { IconCloudUpload } from '@tabler/icons-react';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { UploadCardFragment } from '../../gql/graphql';
import { formatBytes, formatCount } from '../../ui/format';
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

/** Takes files into the library, by dropping or choosing them. */
export function UploadCard({ usage: masked, onAdded }: UploadCardProps) {
  const usage = unmask(UploadCardDocument, masked);
  const { uploads, add, refuse, dismiss } = useUploads(onAdded);
  const reject = (rejections: FileRejection[]) => {
    refuse(
      rejections.map(({ file }) => ({
        name: file.name,
        bytes: file.size,
        message: `A file has at most ${formatBytes(usage.largestFile)}.`,
      })),
    );
  };
  return (
    <Card component="section" aria-label="Upload" padding="sm">
      <Dropzone
        onDrop={add}
        onReject={reject}
        maxSize={usage.largestFile}
        aria-label="Drop files here, or choose them"
        radius="md"
        p="md"
      >
        <Group gap="md" wrap="nowrap" style={{ pointerEvents: 'none' }}>
          <IconCloudUpload size={30} stroke={1.4} color="var(--vp-quiet)" aria-hidden />
          <Stack gap={2}>
            <Text size="sm" fw={500}>
              Drop videos, pictures or recordings here, or choose them
            </Text>
            <Text size="xs" c="dimmed">
              {describe(usage)}
            </Text>
          </Stack>
        </Group>
      </Dropzone>
      <UploadList uploads={uploads} onDismiss={dismiss} />
    </Card>
  );
}

function describe({ clips, mostClips, bytes, mostBytes, largestFile }: UploadCardFragment): string {
  return [
    `At most ${formatBytes(largestFile)} each`,
    `${formatCount(clips)} of ${formatCount(mostClips)} files`,
    `${formatBytes(bytes)} of ${formatBytes(mostBytes)} used`,
  ].join(' · ');
}
