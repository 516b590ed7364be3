import { Button, Group } from '@mantine/core';
import { IconCheck, IconRefresh, IconX } from '@tabler/icons-react';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Ago } from '../../ui/ago';
import { confirmDestruction } from '../../ui/confirm';
import { formatCost } from '../../ui/format';
import { TextLink } from '../../ui/links';
import { Status } from '../../ui/status';
import { useRunActions } from './run-actions';
import { isCancellable, runFaces } from './run-state';

export const RunHeaderDocument = graphql(`
  fragment RunHeader on Run {
    id
    version
    title
    state
    cancelRequestedAt
    createdAt
    cost {
      usd
      complete
      purchases
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
  }
`);

type Masked = FragmentType<typeof RunHeaderDocument>;

/** State, pipeline and age of a run in one line. */
export function RunByline({ run: masked }: { run: Masked }) {
  const run = unmask(RunHeaderDocument, masked);
  return (
    <Group gap="xs">
      <Status face={runFaces[run.state]} />
      <TextLink
        to="/pipelines/$pipelineId"
        params={{ pipelineId: run.pipeline.id }}
        size="sm"
        c="inherit"
      >
        {run.pipeline.name}
      </TextLink>
      <span>
        started <Ago at={run.createdAt} />
      </span>
      {run.cost.purchases > 0 && <span className="tabular">cost {formatCost(run.cost)}</span>}
      {run.cancelRequestedAt != null && isCancellable(run.state) && <span>cancelling…</span>}
    </Group>
  );
}

/** Approve, retry or cancel: what the state allows. */
export function RunActions({ run: masked }: { run: Masked }) {
  const run = unmask(RunHeaderDocument, masked);
  const { busy, approve, cancel, retry } = useRunActions(run.id);
  const askCancel = () => {
    confirmDestruction({
      title: 'Cancel this run?',
      text: 'Work stops at once. What is already published stays on the platforms.',
      action: 'Cancel the run',
      onConfirm: () => void cancel(),
    });
  };
  return (
    <Group gap="xs">
      {isCancellable(run.state) && run.cancelRequestedAt == null && (
        <Button
          variant="default"
          leftSection={<IconX size={16} aria-hidden />}
          loading={busy}
          onClick={askCancel}
        >
          Cancel
        </Button>
      )}
      {run.state === 'FAILED' && run.error?.retryable !== false && (
        <Button
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={busy}
          onClick={() => void retry()}
        >
          Retry
        </Button>
      )}
      {run.state === 'AWAITING_APPROVAL' && (
        <Button
          leftSection={<IconCheck size={16} aria-hidden />}
          loading={busy}
          onClick={() => void approve()}
        >
          Approve and publish
        </Button>
      )}
    </Group>
  );
}
