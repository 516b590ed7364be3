import { IconShieldCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { AuditRow } from '../../features/account/audit-row';
import { graphql } from '../../gql';
import { Empty } from '../../ui/empty';
import { PageRows, type Page } from '../../ui/paged-list';

export const AuditPageDocument = graphql(`
  query AuditPage($after: String) {
    auditEvents(first: 8, after: $after) {
      nodes {
        id
        ...AuditRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** One page of what was done to the account. */
export function AuditPage(page: Page): ReactNode {
  const { t } = useTranslation();
  const [{ data, error, fetching }, reload] = useQuery({
    query: AuditPageDocument,
    variables: { after: page.after },
    requestPolicy: 'cache-and-network',
  });
  return (
    <PageRows
      {...page}
      list={data?.auditEvents}
      error={error}
      fetching={fetching}
      onRetry={() => {
        reload({ requestPolicy: 'network-only' });
      }}
      rowHeight={44}
      empty={
        <Empty
          icon={IconShieldCheck}
          title={t('account.activity.empty.title')}
          text={t('account.activity.empty.text')}
        />
      }
      row={(event) => <AuditRow key={event.id} event={event} />}
    />
  );
}
