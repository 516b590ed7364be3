import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RunRowFragment } from '../../gql/graphql';
import { LiveProgress } from '../../ui/live-progress';
import { PlatformIcon } from '../../ui/platform';
import { Status } from '../../ui/status';
import { isActive, runFace } from './run-state';

/** The state of a run; while it moves, how far it is. */
export function RunStanding({ run }: { run: RunRowFragment }) {
  const { t } = useTranslation();
  const face = runFace(run.state);
  if (!isActive(run.state)) return <Status face={face} />;
  return (
    <Stack gap={5}>
      <Status face={face} />
      {run.state === 'READY' ? (
        <Text size="xs" c="dimmed" className="tabular">
          {t('runs.progress.published', {
            done: countPublished(run),
            total: run.publications.length,
          })}
        </Text>
      ) : (
        <LiveProgress
          label={t('runs.progress.named', {
            name: run.title ?? t('runs.video'),
            state: face.label,
          })}
          percent={run.progress.percent}
        />
      )}
    </Stack>
  );
}

/** Where a run goes: strong where it has arrived, pale where it has not. */
export function Destinations({ run }: { run: RunRowFragment }) {
  const { t } = useTranslation();
  return (
    <Group gap={6} wrap="nowrap">
      {run.publications.map(({ id, platform, state }) => (
        <Text
          key={id}
          component="span"
          lh={0}
          opacity={state === 'PUBLISHED' ? 1 : 0.4}
          c={state === 'FAILED' ? 'var(--mantine-color-error)' : 'inherit'}
          title={t(`publications.state.${state}`)}
        >
          <PlatformIcon platform={platform} size={16} />
        </Text>
      ))}
    </Group>
  );
}

function countPublished({ publications }: RunRowFragment): number {
  return publications.filter(({ state }) => state === 'PUBLISHED').length;
}
