import { Group, Loader, Text, ThemeIcon } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { RunStepsFragment, StepKind, StepState } from '../../gql/graphql';
import { formatCount, formatRemaining, formatTook } from '../../ui/format';
import { LiveProgress } from '../../ui/live-progress';
import { useNow } from '../../ui/now';
import classes from './run-steps.module.css';

export const RunStepsDocument = graphql(`
  fragment RunSteps on Run {
    id
    version
    state
    steps {
      kind
      state
      reused
      startedAt
      finishedAt
      durationMs
      remainingMs
      progress {
        done
        total
        percent
      }
    }
  }
`);

type Step = RunStepsFragment['steps'][number];

const units = {
  SCRIPT: 'scenes.count',
  VOICE: 'scenes.count',
  TIMING: 'scenes.count',
  FOOTAGE: 'scenes.count',
  RENDER: 'runs.step.frames',
  CHECK: 'runs.step.checks',
} as const satisfies Record<StepKind, string>;

/** The six steps of a run with what each has done and how long it took. */
export function RunSteps({ run: masked }: { run: FragmentType<typeof RunStepsDocument> }) {
  const run = unmask(RunStepsDocument, masked);
  const now = useNow(
    1000,
    run.steps.some((step) => step.state === 'RUNNING'),
  );
  return (
    <ol className={classes.list}>
      {run.steps.map((step) => (
        <StepLine key={step.kind} step={step} now={now} />
      ))}
    </ol>
  );
}

function StepLine({ step, now }: { step: Step; now: number }) {
  const { t } = useTranslation();
  const title = t(`runs.step.${step.kind}`);
  const { done, total, percent } = step.progress;
  return (
    <li className={classes.step} data-state={step.state}>
      <StepMark state={step.state} />
      <Text
        size="sm"
        fw={step.state === 'RUNNING' ? 600 : 450}
        c={step.state === 'PENDING' ? 'dimmed' : 'inherit'}
      >
        {title}
      </Text>
      <div className={classes.bar}>
        {step.state === 'RUNNING' ? (
          <>
            <LiveProgress
              label={title}
              percent={percent}
              {...(total > 1
                ? { detail: t('ui.of', { part: formatCount(done), whole: formatCount(total) }) }
                : {})}
            />
            {step.remainingMs != null && (
              <Text size="xs" c="dimmed" className="tabular">
                {formatRemaining(step.remainingMs)}
              </Text>
            )}
          </>
        ) : (
          <Outcome step={step} />
        )}
      </div>
      <Text size="xs" c="dimmed" className="tabular" ta="right">
        {tookMs(step, now) === undefined ? '' : formatTook(tookMs(step, now) ?? 0)}
      </Text>
    </li>
  );
}

function Outcome({ step }: { step: Step }) {
  const { t } = useTranslation();
  const parts: string[] = [];
  if (step.state === 'DONE' && step.progress.total > 1)
    parts.push(t(units[step.kind], { count: step.progress.total }));
  if (step.state === 'SKIPPED') parts.push(t('runs.step.notNeeded'));
  if (step.reused > 0) parts.push(t('runs.step.kept', { count: step.reused }));
  if (step.state === 'FAILED')
    parts.push(t('runs.step.stoppedAt', { done: step.progress.done, total: step.progress.total }));
  return (
    <Text size="xs" c="dimmed" className="tabular">
      {parts.join(' · ')}
    </Text>
  );
}

function StepMark({ state }: { state: StepState }) {
  const { t } = useTranslation();
  if (state === 'RUNNING')
    return <Loader size={18} role="status" aria-label={t('runs.step.mark.RUNNING')} />;
  const marks = {
    DONE: { color: 'teal', icon: <IconCheck size={12} stroke={3} /> },
    FAILED: { color: 'red', icon: <IconAlertTriangle size={12} stroke={2.5} /> },
    PENDING: { color: 'gray', icon: <IconMinus size={12} /> },
    SKIPPED: { color: 'gray', icon: <IconArrowRight size={12} /> },
  } as const;
  const mark = marks[state];
  return (
    <Group component="span" w={18}>
      <ThemeIcon
        size={18}
        radius="xl"
        variant="light"
        color={mark.color}
        role="img"
        aria-label={t(`runs.step.mark.${state}`)}
      >
        {mark.icon}
      </ThemeIcon>
    </Group>
  );
}

function tookMs(step: Step, now: number): number | undefined {
  if (step.durationMs != null) return step.durationMs;
  if (step.state !== 'RUNNING' || step.startedAt == null) return undefined;
  return now - new Date(step.startedAt).getTime();
}
