import { Card } from '@mantine/core';
import { IconMovie, IconSearchOff } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty';
import { ButtonLink } from '../../ui/links';
import { PagedList } from '../../ui/paged-list';
import { RunsFilters } from './runs-filters';
import { RunsPage } from './runs-page';
import { parseRunsSearch, runFilter } from './runs-search';

/** Every run, newest first, page by page. */
export function RunsList() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/inside/runs' });
  const navigate = useNavigate({ from: '/runs' });
  const key = JSON.stringify(search);
  const filtered = search.search !== undefined || search.show !== undefined;
  return (
    <section aria-label={t('runs.all')}>
      <RunsFilters
        search={search}
        onChange={(change) =>
          void navigate({ search: parseRunsSearch({ ...search, ...change }), replace: true })
        }
      />
      <Card padding={0} mt="sm">
        <PagedList
          key={key}
          page={(page) => (
            <RunsPage
              {...page}
              filter={runFilter(search)}
              empty={filtered ? <NothingFound /> : <NothingYet />}
            />
          )}
        />
      </Card>
    </section>
  );
}

function NothingYet() {
  const { t } = useTranslation();
  return (
    <Empty
      icon={IconMovie}
      title={t('runs.empty.title')}
      text={t('runs.empty.text')}
      action={<ButtonLink to="/runs/new">{t('runs.empty.action')}</ButtonLink>}
    />
  );
}

function NothingFound() {
  const { t } = useTranslation();
  return (
    <Empty icon={IconSearchOff} title={t('runs.nothing.title')} text={t('runs.nothing.text')} />
  );
}
