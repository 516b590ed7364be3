import { Card } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { HistoryExport } from '../../features/publications/history-export';
import { HistoryFilters } from '../../features/publications/history-filters';
import { parseHistorySearch, publicationFilter } from '../../features/publications/history-search';
import { graphql } from '../../gql';
import { Empty } from '../../ui/empty';
import { ButtonLink } from '../../ui/links';
import { PagedList } from '../../ui/paged-list';
import { Room } from '../../ui/room';
import { HistoryPage } from './history-page';
import { HistoryTotals } from './history-totals';

const HistoryChoicesDocument = graphql(`
  query HistoryChoices {
    ...HistoryFilters
  }
`);

/** Everything that was published, or was meant to be. */
export function HistoryRoom(): ReactNode {
  const { t } = useTranslation();
  const search = useSearch({ from: '/inside/history' });
  const navigate = useNavigate({ from: '/history' });
  const key = JSON.stringify(search);
  const filter = useMemo(() => publicationFilter(search, new Date()), [search]);
  const [{ data: choices }] = useQuery({ query: HistoryChoicesDocument });
  const filtered = key !== '{}';
  return (
    <Room
      title={t('frame.rooms.history')}
      subtitle={t('publications.history.subtitle')}
      action={<HistoryExport filter={filter} />}
    >
      <HistoryTotals filter={filter} />
      <HistoryFilters
        search={search}
        choices={choices}
        onChange={(change) =>
          void navigate({ search: parseHistorySearch({ ...search, ...change }), replace: true })
        }
      />
      <Card padding={0}>
        <PagedList
          key={key}
          page={(page) => (
            <HistoryPage {...page} filter={filter} empty={<Nothing filtered={filtered} />} />
          )}
        />
      </Card>
    </Room>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation();
  return (
    <Empty
      icon={IconHistory}
      title={
        filtered ? t('publications.history.nothing.title') : t('publications.history.empty.title')
      }
      text={
        filtered ? t('publications.history.nothing.text') : t('publications.history.empty.text')
      }
      action={
        filtered ? (
          <ButtonLink to="/history" search={{}} variant="default">
            {t('publications.history.clear')}
          </ButtonLink>
        ) : (
          <ButtonLink to="/runs/new">{t('runs.new.title')}</ButtonLink>
        )
      }
    />
  );
}
