import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconKey } from '@tabler/icons-react';
import { Trans, useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { WebhookHeadFragment } from '../../gql/graphql';
import { Ago } from '../../ui/ago';
import { eventTitle } from '../../ui/event-kinds';
import { formatDateTime, formatList } from '../../ui/format';
import { Section } from '../../ui/section';
import { Status } from '../../ui/status';
import type { EventKinds } from './event-picker';
import { useWebhookSwitch } from './use-webhook-update';
import { WebhookActions } from './webhook-actions';
import { webhookFace } from './webhook-state';

export const WebhookHeadDocument = graphql(`
  fragment WebhookHead on Webhook {
    id
    url
    eventTypes
    state
    stateReason
    failingSince
    previousSecretUntil
    createdAt
  }
`);

interface WebhookHeadProps {
  webhook: FragmentType<typeof WebhookHeadDocument>;
  kinds: EventKinds;
  onTested: () => void;
  onDeleted: () => void;
}

/** One webhook: where it listens, to what, how it is, and what can be done with it. */
export function WebhookHead({ webhook: masked, kinds, onTested, onDeleted }: WebhookHeadProps) {
  const { t } = useTranslation();
  const webhook = unmask(WebhookHeadDocument, masked);
  return (
    <Section
      title={new URL(webhook.url).host}
      hint={<span style={{ overflowWrap: 'anywhere' }}>{webhook.url}</span>}
      action={<Status face={webhookFace(webhook.state)} />}
    >
      <Stack gap="md">
        <Standing webhook={webhook} />
        <Text size="sm" c="dimmed">
          {webhook.eventTypes.length === 0
            ? t('webhooks.hears.all')
            : formatList(webhook.eventTypes.map((name) => eventTitle(name)))}
        </Text>
        <WebhookActions webhook={webhook} kinds={kinds} onTested={onTested} onDeleted={onDeleted} />
      </Stack>
    </Section>
  );
}

/** What the person should know of it now. */
function Standing({ webhook }: { webhook: WebhookHeadFragment }) {
  const { t } = useTranslation();
  const { state, failingSince, previousSecretUntil } = webhook;
  return (
    <>
      {state === 'DISABLED' && <SwitchedOff webhook={webhook} />}
      {state === 'ENABLED' && failingSince !== null && (
        <Alert color="yellow" icon={<IconAlertTriangle size={18} aria-hidden />}>
          <Trans i18nKey="webhooks.failingLong" components={{ ago: <Ago at={failingSince} /> }} />
        </Alert>
      )}
      {previousSecretUntil !== null && (
        <Alert color="marine" icon={<IconKey size={18} aria-hidden />}>
          {t('webhooks.secret.until', { time: formatDateTime(previousSecretUntil) })}
        </Alert>
      )}
    </>
  );
}

function SwitchedOff({ webhook: { id, stateReason } }: { webhook: WebhookHeadFragment }) {
  const { t } = useTranslation();
  const { busy, turn } = useWebhookSwitch(id);
  return (
    <Alert
      color="red"
      title={t('webhooks.off.title')}
      icon={<IconAlertTriangle size={18} aria-hidden />}
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          {stateReason} {t('webhooks.off.text')}
        </Text>
        <Group>
          <Button size="xs" loading={busy} onClick={() => void turn(true)}>
            {t('webhooks.on')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
