import { Group, SegmentedControl, Select } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import type { ClipKind } from '../../gql/graphql';
import { SearchField } from '../../ui/search-field';
import { kinds } from './clip-kinds';
import type { ClipsSearch } from './clips-search';

interface ClipsFiltersProps {
  search: ClipsSearch;
  tags: readonly string[];
  onChange: (change: { [Key in keyof ClipsSearch]: ClipsSearch[Key] | undefined }) => void;
}

const choices = [
  { value: '', label: 'All' },
  ...Object.entries(kinds).map(([value, { many }]) => ({ value, label: many })),
];

/** Narrows the library; the choice is in the address. */
export function ClipsFilters({ search, tags, onChange }: ClipsFiltersProps) {
  return (
    <Group gap="xs" role="search" aria-label="Filter the library">
      <SearchField
        label="Search the library"
        placeholder="Search names and tags"
        maxLength={200}
        search={search.search}
        onSearch={(words) => {
          onChange({ search: words || undefined });
        }}
        flex="1 1 180px"
        maw={340}
      />
      <SegmentedControl
        aria-label="Kind"
        size="xs"
        data={choices}
        value={search.kind ?? ''}
        onChange={(value) => {
          onChange({ kind: value === '' ? undefined : (value as ClipKind) });
        }}
      />
      {(tags.length > 0 || search.tag !== undefined) && (
        <Select
          aria-label="Tag"
          placeholder="Any tag"
          leftSection={<IconTag size={15} aria-hidden />}
          data={[...new Set([...tags, ...(search.tag === undefined ? [] : [search.tag])])]}
          value={search.tag ?? null}
          onChange={(tag) => {
            onChange({ tag: tag ?? undefined });
          }}
          searchable
          clearable
          w={170}
        />
      )}
    </Group>
  );
}
