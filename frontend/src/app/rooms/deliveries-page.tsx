import { IconSend } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import type { DeliveriesSearch } from '../../features/webhooks/deliveries-search';
import { DeliveryRow } from '../../features/webhooks/delivery-row';
import { graphql } from '../../gql';
import type { DeliveriesPageQuery } from '../../gql/graphql';
import { Empty } from '../../ui/empty';
import { PageRows, type Page } from '../../ui/paged-list';
import { useRepeatedly } from '../../ui/repeatedly';

export const DeliveriesPageDocument = graphql(`
  query DeliveriesPage($webhookId: ID!, $states: [DeliveryState!], $after: String) {
    webhookDeliveries(webhookId: $webhookId, states: $states, first: 20, after: $after) {
      nodes {
        id
        state
        notBefore
        ...DeliveryRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

interface DeliveriesPageProps extends Page {
  webhookId: string;
  search: DeliveriesSearch;
  replayable: boolean;
}

/** One page of what a webhook was sent. While something is on its way at this moment, it is looked at again. */
export function DeliveriesPage(props: DeliveriesPageProps): ReactNode {
  const { webhookId, search, replayable, ...page } = props;
  const { t } = useTranslation();
  const [{ data, error, fetching }, reload] = useQuery({
    query: DeliveriesPageDocument,
    variables: {
      webhookId,
      states: search.state === undefined ? null : [search.state],
      after: page.after,
    },
    requestPolicy: 'cache-and-network',
  });
  const look = () => {
    reload({ requestPolicy: 'network-only' });
  };
  useRepeatedly(look, lookEveryMs, isMoving(data));
  return (
    <PageRows
      {...page}
      list={data?.webhookDeliveries}
      error={error}
      fetching={fetching}
      onRetry={look}
      rowHeight={76}
      empty={
        <Empty
          icon={IconSend}
          title={t(search.state ? 'webhooks.delivery.nothing' : 'webhooks.delivery.empty.title')}
          text={t('webhooks.delivery.empty.text')}
        />
      }
      row={(delivery) => (
        <DeliveryRow key={delivery.id} delivery={delivery} replayable={replayable} />
      )}
    />
  );
}

/** Whether something is being sent now; what waits for a later attempt is not worth a look. */
const isMoving = (data: DeliveriesPageQuery | undefined) =>
  data?.webhookDeliveries.nodes.some(
    ({ state, notBefore }) => state === 'PENDING' && notBefore === null,
  ) === true;

const lookEveryMs = 1500;
