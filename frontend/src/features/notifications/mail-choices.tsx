import { Box, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MailTime } from '../../gql/graphql';
import { eventTitle, groupEvents } from '../../ui/event-kinds';
import classes from './mail-choices.module.css';
import type { NotificationFormApi } from './use-notification-save';

const times = ['AT_ONCE', 'DIGEST', 'NEVER'] as const satisfies MailTime[];

interface MailChoicesProps {
  form: NotificationFormApi;
  descriptions: Readonly<Record<string, string>>;
}

/** Every kind of event, and when it is mailed. */
export function MailChoices({ form, descriptions }: MailChoicesProps) {
  const choices = form.values.mails.map(({ eventType }, index) => ({ eventType, index }));
  return (
    <Stack gap="lg">
      {groupEvents(choices, ({ eventType }) => eventType).map(({ title, kinds }) => (
        <Box key={title} component="section" aria-label={title}>
          <Title order={3} mb={4}>
            {title}
          </Title>
          <div className="rows">
            {kinds.map(({ eventType, index }) => (
              <MailChoice
                key={eventType}
                form={form}
                index={index}
                title={eventTitle(eventType, descriptions[eventType])}
              />
            ))}
          </div>
        </Box>
      ))}
    </Stack>
  );
}

interface MailChoiceProps {
  form: NotificationFormApi;
  index: number;
  title: string;
}

function MailChoice({ form, index, title }: MailChoiceProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.choice}>
      <Text size="sm">{title}</Text>
      <SegmentedControl
        size="xs"
        aria-label={title}
        data={times.map((value) => ({ value, label: t(`notifications.when.${value}`) }))}
        {...form.getInputProps(`mails.${String(index)}.when`)}
      />
    </div>
  );
}
