import { Box, Checkbox, Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { eventTitle, groupEvents } from '../../ui/event-kinds';
import type { WebhookFormApi } from './use-webhook-form';

export const EventPickerDocument = graphql(`
  fragment EventPicker on EventType {
    name
    description
  }
`);

export type EventKinds = readonly FragmentType<typeof EventPickerDocument>[];

interface EventPickerProps {
  form: WebhookFormApi;
  kinds: EventKinds;
}

/** All events, or some of them by name. */
export function EventPicker({ form, kinds }: EventPickerProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <Radio.Group label={t('webhooks.form.events')} {...form.getInputProps('hears')}>
        <Stack gap="xs" mt={8}>
          {(['all', 'some'] as const).map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`webhooks.form.hears.${value}`)}
              description={t(`webhooks.form.hearsHint.${value}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {form.values.hears === 'some' && <Kinds form={form} kinds={kinds} />}
    </Stack>
  );
}

function Kinds({ form, kinds: masked }: EventPickerProps) {
  const { t } = useTranslation();
  const kinds = unmask(EventPickerDocument, masked);
  return (
    <Checkbox.Group
      aria-label={t('webhooks.form.kinds')}
      pl="lg"
      {...form.getInputProps('eventTypes')}
    >
      <Stack gap="sm">
        {groupEvents(kinds, ({ name }) => name).map((group) => (
          <Box key={group.title}>
            <Text size="xs" c="dimmed" fw={500} mb={6}>
              {group.title}
            </Text>
            <Stack gap={8}>
              {group.kinds.map(({ name, description }) => (
                <Checkbox
                  key={name}
                  size="xs"
                  value={name}
                  label={eventTitle(name, description)}
                  description={name}
                />
              ))}
            </Stack>
          </Box>
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
