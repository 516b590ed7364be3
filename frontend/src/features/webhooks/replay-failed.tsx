import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconRepeat } from '@tabler/icons-react';
import { useMutation } from 'urql';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { notifyDone, reportOutcome } from '../../ui/user-errors';

const WebhookReplayFailedDocument = graphql(`
  mutation WebhookReplayFailed($id: ID!, $since: DateTime!) {
    webhookReplayFailed(input: { id: $id, since: $since }) {
      replayed
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** Events are kept for 30 days. */
const spans = [1, 7, 30] as const;
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

/** Sends again what was given up in the last days. */
export function ReplayFailed({ id }: { id: string }) {
  const { t } = useTranslation();
  const [{ fetching }, mutate] = useMutation(WebhookReplayFailedDocument);
  const replay = async (days: number) => {
    const { data, error } = await mutate({ id, since: daysAgo(days) });
    const done = data?.webhookReplayFailed;
    if (reportOutcome(t('webhooks.delivery.notReplayed'), error, done?.userErrors))
      notifyDone(t('webhooks.delivery.replayedCount', { count: done?.replayed ?? 0 }));
  };
  return (
    <Menu position="bottom-end" width={190}>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          loading={fetching}
          leftSection={<IconRepeat size={14} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t('webhooks.delivery.replayFailed')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {spans.map((count) => (
          <Menu.Item key={count} onClick={() => void replay(count)}>
            {t('webhooks.delivery.ofDays', { count })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
