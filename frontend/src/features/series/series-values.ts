import type { ScriptKind, SeriesFormFragment, SeriesListInput, Weekday } from '../../gql/graphql';

/** A series as its form holds it; the values of a list stand one on a line. */
export interface SeriesValues {
  name: string;
  template: string;
  title: string;
  /** Empty for as the pipeline says. */
  scriptKind: ScriptKind | '';
  weekdays: Weekday[];
  lists: { key: string; name: string; values: string }[];
  nextNumber: number | string;
}

let keys = 0;

export const newList = (
  name = '',
  values: readonly string[] = [],
): SeriesValues['lists'][number] => ({
  key: `list${String(keys++)}`,
  name,
  values: values.join('\n'),
});

/** A series as the form begins with it. */
export function valuesOf(series: SeriesFormFragment | undefined): SeriesValues {
  return {
    name: series?.name ?? '',
    template: series?.template ?? '',
    title: series?.title ?? '',
    scriptKind: series?.scriptKind ?? '',
    weekdays: series?.weekdays ?? ['MONDAY'],
    lists: series?.lists.map(({ name, values }) => newList(name, values)) ?? [],
    nextNumber: series?.nextNumber ?? 1,
  };
}

/** What the form says, as the API takes it. */
export function inputOf({ name, template, title, scriptKind, weekdays, lists }: SeriesValues) {
  return {
    name: name.trim(),
    template: template.trim(),
    title: title.trim() === '' ? null : title.trim(),
    scriptKind: scriptKind === '' ? null : scriptKind,
    weekdays,
    lists: lists.map(listOf),
  };
}

const listOf = ({ name, values }: SeriesValues['lists'][number]): SeriesListInput => ({
  name: name.trim(),
  values: values
    .split('\n')
    .map((value) => value.trim())
    .filter((value) => value !== ''),
});

/** The variables that every series has. */
const variables = ['date', 'weekday', 'week', 'number'];

/** Everything a template can name. */
export const variablesOf = ({ lists }: SeriesValues): string[] => [
  ...variables,
  ...lists.map(({ name }) => name.trim()).filter((name) => name !== ''),
];
