import { Group, Select } from '@mantine/core';
import { SearchField } from '../../ui/search-field';
import { groups, type Group as RunGroup, type RunsSearch } from './runs-search';

interface RunsFiltersProps {
  search: RunsSearch;
  onChange: (change: { search?: string | undefined; show?: RunGroup | undefined }) => void;
}

const choices = [
  { value: '', label: 'All states' },
  ...Object.entries(groups).map(([value, { label }]) => ({ value, label })),
];

/** Narrows the list of runs; the choice is in the address. */
export function RunsFilters({ search, onChange }: RunsFiltersProps) {
  return (
    <Group gap="xs" role="search" aria-label="Filter the runs">
      <SearchField
        label="Search runs"
        placeholder="Search runs"
        search={search.search}
        onSearch={(words) => {
          onChange({ search: words || undefined });
        }}
        flex="1 1 160px"
        maw={340}
      />
      <Select
        aria-label="State"
        data={choices}
        value={search.show ?? ''}
        onChange={(value) => {
          onChange({ show: (value === '' ? undefined : value) as RunGroup | undefined });
        }}
        w={140}
      />
    </Group>
  );
}
