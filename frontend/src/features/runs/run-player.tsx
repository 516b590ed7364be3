import { AspectRatio, Button, Card, Center, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconMovie } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiUrl } from '../../api/config-context';
import { graphql, unmask, type FragmentType } from '../../gql';
import { formatBytes, formatClock, formatPercent } from '../../ui/format';
import classes from './run-player.module.css';
import { isActive } from './run-state';

export const RunPlayerDocument = graphql(`
  fragment RunPlayer on Run {
    id
    version
    state
    durationMs
    progress {
      done
      total
      percent
    }
    video {
      url
      mediaType
      bytes
      expiresAt
    }
    cover {
      url
      mediaType
      expiresAt
    }
    language
    captions {
      url
      mediaType
      expiresAt
    }
    captionsVtt {
      url
      mediaType
      expiresAt
    }
  }
`);

interface RunPlayerProps {
  run: FragmentType<typeof RunPlayerDocument>;
  player: RefObject<HTMLVideoElement | null>;
}

/** The upright video, or what is known of it so far, with its downloads. */
export function RunPlayer({ run: masked, player }: RunPlayerProps) {
  const { t } = useTranslation();
  const run = unmask(RunPlayerDocument, masked);
  const absolute = useApiUrl();
  const poster = run.cover ? { poster: absolute(run.cover.url) } : {};
  return (
    <Card padding={0} style={{ overflow: 'hidden' }}>
      <AspectRatio ratio={9 / 16} className={classes.frame ?? ''}>
        {run.video ? (
          <video
            ref={player}
            src={absolute(run.video.url)}
            {...poster}
            controls
            playsInline
            preload="metadata"
            aria-label={t('runs.player')}
            style={{ background: '#000', objectFit: 'contain' }}
          >
            {/* The words are part of the picture: the track is there for who wants them larger, and off till then. */}
            <track
              kind="captions"
              label={t('runs.captions')}
              srcLang={run.language}
              {...(run.captionsVtt ? { src: absolute(run.captionsVtt.url) } : {})}
            />
          </video>
        ) : (
          <NoVideoYet active={isActive(run.state)} percent={run.progress.percent} />
        )}
      </AspectRatio>
      {run.video && (
        <Group justify="space-between" p="sm" gap="xs">
          <Text size="xs" c="dimmed" className="tabular">
            {run.durationMs != null && formatClock(run.durationMs)}
            {run.video.bytes != null && ` · ${formatBytes(run.video.bytes)}`}
          </Text>
          <Group gap={6}>
            <Download url={absolute(run.video.url)} label={t('runs.mp4')} />
            {run.captions && (
              <Download url={absolute(run.captions.url)} label={t('runs.captions')} />
            )}
          </Group>
        </Group>
      )}
    </Card>
  );
}

function Download({ url, label }: { url: string; label: string }) {
  return (
    <Button
      component="a"
      href={url}
      download
      size="compact-xs"
      variant="default"
      leftSection={<IconDownload size={12} aria-hidden />}
    >
      {label}
    </Button>
  );
}

function NoVideoYet({ active, percent }: { active: boolean; percent: number }) {
  const { t } = useTranslation();
  return (
    <Center style={{ background: 'var(--vp-frame)' }}>
      <Stack align="center" gap={6}>
        <IconMovie size={36} stroke={1.2} color="var(--vp-quiet)" aria-hidden />
        <Text size="sm" c="dimmed" ta="center" className="tabular">
          {active
            ? t('runs.progress.making', { percent: formatPercent(percent / 100) })
            : t('runs.noVideo')}
        </Text>
      </Stack>
    </Center>
  );
}
