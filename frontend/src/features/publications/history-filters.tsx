import { Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { platforms } from '../../ui/platform';
import { ranges, type HistorySearch } from './history-search';
import { publicationFaces } from './publication-state';

interface HistoryFiltersProps {
  search: HistorySearch;
  onChange: (change: { [Key in keyof HistorySearch]: HistorySearch[Key] | undefined }) => void;
}

const any = { value: '', label: 'Any' };
const platformChoices = [
  { ...any, label: 'All platforms' },
  ...Object.entries(platforms).map(([value, { title }]) => ({ value, label: title })),
];
const stateChoices = [
  { ...any, label: 'Any state' },
  ...Object.entries(publicationFaces).map(([value, { label }]) => ({ value, label })),
];
const rangeChoices = Object.entries(ranges).map(([value, { label }]) => ({ value, label }));

/** Narrows the history. Every choice is in the address, so that it can be kept and shared. */
export function HistoryFilters({ search, onChange }: HistoryFiltersProps) {
  const [words, setWords] = useState(search.search ?? '');
  const settle = useDebouncedCallback((value: string) => {
    onChange({ search: value.trim() || undefined });
  }, 300);
  return (
    <Group gap="xs" role="search" aria-label="Filter the history">
      <TextInput
        aria-label="Search titles"
        placeholder="Search titles"
        leftSection={<IconSearch size={15} aria-hidden />}
        value={words}
        onChange={({ currentTarget }) => {
          setWords(currentTarget.value);
          settle(currentTarget.value);
        }}
        flex="1 1 180px"
      />
      <Select
        aria-label="Platform"
        data={platformChoices}
        value={search.platform ?? ''}
        w={148}
        onChange={(value) => {
          onChange({ platform: (value === '' ? undefined : value) as HistorySearch['platform'] });
        }}
      />
      <Select
        aria-label="State"
        data={stateChoices}
        value={search.state ?? ''}
        w={138}
        onChange={(value) => {
          onChange({ state: (value === '' ? undefined : value) as HistorySearch['state'] });
        }}
      />
      <Select
        aria-label="Time"
        data={rangeChoices}
        value={search.range ?? '28d'}
        w={138}
        onChange={(value) => {
          onChange({ range: (value ?? undefined) as HistorySearch['range'] });
        }}
      />
    </Group>
  );
}
