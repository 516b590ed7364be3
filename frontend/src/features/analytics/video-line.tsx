import { Anchor, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconCloudOff, IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { VideoLineFragment } from '../../gql/graphql';
import { Ago } from '../../ui/ago';
import { Cover } from '../../ui/cover';
import { formatDateTime } from '../../ui/format';
import { TextLink } from '../../ui/links';
import { PlatformIcon, platforms } from '../../ui/platform';
import classes from './video-line.module.css';

export const VideoLineDocument = graphql(`
  fragment VideoLine on Publication {
    id
    version
    title
    platform
    url
    createdAt
    publishedAt
    takenDownAt
    run {
      id
      cover {
        url
        mediaType
        expiresAt
      }
    }
    metricSync {
      takenAt
      failingSince
      failure
      goneAt
    }
  }
`);

interface VideoLineProps {
  video: FragmentType<typeof VideoLineDocument>;
  /** Its numbers. */
  children: ReactNode;
}

/** A live video in one line: which, where, how it does. */
export function VideoLine({ video: masked, children }: VideoLineProps) {
  const { t } = useTranslation();
  const video = unmask(VideoLineDocument, masked);
  return (
    <div className={classes.line}>
      <Cover url={video.run.cover?.url} width={26} />
      <Stack gap={2} miw={0}>
        <TextLink
          to="/runs/$runId"
          params={{ runId: video.run.id }}
          c="inherit"
          size="sm"
          fw={500}
          truncate
        >
          {video.title}
        </TextLink>
        <Group gap={6} wrap="nowrap">
          <PlatformIcon platform={video.platform} size={14} />
          <Text size="xs" c="dimmed" truncate>
            <Ago at={video.publishedAt ?? video.createdAt} />
          </Text>
          <ReadingTrouble sync={video.metricSync} />
        </Group>
      </Stack>
      <div>{children}</div>
      {video.url != null && video.takenDownAt == null && video.metricSync?.goneAt == null ? (
        <Anchor
          href={video.url}
          target="_blank"
          rel="noreferrer"
          lh={0}
          aria-label={t('ui.openOn', { platform: platforms[video.platform].title })}
        >
          <IconExternalLink size={15} aria-hidden />
        </Anchor>
      ) : (
        <span style={{ width: 15 }} />
      )}
    </div>
  );
}

/** Why the numbers are old or will not change any more. */
function ReadingTrouble({ sync }: { sync: VideoLineFragment['metricSync'] }) {
  const { t } = useTranslation();
  if (sync?.goneAt != null)
    return (
      <Text size="xs" c="dimmed">
        {t('analytics.goneSince', { at: formatDateTime(sync.goneAt) })}
      </Text>
    );
  if (sync?.failure == null) return null;
  const age =
    sync.takenAt == null
      ? t('analytics.failures.never')
      : t('analytics.failures.lastGood', { at: formatDateTime(sync.takenAt) });
  return (
    <Tooltip
      label={`${sync.failure} ${age}`}
      multiline
      maw={280}
      events={{ hover: true, focus: true, touch: true }}
    >
      <Text
        span
        size="xs"
        c="var(--mantine-color-yellow-light-color)"
        lh={0}
        tabIndex={0}
        role="img"
        aria-label={`${sync.failure} ${age}`}
      >
        <IconCloudOff size={14} aria-hidden />
      </Text>
    </Tooltip>
  );
}
