import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../ui/search-field';
import { shownStates, type TopicsSearch } from './topics-search';

interface TopicsFiltersProps {
  search: TopicsSearch;
  onChange: (change: Record<string, unknown>) => void;
}

/** Narrows the topics to a state and to words. */
export function TopicsFilters({ search, onChange }: TopicsFiltersProps) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" wrap="nowrap">
      <SearchField
        flex={1}
        label={t('topics.search')}
        placeholder={t('topics.search')}
        search={search.search}
        onSearch={(words) => {
          onChange({ search: words });
        }}
      />
      <Select
        w={170}
        aria-label={t('topics.show')}
        data={shownStates.map((value) => ({ value, label: t(`topics.state.${value}`) }))}
        value={search.show ?? 'WAITING'}
        onChange={(show) => {
          onChange({ show });
        }}
      />
    </Group>
  );
}
