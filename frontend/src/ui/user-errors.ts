import { notifications } from '@mantine/notifications';
import type { CombinedError } from 'urql';
import { describeError } from './problem';

/** What a mutation refuses, in words, and beside which field it belongs. */
export interface RefusedField {
  field: string[] | null;
  message: string;
}

/** What came of a mutation that a form sent. */
export interface Outcome {
  error: CombinedError | undefined;
  refused: readonly RefusedField[] | undefined;
}

/** Errors by form field; those without a field are under `form`. */
export function errorsByField(
  errors: readonly RefusedField[],
  fields: readonly string[],
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { field, message } of errors) {
    const name = [...(field ?? [])].reverse().find((part) => fields.includes(part)) ?? 'form';
    found[name] ??= message;
  }
  return found;
}

/** Tells of an action that did not happen. */
export function notifyFailure(title: string, message: string): void {
  notifications.show({ color: 'red', title, message, autoClose: 8000 });
}

/** Tells of an action that happened. */
export function notifyDone(message: string): void {
  notifications.show({ color: 'teal', message });
}

/** Reports what went wrong with an action that has no form; true when it went well. */
export function reportOutcome(
  title: string,
  error: CombinedError | undefined,
  errors: readonly RefusedField[] | undefined,
): boolean {
  if (error) notifyFailure(title, describeError(error));
  const refusal = errors?.[0];
  if (refusal) notifyFailure(title, refusal.message);
  return !error && !refusal;
}
