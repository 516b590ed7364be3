import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { Trans, useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { FormAlert } from '../../ui/form-alert';
import { formatHour } from '../../ui/format';
import { TextLink } from '../../ui/links';
import { Section } from '../../ui/section';
import { MailChoices } from './mail-choices';
import { useNotificationSave } from './use-notification-save';

export const NotificationFormDocument = graphql(`
  fragment NotificationForm on NotificationSettings {
    mails {
      eventType
      when
    }
    digestHour
  }
`);

interface NotificationFormProps {
  settings: FragmentType<typeof NotificationFormDocument>;
  /** What the API says of each kind of event. */
  descriptions: Readonly<Record<string, string>>;
  /** Where mails go, and whose clocks the hour is on. */
  viewer: { email: string; timeZone: string };
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** Which events are mailed, and when. */
export function NotificationForm({
  settings: masked,
  descriptions,
  viewer,
}: NotificationFormProps) {
  const { t } = useTranslation();
  const { form, busy, submit } = useNotificationSave(unmask(NotificationFormDocument, masked));
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack gap="md">
        <FormAlert message={form.errors.form} />
        <Section
          title={t('notifications.title')}
          hint={
            <Trans
              i18nKey="notifications.hint"
              values={{ email: viewer.email }}
              components={{ b: <Text span inherit fw={500} /> }}
            />
          }
        >
          <MailChoices form={form} descriptions={descriptions} />
        </Section>
        <Section title={t('notifications.digest.title')} hint={t('notifications.digest.hint')}>
          <Select
            label={t('notifications.digest.hour')}
            description={
              <Trans
                i18nKey="notifications.digest.zone"
                values={{ zone: viewer.timeZone }}
                components={{ a: <TextLink to="/settings" inherit /> }}
              />
            }
            data={hours.map((hour) => ({ value: String(hour), label: formatHour(hour) }))}
            maw={260}
            {...form.getInputProps('digestHour')}
          />
        </Section>
        <Group justify="space-between" gap="sm">
          <Text size="xs" c="dimmed" flex="1 1 260px">
            {t('notifications.server')}
          </Text>
          <Button type="submit" loading={busy} disabled={!form.isDirty()}>
            {t('ui.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
