import { Group, Select, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { platforms } from '../../ui/platform';
import { ranges, type AnalyticsChoice, type AnalyticsSearch } from './analytics-search';
import { DaysField } from './days-field';
import type { Span } from './span';

export const AnalyticsChoicesDocument = graphql(`
  fragment AnalyticsChoices on Query {
    connections {
      id
      platform
      displayName
    }
    pipelines(first: 100) {
      nodes {
        id
        name
      }
    }
  }
`);

interface AnalyticsFiltersProps {
  search: AnalyticsSearch;
  span: Span;
  /** Accounts and pipelines; undefined until they are known. */
  choices: FragmentType<typeof AnalyticsChoicesDocument> | undefined;
  onChange: (change: AnalyticsChoice) => void;
}

/** Narrows the numbers. Every choice is in the address, so that it can be kept and shared. */
export function AnalyticsFilters({ search, span, choices, onChange }: AnalyticsFiltersProps) {
  const { t } = useTranslation();
  const known = unmask(AnalyticsChoicesDocument, choices);
  const all = (label: string, data: { value: string; label: string }[]) => [
    { value: '', label },
    ...data,
  ];
  const accounts = (known?.connections ?? []).filter(
    ({ platform }) => search.platform === undefined || platform === search.platform,
  );
  const selects = [
    {
      name: 'platform',
      data: all(
        t('analytics.filter.allPlatforms'),
        Object.entries(platforms).map(([value, { title }]) => ({ value, label: title })),
      ),
    },
    {
      name: 'connection',
      data: all(
        t('analytics.filter.allConnections'),
        accounts.map(({ id, platform, displayName }) => ({
          value: id,
          label: `${displayName} · ${platforms[platform].title}`,
        })),
      ),
    },
    {
      name: 'pipeline',
      data: all(
        t('analytics.filter.allPipelines'),
        (known?.pipelines.nodes ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ),
    },
  ] as const;
  return (
    <Group gap="xs" role="search" aria-label={t('analytics.filter.label')}>
      <RangeSelect search={search} span={span} onChange={onChange} />
      {search.from !== undefined && (
        <DaysField
          key={`${span.first} ${span.last}`}
          span={span}
          onChange={({ first, last }) => {
            onChange({ from: first, to: last });
          }}
        />
      )}
      {selects.map(({ name, data }) => (
        <Select
          key={name}
          aria-label={t(`analytics.filter.${name}`)}
          data={data}
          value={search[name] ?? ''}
          flex="1 1 150px"
          maw={{ sm: 210 }}
          onChange={(value) => {
            const chosen = value === '' ? undefined : value;
            onChange({
              [name]: chosen,
              ...(name === 'platform' ? { connection: undefined } : {}),
            });
          }}
        />
      ))}
      <Switch
        label={t('analytics.filter.compare')}
        checked={search.compare !== 'off'}
        onChange={({ currentTarget }) => {
          onChange({ compare: currentTarget.checked ? undefined : 'off' });
        }}
      />
    </Group>
  );
}

type RangeSelectProps = Pick<AnalyticsFiltersProps, 'search' | 'span' | 'onChange'>;

function RangeSelect({ search, span, onChange }: RangeSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={t('analytics.filter.range')}
      data={[...ranges, 'custom' as const].map((value) => ({
        value,
        label: t(`analytics.range.${value}`),
      }))}
      value={search.from === undefined ? (search.range ?? '28d') : 'custom'}
      flex="1 1 140px"
      maw={{ sm: 160 }}
      onChange={(value) => {
        if (value === 'custom') onChange({ range: undefined, from: span.first, to: span.last });
        else
          onChange({
            range: ranges.find((range) => range === value),
            from: undefined,
            to: undefined,
          });
      }}
    />
  );
}
