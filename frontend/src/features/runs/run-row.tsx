import { Stack, Text } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Ago } from '../../ui/ago';
import { Cover } from '../../ui/cover';
import { formatClock } from '../../ui/format';
import { TextLink } from '../../ui/links';
import classes from './run-row.module.css';
import { Destinations, RunStanding } from './run-standing';

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
    progress {
      done
      total
      percent
    }
    cover {
      url
      mediaType
      expiresAt
    }
    error {
      code
      message
      retryable
    }
    pipeline {
      id
      name
    }
    publications {
      id
      version
      platform
      state
      url
    }
  }
`);

interface RunRowProps {
  run: FragmentType<typeof RunRowDocument>;
  /** Whether all runs of the list are of one pipeline, which then is not named in each. */
  alone?: boolean;
}

/** One run in a list: what it is, how it stands, where it went. */
export const RunRow = memo(function RunRow({ run: masked, alone = false }: RunRowProps) {
  const { t } = useTranslation();
  const run = unmask(RunRowDocument, masked);
  return (
    <div className={classes.row}>
      <Cover url={run.cover?.url} />
      <Stack gap={1} miw={0}>
        <TextLink
          to="/runs/$runId"
          params={{ runId: run.id }}
          c="inherit"
          fw={500}
          size="sm"
          truncate
        >
          {run.title ?? t('runs.untitled')}
        </TextLink>
        <Text size="xs" c="dimmed" truncate>
          {!alone && run.pipeline.name}
          <span className={classes.compactOnly}>
            {!alone && ' · '}
            <Ago at={run.createdAt} />
          </span>
        </Text>
      </Stack>
      <div className={classes.state}>
        <RunStanding run={run} />
      </div>
      <div className={classes.wideOnly}>
        <Destinations run={run} />
      </div>
      <Text size="xs" c="dimmed" ta="right" className={`${classes.wideOnly ?? ''} tabular`}>
        {run.durationMs == null ? '–' : formatClock(run.durationMs)}
      </Text>
      <Text size="xs" c="dimmed" ta="right" className={classes.wideOnly ?? ''}>
        <Ago at={run.createdAt} />
      </Text>
    </div>
  );
});
