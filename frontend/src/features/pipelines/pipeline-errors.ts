import type { UserErrorCode } from '../../gql/graphql';

interface Refused {
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

function pathIn(values: object, field: readonly string[]): string {
  const inner = field.filter((part) => part !== 'input' && part !== 'settings');
  const [first = '', second] = inner.map((part) => elsewhere[part] ?? part);
  const group: unknown = (values as Record<string, unknown>)[first];
  if (group === undefined) return 'form';
  const isGroup = typeof group === 'object' && group !== null && !Array.isArray(group);
  if (!isGroup) return first;
  return second !== undefined && second in group ? `${first}.${second}` : 'form';
}
