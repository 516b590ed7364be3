import { Card } from '@mantine/core';
import { IconMovie, IconSearchOff } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Empty } from '../../ui/empty';
import { ButtonLink } from '../../ui/links';
import { PagedList } from '../../ui/paged-list';
import { RunsFilters } from './runs-filters';
import { RunsPage } from './runs-page';
import { parseRunsSearch, runFilter } from './runs-search';

/** Every run, newest first, page by page. */
export function RunsList() {
  const search = useSearch({ from: '/inside/' });
  const navigate = useNavigate({ from: '/' });
  const key = JSON.stringify(search);
  const filtered = search.search !== undefined || search.show !== undefined;
  return (
    <section aria-label="All runs">
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
              key={page.after}
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
  return (
    <Empty
      icon={IconMovie}
      title="No videos yet"
      text="Bring a script. It becomes a narrated, captioned vertical video and goes out to your accounts."
      action={<ButtonLink to="/runs/new">Make the first video</ButtonLink>}
    />
  );
}

function NothingFound() {
  return (
    <Empty
      icon={IconSearchOff}
      title="No run matches"
      text="Try other words, or show all states."
    />
  );
}
