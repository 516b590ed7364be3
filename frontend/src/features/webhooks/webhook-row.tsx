import { Group, Stack, Text } from '@mantine/core';
import { Trans, useTranslation } from 'react-i18next';
import { t as translate } from 'i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Ago } from '../../ui/ago';
import { eventTitle } from '../../ui/event-kinds';
import { TextLink } from '../../ui/links';
import { Status } from '../../ui/status';
import { webhookFace } from './webhook-state';

export const WebhookRowDocument = graphql(`
  fragment WebhookRow on Webhook {
    id
    url
    eventTypes
    state
    failingSince
  }
`);

/** One webhook in the list: where it listens, to what, and whether it hears. */
export function WebhookRow({
  webhook: masked,
}: {
  webhook: FragmentType<typeof WebhookRowDocument>;
}) {
  useTranslation();
  const { id, url, eventTypes, state, failingSince } = unmask(WebhookRowDocument, masked);
  return (
    <Group justify="space-between" py="sm" wrap="nowrap" gap="sm">
      <Stack gap={2} miw={0}>
        <TextLink
          to="/settings/webhooks/$webhookId"
          params={{ webhookId: id }}
          c="inherit"
          size="sm"
          fw={500}
          truncate
          title={url}
        >
          {url.replace(/^https:\/\//, '')}
        </TextLink>
        <Text size="xs" c="dimmed" lineClamp={2}>
          {heard(eventTypes)}
        </Text>
        {failingSince !== null && (
          <Text size="xs" c="var(--mantine-color-error)">
            <Trans i18nKey="webhooks.failing" components={{ ago: <Ago at={failingSince} /> }} />
          </Text>
        )}
      </Stack>
      <Status face={webhookFace(state)} />
    </Group>
  );
}

/** What it hears, in words: the first few by name. */
function heard(eventTypes: readonly string[]): string {
  if (eventTypes.length === 0) return translate('webhooks.hears.all');
  const [first = '', ...others] = eventTypes;
  const event = eventTitle(first);
  return others.length === 0
    ? event
    : translate('webhooks.hears.some', { event, count: others.length });
}
