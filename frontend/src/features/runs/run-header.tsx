import { Button, Group } from '@mantine/core';
import { IconCheck, IconThumbDown, IconX } from '@tabler/icons-react';
import { Trans, useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Ago } from '../../ui/ago';
import { confirmDestruction } from '../../ui/confirm';
import { formatCost } from '../../ui/format';
import { TextLink } from '../../ui/links';
import { Status } from '../../ui/status';
import { useRunActions } from './run-actions';
import { openRejection } from './run-rejection';
import { isCancellable, runFace } from './run-state';

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
    pipeline {
      id
      name
    }
  }
`);

type Masked = FragmentType<typeof RunHeaderDocument>;

/** State, pipeline and age of a run in one line. */
export function RunByline({ run: masked }: { run: Masked }) {
  const { t } = useTranslation();
  const run = unmask(RunHeaderDocument, masked);
  return (
    <Group gap="xs">
      <Status face={runFace(run.state)} />
      <TextLink
        to="/pipelines/$pipelineId"
        params={{ pipelineId: run.pipeline.id }}
        size="sm"
        c="inherit"
      >
        {run.pipeline.name}
      </TextLink>
      <span>
        <Trans i18nKey="runs.started" components={{ ago: <Ago at={run.createdAt} /> }} />
      </span>
      {run.cost.purchases > 0 && (
        <span className="tabular">{t('runs.cost', { cost: formatCost(run.cost) })}</span>
      )}
      {run.cancelRequestedAt != null && isCancellable(run.state) && (
        <span>{t('runs.cancelling')}</span>
      )}
    </Group>
  );
}

/** Approve, reject or cancel: what the state allows. */
export function RunActions({ run: masked }: { run: Masked }) {
  const { t } = useTranslation();
  const run = unmask(RunHeaderDocument, masked);
  const { busy, approve, cancel } = useRunActions(run.id);
  const askCancel = () => {
    confirmDestruction({
      title: t('runs.cancel.title'),
      text: t('runs.cancel.text'),
      action: t('runs.cancel.action'),
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
          {t('ui.cancel')}
        </Button>
      )}
      {run.state === 'AWAITING_APPROVAL' && (
        <>
          <Button
            variant="default"
            leftSection={<IconThumbDown size={16} aria-hidden />}
            onClick={() => {
              openRejection(run.id);
            }}
          >
            {t('runs.action.reject')}
          </Button>
          <Button
            leftSection={<IconCheck size={16} aria-hidden />}
            loading={busy}
            onClick={() => void approve()}
          >
            {t('runs.action.approve')}
          </Button>
        </>
      )}
    </Group>
  );
}
