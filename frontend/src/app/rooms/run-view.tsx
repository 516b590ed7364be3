import { Stack } from '@mantine/core';
import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RunFailure } from '../../features/runs/run-failure';
import { RunActions, RunByline } from '../../features/runs/run-header';
import { RunMusicLine } from '../../features/runs/run-music';
import { RunNotices } from '../../features/runs/run-notices';
import { RunPlayer } from '../../features/runs/run-player';
import { RunReview } from '../../features/runs/run-review';
import { RunScript } from '../../features/runs/run-script';
import { RunSteps } from '../../features/runs/run-steps';
import { isActive } from '../../features/runs/run-state';
import { Storyboard } from '../../features/runs/storyboard';
import { graphql, unmask, type FragmentType } from '../../gql';
import { LiveProgress } from '../../ui/live-progress';
import { OneByOne } from '../../ui/one-by-one';
import { Room } from '../../ui/room';
import { Section } from '../../ui/section';
import { RunCosts } from './run-costs';
import { RunPublications } from './run-publications';
import classes from './run-view.module.css';

export const RunViewDocument = graphql(`
  fragment RunView on Run {
    id
    version
    title
    state
    progress {
      done
      total
      percent
    }
    scenes {
      id
    }
    ...RunRow
    ...RunHeader
    ...RunSteps
    ...Storyboard
    ...RunNotices
    ...RunCosts
    ...RunPlayer
    ...RunMusicLine
    ...RunScript
    ...RunReview
    ...RunFailure
    ...RunPublications
  }
`);

/** Everything about one run; drawn again when the run changes, not whenever the room does. */
export const RunView = memo(function RunView({
  run: masked,
}: {
  run: FragmentType<typeof RunViewDocument>;
}) {
  const { t } = useTranslation();
  const run = unmask(RunViewDocument, masked);
  const player = useRef<HTMLVideoElement>(null);
  const seek = (ms: number) => {
    if (!player.current) return;
    player.current.currentTime = ms / 1000;
    void player.current.play();
  };
  return (
    <Room
      title={run.title ?? t('runs.untitled')}
      subtitle={<RunByline run={run} />}
      action={<RunActions run={run} />}
    >
      <RunFailure run={run} />
      <RunReview run={run} />
      <RunNotices run={run} />
      <div className={classes.columns}>
        <Stack gap="md">
          <OneByOne>
            <Section title={t('runs.progress.title')}>
              {isActive(run.state) && run.state !== 'READY' && (
                <LiveProgress label={t('runs.progress.whole')} percent={run.progress.percent} />
              )}
              <RunSteps run={run} />
            </Section>
            {run.scenes.length > 0 && (
              <Section
                title={t('scenes.storyboard')}
                hint={t('scenes.count', { count: run.scenes.length })}
              >
                <Storyboard run={run} onSeek={seek} />
              </Section>
            )}
            <Section title={t('runs.script.title')}>
              <RunScript run={run} />
            </Section>
            <RunCosts run={run} />
          </OneByOne>
        </Stack>

        <Stack gap="md" className={classes.aside ?? ''}>
          <OneByOne>
            <RunPlayer run={run} player={player} />
            <RunMusicLine run={run} />
            <RunPublications run={run} />
          </OneByOne>
        </Stack>
      </div>
    </Room>
  );
});
