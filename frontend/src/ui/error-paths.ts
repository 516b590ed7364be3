import type { RefusedField } from './user-errors';

/**
 * Refusals by the path of the form's field they are about, such as `lists.0.name`. What is said of a part the form does
 * not show stands beside what it is a part of; the rest is under `form`.
 */
export function errorsByPath(
  errors: readonly RefusedField[],
  values: object,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { field, message } of errors) found[pathIn(values, field ?? [])] ??= message;
  return found;
}

function pathIn(values: object, field: readonly string[]): string {
  const path: string[] = [];
  let at: unknown = values;
  for (const part of field.filter((each) => each !== 'input')) {
    if (typeof at !== 'object' || at === null || !(part in at)) break;
    path.push(part);
    at = (at as Record<string, unknown>)[part];
  }
  return path.length === 0 ? 'form' : path.join('.');
}
