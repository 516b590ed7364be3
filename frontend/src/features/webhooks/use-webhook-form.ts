import { useForm } from '@mantine/form';
import { t } from 'i18next';
import type { CombinedError } from 'urql';
import { describeError } from '../../ui/problem';
import { errorsByField, type RefusedField } from '../../ui/user-errors';

interface Values {
  url: string;
  hears: 'all' | 'some';
  eventTypes: string[];
}

/** What the API keeps of a webhook's form. */
export interface WebhookWish {
  url: string;
  eventTypes: string[];
}

/** Where a webhook listens and to what; what is refused stands beside its field. */
export function useWebhookForm({
  url,
  eventTypes,
}: {
  url: string;
  eventTypes: readonly string[];
}) {
  const form = useForm<Values>({
    initialValues: {
      url,
      hears: eventTypes.length === 0 ? 'all' : 'some',
      eventTypes: [...eventTypes],
    },
    validate: {
      url: (value) => (value.trim() === '' ? t('webhooks.form.urlMissing') : null),
      eventTypes: (chosen, { hears }) =>
        hears === 'some' && chosen.length === 0 ? t('webhooks.form.kindsMissing') : null,
    },
  });
  /** Shows what went wrong, if anything. */
  const refuse = (error: CombinedError | undefined, refused: readonly RefusedField[] = []) => {
    if (error) form.setErrors({ form: describeError(error) });
    else if (refused.length > 0) form.setErrors(errorsByField(refused, ['url', 'eventTypes']));
  };
  return { form, refuse };
}

export type WebhookFormApi = ReturnType<typeof useWebhookForm>['form'];

/** The form's values as the API wants them: no names are all events. */
export const wishOf = ({ url, hears, eventTypes }: Values): WebhookWish => ({
  url: url.trim(),
  eventTypes: hears === 'all' ? [] : eventTypes,
});
