import { AspectRatio, Card, Center, Group, Stack, Text } from '@mantine/core';
import { IconMovie, IconMovieOff } from '@tabler/icons-react';
import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiUrl } from '../../api/config-context';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { Format, Platform, RunPlayerFragment } from '../../gql/graphql';
import { formatPercent } from '../../ui/format';
import { formatOf, ratioOf, SafeAreas } from '../../ui/safe-areas';
import { SafeAreaSwitch } from '../../ui/safe-area-switch';
import { RunDownloads } from './run-downloads';
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

/** The video, or what is known of it so far, with what platforms cover of it and its downloads. */
export function RunPlayer({ run: masked, player }: RunPlayerProps) {
  const run = unmask(RunPlayerDocument, masked);
  const [format, setFormat] = useState<Format>('VERTICAL');
  const [covering, setCovering] = useState<Platform>();
  if (!run.video && !isActive(run.state)) return <NoVideo />;
  return (
    <Card padding={0} style={{ overflow: 'hidden' }}>
      <AspectRatio ratio={ratioOf(format)} className={classes.frame ?? ''} data-format={format}>
        {run.video ? (
          <div style={{ position: 'relative' }}>
            <Film run={run} player={player} onFormat={setFormat} />
            {covering && <SafeAreas format={format} platform={covering} />}
          </div>
        ) : (
          <NoVideoYet percent={run.progress.percent} />
        )}
      </AspectRatio>
      {run.video && (
        <Stack gap="sm" p="sm">
          <SafeAreaSwitch format={format} value={covering} onChange={setCovering} />
          <RunDownloads run={run} />
        </Stack>
      )}
    </Card>
  );
}

interface FilmProps {
  run: RunPlayerFragment;
  player: RefObject<HTMLVideoElement | null>;
  /** Called with the shape of the film once it is known. */
  onFormat: (format: Format) => void;
}

function Film({ run, player, onFormat }: FilmProps) {
  const { t } = useTranslation();
  const absolute = useApiUrl();
  return (
    <video
      ref={player}
      src={run.video ? absolute(run.video.url) : undefined}
      poster={run.cover ? absolute(run.cover.url) : undefined}
      controls
      playsInline
      preload="metadata"
      aria-label={t('runs.player')}
      style={{ background: '#000', objectFit: 'contain', width: '100%', height: '100%' }}
      onLoadedMetadata={({ currentTarget: { videoWidth, videoHeight } }) => {
        onFormat(formatOf(videoWidth, videoHeight));
      }}
    >
      {/* The words are part of the picture: the track is there for who wants them larger, and off till then. */}
      <track
        kind="captions"
        label={t('runs.captions')}
        srcLang={run.language}
        src={run.captionsVtt ? absolute(run.captionsVtt.url) : undefined}
      />
    </video>
  );
}

/** Where a run ended without a video, no room is kept for one. */
function NoVideo() {
  const { t } = useTranslation();
  return (
    <Card>
      <Group gap="xs" wrap="nowrap">
        <IconMovieOff size={20} stroke={1.5} color="var(--vp-quiet)" aria-hidden />
        <Text size="sm" c="dimmed">
          {t('runs.noVideo')}
        </Text>
      </Group>
    </Card>
  );
}

function NoVideoYet({ percent }: { percent: number }) {
  const { t } = useTranslation();
  return (
    <Center style={{ background: 'var(--vp-frame)' }}>
      <Stack align="center" gap={6}>
        <IconMovie size={36} stroke={1.2} color="var(--vp-quiet)" aria-hidden />
        <Text size="sm" c="dimmed" ta="center" className="tabular">
          {t('runs.progress.making', { percent: formatPercent(percent / 100) })}
        </Text>
      </Stack>
    </Center>
  );
}
