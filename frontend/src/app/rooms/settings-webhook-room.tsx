import { IconArrowLeft, IconWebhookOff } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { DeliveriesFilter } from '../../features/webhooks/deliveries-filter';
import type { DeliveriesSearch } from '../../features/webhooks/deliveries-search';
import { WebhookHead } from '../../features/webhooks/webhook-head';
import { graphql } from '../../gql';
import { Empty } from '../../ui/empty';
import { Faces } from '../../ui/faces';
import { ButtonLink } from '../../ui/links';
import { PagedList } from '../../ui/paged-list';
import { Section } from '../../ui/section';
import { DeliveriesPage } from './deliveries-page';

export const SettingsWebhookDocument = graphql(`
  query SettingsWebhook($id: ID!) {
    webhook(id: $id) {
      id
      state
      ...WebhookHead
    }
    eventTypes {
      ...EventPicker
    }
  }
`);

const from = '/inside/settings/webhooks/$webhookId';

/** One webhook, and what it was sent. */
export function SettingsWebhookRoom(): ReactNode {
  const { t } = useTranslation();
  const { webhookId } = useParams({ from });
  const search = useSearch({ from });
  const navigate = useNavigate();
  const narrow = (next: DeliveriesSearch) =>
    void navigate({ to: '.', search: next, replace: true });
  const [{ data, error }, reload] = useQuery({
    query: SettingsWebhookDocument,
    variables: { id: webhookId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <>
      <ButtonLink
        to="/settings/webhooks"
        size="compact-xs"
        variant="subtle"
        w="fit-content"
        leftSection={<IconArrowLeft size={14} aria-hidden />}
      >
        {t('webhooks.all')}
      </ButtonLink>
      <Faces
        data={data}
        error={error}
        onRetry={() => {
          reload({ requestPolicy: 'network-only' });
        }}
        rowHeight={150}
        rows={2}
        isEmpty={({ webhook }) => webhook === null}
        empty={
          <Empty
            icon={IconWebhookOff}
            title={t('webhooks.missing.title')}
            text={t('webhooks.missing.text')}
          />
        }
      >
        {({ webhook, eventTypes }) =>
          webhook && (
            <>
              <WebhookHead
                webhook={webhook}
                kinds={eventTypes}
                onTested={() => {
                  narrow({});
                }}
                onDeleted={() => void navigate({ to: '/settings/webhooks' })}
              />
              <Deliveries
                webhookId={webhookId}
                search={search}
                replayable={webhook.state === 'ENABLED'}
                onNarrow={narrow}
              />
            </>
          )
        }
      </Faces>
    </>
  );
}

interface DeliveriesProps {
  webhookId: string;
  search: DeliveriesSearch;
  replayable: boolean;
  onNarrow: (search: DeliveriesSearch) => void;
}

function Deliveries({ webhookId, search, replayable, onNarrow }: DeliveriesProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('webhooks.delivery.title')} hint={t('webhooks.delivery.hint')}>
      <DeliveriesFilter
        search={search}
        onChange={onNarrow}
        replayable={replayable ? webhookId : undefined}
      />
      <PagedList
        key={search.state}
        page={(page) => (
          <DeliveriesPage {...page} webhookId={webhookId} search={search} replayable={replayable} />
        )}
      />
    </Section>
  );
}
