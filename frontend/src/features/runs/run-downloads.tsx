import { Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApiUrl } from '../../api/config-context';
import type { RunPlayerFragment } from '../../gql/graphql';
import { formatBytes, formatClock } from '../../ui/format';

/** Every file of a finished run, to be kept. */
export function RunDownloads({ run }: { run: RunPlayerFragment }) {
  const { t } = useTranslation();
  const absolute = useApiUrl();
  const files = [
    { file: run.video, label: t('runs.download.video'), kind: t('runs.download.videoShort') },
    { file: run.cover, label: t('runs.download.cover'), kind: t('runs.download.coverShort') },
    { file: run.captions, label: t('runs.download.srt'), kind: 'SRT' },
    { file: run.captionsVtt, label: t('runs.download.vtt'), kind: 'VTT' },
  ];
  const facts = [
    run.durationMs === null ? undefined : formatClock(run.durationMs),
    run.video?.bytes == null ? undefined : formatBytes(run.video.bytes),
  ].filter((fact) => fact !== undefined);
  return (
    <Group justify="space-between" gap="xs">
      <Text size="xs" c="dimmed" className="tabular">
        {facts.join(' · ')}
      </Text>
      <Group gap={6}>
        {files.map(
          ({ file, label, kind }) =>
            file && (
              <Button
                key={kind}
                component="a"
                href={absolute(file.url)}
                download
                aria-label={label}
                size="compact-xs"
                variant="default"
                leftSection={<IconDownload size={12} aria-hidden />}
              >
                {kind}
              </Button>
            ),
        )}
      </Group>
    </Group>
  );
}
