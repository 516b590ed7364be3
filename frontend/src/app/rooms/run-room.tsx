import type { ReactNode } from 'react';
import { IconMovieOff } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useQuery, useSubscription } from 'urql';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { Empty } from '../../ui/empty';
import { Faces } from '../../ui/faces';
import { ButtonLink } from '../../ui/links';
import { RunView } from './run-view';

export const RunRoomDocument = graphql(`
  query RunRoom($id: ID!) {
    run(id: $id) {
      id
      ...RunView
    }
  }
`);

export const RunProgressDocument = graphql(`
  subscription RunProgress($id: ID!) {
    runProgress(id: $id) {
      id
      ...RunView
    }
  }
`);

/** One run, live. The subscription writes into the cache; the query shows it. */
export function RunRoom(): ReactNode {
  const { runId } = useParams({ from: '/inside/runs/$runId' });
  const variables = { id: runId };
  const [{ data, error }, reload] = useQuery({
    query: RunRoomDocument,
    variables,
    requestPolicy: 'cache-and-network',
  });
  useSubscription({ query: RunProgressDocument, variables, pause: data?.run == null });
  return (
    <Faces
      data={data}
      error={error}
      onRetry={() => {
        reload({ requestPolicy: 'network-only' });
      }}
      rowHeight={120}
      isEmpty={({ run }) => run === null}
      empty={<NoRun />}
    >
      {({ run }) => run && <RunView run={run} />}
    </Faces>
  );
}

function NoRun() {
  const { t } = useTranslation();
  return (
    <Empty
      icon={IconMovieOff}
      title={t('runs.missing.title')}
      text={t('runs.missing.text')}
      action={<ButtonLink to="/runs">{t('runs.all')}</ButtonLink>}
    />
  );
}
