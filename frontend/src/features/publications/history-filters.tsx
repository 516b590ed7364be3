import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { platforms } from '../../ui/platform';
import { SearchField } from '../../ui/search-field';
import { ranges, type HistorySearch } from './history-search';
import { publicationFace, publicationStates } from './publication-state';

interface HistoryFiltersProps {
  search: HistorySearch;
  onChange: (change: { [Key in keyof HistorySearch]: HistorySearch[Key] | undefined }) => void;
}

/** Narrows the history. Every choice is in the address, so that it can be kept and shared. */
export function HistoryFilters({ search, onChange }: HistoryFiltersProps) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" role="search" aria-label={t('publications.filter.label')}>
      <SearchField
        label={t('publications.filter.search')}
        placeholder={t('publications.filter.search')}
        search={search.search}
        onSearch={(words) => {
          onChange({ search: words || undefined });
        }}
        flex="1 1 180px"
      />
      <Select
        aria-label={t('publications.filter.platform')}
        data={[
          { value: '', label: t('publications.filter.allPlatforms') },
          ...Object.entries(platforms).map(([value, { title }]) => ({ value, label: title })),
        ]}
        value={search.platform ?? ''}
        w={148}
        onChange={(value) => {
          onChange({ platform: (value === '' ? undefined : value) as HistorySearch['platform'] });
        }}
      />
      <Select
        aria-label={t('publications.filter.state')}
        data={[
          { value: '', label: t('publications.filter.any') },
          ...publicationStates.map((value) => ({ value, label: publicationFace(value).label })),
        ]}
        value={search.state ?? ''}
        w={138}
        onChange={(value) => {
          onChange({ state: (value === '' ? undefined : value) as HistorySearch['state'] });
        }}
      />
      <Select
        aria-label={t('publications.filter.time')}
        data={ranges.map((value) => ({ value, label: t(`publications.range.${value}`) }))}
        value={search.range ?? '28d'}
        w={138}
        onChange={(value) => {
          onChange({ range: value ?? undefined });
        }}
      />
    </Group>
  );
}
