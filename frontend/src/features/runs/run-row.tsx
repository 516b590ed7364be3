import { Group, Stack, Text } from '@mantine/core';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { RunRowFragment } from '../../gql/graphql';
import { Ago } from '../../ui/ago';
import { Cover } from '../../ui/cover';
import { formatClock } from '../../ui/format';
import { TextLink } from '../../ui/links';
import { LiveProgress } from '../../ui/live-progress';
import { PlatformIcon } from '../../ui/platform';
import { Status } from '../../ui/status';
import classes from './run-row.module.css';
import { isActive, runFaces } from './run-state';

export const RunRowDocument = graphql(`
  fragment RunRow on Run {
    id
    version
    title
    state
    durationMs
    createdAt
    updatedAt
    finishedAt
    progress { done total percent }
    cover { url mediaType expiresAt }
    error { code message retryable }
    pipeline { id name }
    publications { id version platform state url }
  }
`);

/** One run in a list: what it is, how it stands, where it went. */
export function RunRow({ run: masked }: { run: FragmentType<typeof RunRowDocument> }) {
  const run = unmask(RunRowDocument, masked);
  return (
    <div className={classes.row}>
      <Cover url={run.cover?.url} />
      <Stack gap={1} miw={0}>
        <TextLink to="/runs/$runId" params={{ runId: run.id }} c="inherit" fw={500} size="sm" truncate>
          {run.title ?? 'Untitled video'}
        </TextLink>
        <Text size="xs" c="dimmed" truncate>
          {run.pipeline.name}
          <span className={classes.compactOnly}>
            {' · '}
            <Ago at={run.createdAt} />
          </span>
        </Text>
      </Stack>
      <div className={classes.state}>
        <RunStanding run={run} />
      </div>
      <Group gap={6} className={classes.wideOnly} wrap="nowrap">
        <Destinations run={run} />
      </Group>
      <Text size="xs" c="dimmed" ta="right" className={`${classes.wideOnly ?? ''} tabular`}>
        {run.durationMs == null ? '–' : formatClock(run.durationMs)}
      </Text>
      <Text size="xs" c="dimmed" ta="right" className={classes.wideOnly ?? ''}>
        <Ago at={run.createdAt} />
      </Text>
    </div>
  );
}

function RunStanding({ run }: { run: RunRowFragment }) {
  const face = runFaces[run.state];
  if (!isActive(run.state)) return <Status face={face} />;
  return (
    <Stack gap={5}>
      <Status face={face} />
      <LiveProgress label={`${run.title ?? 'Video'}: ${face.label}`} percent={run.progress.percent} />
    </Stack>
  );
}

function Destinations({ run }: { run: RunRowFragment }) {
  return run.publications.map(({ id, platform, state }) => (
    <Text
      key={id}
      component="span"
      lh={0}
      c={state === 'PUBLISHED' ? undefined : 'dimmed'}
      opacity={state === 'PUBLISHED' ? 1 : 0.55}
      title={`${platform.toLowerCase()}: ${state.toLowerCase()}`}
    >
      <PlatformIcon platform={platform} size={16} />
    </Text>
  ));
}
