import type { ReactNode } from 'react';
import { KeyLink } from './provider';
import { errorsByField, type RefusedField } from './user-errors';

interface Refused extends RefusedField {
  code: string;
}

const ofKeys = ['KEY_MISSING', 'KEY_REJECTED', 'NO_CREDIT'];

/** What was refused in words; where a key is the reason, with the way to the keys. */
export function Refusal({ code, message }: { code: string; message: string }) {
  return ofKeys.includes(code) ? (
    <>
      {message} <KeyLink />
    </>
  ) : (
    message
  );
}

/** Refusals by form field; those without a field are under `form`. */
export function refusalsByField(
  refused: readonly Refused[],
  fields: readonly string[],
): Record<string, ReactNode> {
  const found = Object.entries(errorsByField(refused, fields));
  return Object.fromEntries(
    found.map(([field, message]) => {
      const code = refused.find((each) => each.message === message)?.code ?? '';
      return [field, <Refusal key={field} code={code} message={message} />];
    }),
  );
}
