import { Card } from '@mantine/core';
import { IconMovie, IconSearchOff } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Empty } from '../../ui/empty';
import { ButtonLink } from '../../ui/links';
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
        <Pages
          key={key}
          filter={runFilter(search)}
          empty={filtered ? <NothingFound /> : <NothingYet />}
        />
      </Card>
    </section>
  );
}

function Pages({ filter, empty }: { filter: ReturnType<typeof runFilter>; empty: ReactNode }) {
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <div className="rows">
      {cursors.map((after, index) => (
        <RunsPage
          key={after}
          filter={filter}
          after={after}
          isLast={index === cursors.length - 1}
          onMore={(next) => {
            setCursors([...cursors, next]);
          }}
          empty={empty}
        />
      ))}
    </div>
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
