import { useForm } from '@mantine/form';
import { t } from 'i18next';
import { useMutation } from 'urql';
import { graphql } from '../../gql';
import type { MailTime, NotificationFormFragment } from '../../gql/graphql';
import { describeError } from '../../ui/problem';
import { errorsByField, notifyDone } from '../../ui/user-errors';

const NotificationUpdateDocument = graphql(`
  mutation NotificationUpdate($input: NotificationUpdateInput!) {
    notificationUpdate(input: $input) {
      notificationSettings {
        ...NotificationForm
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

interface Values {
  mails: { eventType: string; when: MailTime }[];
  digestHour: string;
}

/** The form of what is mailed; only what was changed is sent. */
export function useNotificationSave({ mails, digestHour }: NotificationFormFragment) {
  const [{ fetching }, update] = useMutation(NotificationUpdateDocument);
  const form = useForm<Values>({
    initialValues: {
      mails: mails.map(({ eventType, when }) => ({ eventType, when })),
      digestHour: String(digestHour),
    },
  });
  const submit = async (values: Values) => {
    const { data, error } = await update({ input: changesOf(values, form.getInitialValues()) });
    if (error) form.setErrors({ form: describeError(error) });
    const refused = data?.notificationUpdate.userErrors ?? [];
    if (refused.length > 0) form.setErrors(errorsByField(refused, ['digestHour']));
    if (!data?.notificationUpdate.notificationSettings) return;
    form.setInitialValues(values);
    form.resetDirty();
    notifyDone(t('ui.saved'));
  };
  return { form, busy: fetching, submit };
}

function changesOf(values: Values, before: Values) {
  const mails = values.mails.filter(({ when }, index) => when !== before.mails[index]?.when);
  return values.digestHour === before.digestHour
    ? { mails }
    : { mails, digestHour: Number(values.digestHour) };
}

export type NotificationFormApi = ReturnType<typeof useNotificationSave>['form'];
