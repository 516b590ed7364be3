import { Group, SegmentedControl, Select } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../ui/search-field';
import { kinds } from './clip-kinds';
import type { ClipsSearch } from './clips-search';

interface ClipsFiltersProps {
  search: ClipsSearch;
  tags: readonly string[];
  onChange: (change: { [Key in keyof ClipsSearch]: ClipsSearch[Key] | undefined }) => void;
}

/** Narrows the library; the choice is in the address. */
export function ClipsFilters({ search, tags, onChange }: ClipsFiltersProps) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" role="search" aria-label={t('clips.filter.label')}>
      <SearchField
        label={t('clips.filter.search')}
        placeholder={t('ui.searchNamesAndTags')}
        maxLength={200}
        search={search.search}
        onSearch={(words) => {
          onChange({ search: words || undefined });
        }}
        flex="1 1 180px"
        maw={{ sm: 340 }}
      />
      <SegmentedControl
        aria-label={t('clips.filter.kind')}
        size="xs"
        data={[
          { value: '', label: t('clips.filter.all') },
          ...kinds.map((value) => ({ value, label: t(`clips.kinds.${value}`) })),
        ]}
        value={search.kind ?? ''}
        onChange={(value) => {
          onChange({ kind: value === '' ? undefined : value });
        }}
      />
      {(tags.length > 0 || search.tag !== undefined) && (
        <Select
          aria-label={t('clips.filter.tag')}
          placeholder={t('clips.filter.anyTag')}
          leftSection={<IconTag size={15} aria-hidden />}
          data={[...new Set([...tags, ...(search.tag === undefined ? [] : [search.tag])])]}
          value={search.tag ?? null}
          onChange={(tag) => {
            onChange({ tag: tag ?? undefined });
          }}
          searchable
          clearable
          w={{ base: '100%', sm: 170 }}
        />
      )}
    </Group>
  );
}
