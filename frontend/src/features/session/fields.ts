import type { UseFormReturnType } from '@mantine/form';

type AnyForm = Pick<UseFormReturnType<Record<string, unknown>>, 'getInputNode'>;

/** Takes a person to the first field that needs mending. */
export function focusFirst(
  form: AnyForm,
  fields: readonly string[],
  errors: Readonly<Record<string, unknown>>,
): void {
  const first = fields.find((field) => errors[field] !== undefined && errors[field] !== null);
  if (first !== undefined) form.getInputNode(first)?.focus();
}

/** The button that shows a password can be reached and is named. */
export const visibility = (label: string) => ({
  visibilityToggleButtonProps: { 'aria-label': label, tabIndex: 0, 'aria-hidden': false },
});
