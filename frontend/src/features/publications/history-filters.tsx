import { Group, Select } from '@mantine/core';
import { platforms } from '../../ui/platform';
import { SearchField } from '../../ui/search-field';
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
  return (
    <Group gap="xs" role="search" aria-label="Filter the history">
      <SearchField
        label="Search titles"
        placeholder="Search titles"
        search={search.search}
        onSearch={(words) => {
          onChange({ search: words || undefined });
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
