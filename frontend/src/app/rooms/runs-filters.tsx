import { Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
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
  const [words, setWords] = useState(search.search ?? '');
  const settle = useDebouncedCallback((value: string) => {
    onChange({ search: value.trim() || undefined });
  }, 300);
  return (
    <Group gap="xs" role="search" aria-label="Filter the runs">
      <TextInput
        aria-label="Search runs"
        placeholder="Search runs"
        leftSection={<IconSearch size={15} aria-hidden />}
        value={words}
        onChange={({ currentTarget }) => {
          setWords(currentTarget.value);
          settle(currentTarget.value);
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
