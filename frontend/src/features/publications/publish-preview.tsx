import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApiUrl } from '../../api/config-context';
import type { PublishRunFragment } from '../../gql/graphql';
import { formatClock } from '../../ui/format';

/** What is about to be published, to be looked at once more. */
export function PublishPreview({ run }: { run: PublishRunFragment }) {
  const { t } = useTranslation();
  const absolute = useApiUrl();
  return (
    <Group gap="md" wrap="nowrap" align="flex-start">
      {run.video && (
        // eslint-disable-next-line jsx-a11y/media-has-caption -- the words are part of the picture
        <video
          src={absolute(run.video.url)}
          poster={run.cover ? absolute(run.cover.url) : undefined}
          controls
          playsInline
          preload="metadata"
          aria-label={t('publications.publish.preview')}
          style={{ width: 118, maxHeight: 210, borderRadius: 8, background: '#000', flex: 'none' }}
        />
      )}
      <div style={{ minWidth: 0 }}>
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {run.title ?? t('runs.untitled')}
        </Text>
        {run.durationMs !== null && (
          <Text size="xs" c="dimmed" className="tabular">
            {formatClock(run.durationMs)}
          </Text>
        )}
      </div>
    </Group>
  );
}
