import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../ui/search-field';
import { groupNames, type Group as RunGroup, type RunsSearch } from './runs-search';

interface RunsFiltersProps {
  search: RunsSearch;
  onChange: (change: { search?: string | undefined; show?: RunGroup | undefined }) => void;
}

/** Narrows the list of runs; the choice is in the address. */
export function RunsFilters({ search, onChange }: RunsFiltersProps) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" role="search" aria-label={t('runs.filter.label')}>
      <SearchField
        label={t('runs.filter.search')}
        placeholder={t('runs.filter.search')}
        search={search.search}
        onSearch={(words) => {
          onChange({ search: words || undefined });
        }}
        flex="1 1 160px"
        maw={340}
      />
      <Select
        aria-label={t('runs.filter.state')}
        data={[
          { value: '', label: t('runs.filter.all') },
          ...groupNames.map((value) => ({ value, label: t(`runs.group.${value}`) })),
        ]}
        value={search.show ?? ''}
        onChange={(value) => {
          onChange({ show: (value === '' ? undefined : value) as RunGroup | undefined });
        }}
        w={140}
      />
    </Group>
  );
}
