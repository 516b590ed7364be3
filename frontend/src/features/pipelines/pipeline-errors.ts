import type { UserErrorCode } from '../../gql/graphql';

export interface Refused {
  code: UserErrorCode;
  field: string[] | null;
  message: string;
}

const ofLanguage: UserErrorCode[] = ['LANGUAGE_UNKNOWN', 'LANGUAGE_UNSUPPORTED'];
const elsewhere: Record<string, string> = { budgetCents: 'budget' };

/** Refusals by the path of the form's field they are about; the others are under `form`. */
export function pipelineErrors(
  refused: readonly Refused[],
  values: object,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { code, field, message } of refused) {
    const path = ofLanguage.includes(code) ? 'language' : pathIn(values, field ?? []);
    found[path] ??= message;
  }
  return found;
}

/** The form's path of a field of the input, however deep; `form` where the form has no such field. */
function pathIn(values: object, field: readonly string[]): string {
  const path: string[] = [];
  let at: unknown = values;
  for (const part of field.filter((each) => each !== 'input' && each !== 'settings')) {
    if (!isGroup(at)) break;
    const name = elsewhere[part] ?? part;
    if (!(name in at)) return 'form';
    path.push(name);
    at = at[name];
  }
  return path.length === 0 || isGroup(at) ? 'form' : path.join('.');
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
