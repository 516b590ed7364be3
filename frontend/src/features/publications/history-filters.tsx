import { Select, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { platforms } from '../../ui/platform';
import { SearchField } from '../../ui/search-field';
import { ranges, type HistorySearch } from './history-search';
import { publicationFace, publicationStates } from './publication-state';

export const HistoryFiltersDocument = graphql(`
  fragment HistoryFilters on Query {
    connections {
      id
      displayName
      platform
    }
    pipelines(first: 100) {
      nodes {
        id
        name
      }
    }
  }
`);

interface HistoryFiltersProps {
  search: HistorySearch;
  /** What can be chosen; until it is there, the choice is what the address says. */
  choices: FragmentType<typeof HistoryFiltersDocument> | undefined;
  onChange: (change: { [Key in keyof HistorySearch]: HistorySearch[Key] | undefined }) => void;
}

/** Narrows the history. Every choice is in the address, so that it can be kept and shared. */
export function HistoryFilters({ search, choices, onChange }: HistoryFiltersProps) {
  const { t } = useTranslation();
  const known = unmask(HistoryFiltersDocument, choices);
  return (
    <SimpleGrid
      cols={{ base: 2, xs: 3, lg: 6 }}
      spacing="xs"
      role="search"
      aria-label={t('publications.filter.label')}
    >
      <SearchField
        label={t('publications.filter.search')}
        placeholder={t('publications.filter.search')}
        search={search.search}
        onSearch={(words) => {
          onChange({ search: words || undefined });
        }}
      />
      <Choice
        label={t('publications.filter.platform')}
        all={t('publications.filter.allPlatforms')}
        options={Object.entries(platforms).map(([value, { title }]) => ({ value, label: title }))}
        value={search.platform}
        onChange={(platform) => {
          onChange({ platform: platform as HistorySearch['platform'] });
        }}
      />
      <Choice
        label={t('publications.filter.account')}
        all={t('publications.filter.allAccounts')}
        options={(known?.connections ?? []).map(({ id, displayName, platform }) => ({
          value: id,
          label: `${displayName} · ${platforms[platform].title}`,
        }))}
        value={search.account}
        onChange={(account) => {
          onChange({ account });
        }}
      />
      <Choice
        label={t('publications.filter.pipeline')}
        all={t('publications.filter.allPipelines')}
        options={(known?.pipelines.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={search.pipeline}
        onChange={(pipeline) => {
          onChange({ pipeline });
        }}
      />
      <Choice
        label={t('publications.filter.state')}
        all={t('publications.filter.any')}
        options={publicationStates.map((value) => ({ value, label: publicationFace(value).label }))}
        value={search.state}
        onChange={(state) => {
          onChange({ state: state as HistorySearch['state'] });
        }}
      />
      <Select
        aria-label={t('publications.filter.time')}
        data={ranges.map((value) => ({ value, label: t(`publications.range.${value}`) }))}
        value={search.range ?? '28d'}
        onChange={(value) => {
          onChange({ range: value ?? undefined });
        }}
      />
    </SimpleGrid>
  );
}

interface ChoiceProps {
  label: string;
  /** What stands for no narrowing. */
  all: string;
  options: { value: string; label: string }[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

function Choice({ label, all, options, value = '', onChange }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      data={[{ value: '', label: all }, ...options]}
      value={value}
      searchable={options.length > 10}
      onChange={(chosen) => {
        onChange(chosen === null || chosen === '' ? undefined : chosen);
      }}
    />
  );
}
