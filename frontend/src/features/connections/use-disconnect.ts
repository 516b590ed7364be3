import { useState } from 'react';
import { useClient, useMutation } from 'urql';
import { t } from 'i18next';
import { graphql } from '../../gql';
import type { DisconnectConsequencesQuery } from '../../gql/graphql';
import { confirmDestruction } from '../../ui/confirm';
import { formatList } from '../../ui/format';
import { notifyDone, reportOutcome } from '../../ui/user-errors';

const ConnectionDisconnectDocument = graphql(`
  mutation ConnectionDisconnect($id: ID!) {
    connectionDisconnect(input: { id: $id }) {
      connection {
        id
        ...ConnectionCard
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const DisconnectConsequencesDocument = graphql(`
  query DisconnectConsequences($id: ID!) {
    publications(filter: { connectionId: $id, states: [SCHEDULED] }, first: 1) {
      totalCount
    }
    pipelines(first: 100) {
      nodes {
        id
        name
        destinations {
          id
        }
      }
    }
  }
`);

/** Tells what will happen, asks, then disconnects an account. */
export function useDisconnect(id: string, name: string) {
  const client = useClient();
  const [looking, setLooking] = useState(false);
  const [{ fetching }, disconnect] = useMutation(ConnectionDisconnectDocument);
  const confirmed = async () => {
    const { data, error } = await disconnect({ id });
    const refused = data?.connectionDisconnect.userErrors;
    if (reportOutcome(t('connections.disconnect.failed'), error, refused))
      notifyDone(t('connections.disconnect.done', { name }));
  };
  const ask = async () => {
    setLooking(true);
    // Nobody is kept from disconnecting because the consequences could not be counted.
    const { data } = await client
      .query(DisconnectConsequencesDocument, { id }, { requestPolicy: 'network-only' })
      .toPromise();
    setLooking(false);
    confirmDestruction({
      title: t('connections.disconnect.title', { name }),
      text: [t('connections.disconnect.text'), ...(data ? consequences(data, id) : [])].join(' '),
      action: t('connections.disconnect.action'),
      onConfirm: () => void confirmed(),
    });
  };
  return { busy: looking || fetching, ask };
}

function consequences({ publications, pipelines }: DisconnectConsequencesQuery, id: string) {
  const using = pipelines.nodes.filter(({ destinations }) =>
    destinations.some((destination) => destination.id === id),
  );
  const count = publications.totalCount;
  return [
    ...(count > 0 ? [t('connections.disconnect.cancelled', { count })] : []),
    ...(using.length > 0
      ? [
          t('connections.disconnect.pipelines', {
            names: formatList(using.map(({ name }) => name)),
          }),
        ]
      : []),
  ];
}
