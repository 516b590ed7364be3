import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { VerifySection } from '../../features/webhooks/verify-section';
import { WebhookCreate } from '../../features/webhooks/webhook-create';
import { WebhookRow } from '../../features/webhooks/webhook-row';
import { graphql } from '../../gql';
import { Empty } from '../../ui/empty';
import { Faces } from '../../ui/faces';
import { Section } from '../../ui/section';

export const SettingsWebhooksDocument = graphql(`
  query SettingsWebhooks {
    webhooks {
      id
      ...WebhookRow
    }
    eventTypes {
      ...EventPicker
    }
  }
`);

/** Which programs of the person's hear of what happens. */
export function SettingsWebhooksRoom(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [opened, { open, close }] = useDisclosure(false);
  const [{ data, error }, reload] = useQuery({
    query: SettingsWebhooksDocument,
    requestPolicy: 'cache-and-network',
  });
  const create = (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={open}
    >
      {t('webhooks.new')}
    </Button>
  );
  return (
    <>
      <Section
        title={t('webhooks.title')}
        hint={t('webhooks.hint')}
        action={(data?.webhooks.length ?? 0) > 0 && create}
      >
        <Faces
          data={data}
          error={error}
          onRetry={() => {
            reload({ requestPolicy: 'network-only' });
          }}
          rowHeight={56}
          rows={2}
          isEmpty={({ webhooks }) => webhooks.length === 0}
          empty={
            <Empty
              icon={IconWebhook}
              title={t('webhooks.empty.title')}
              text={t('webhooks.empty.text')}
              action={create}
            />
          }
        >
          {({ webhooks }) => (
            <div className="rows">
              {webhooks.map((webhook) => (
                <WebhookRow key={webhook.id} webhook={webhook} />
              ))}
            </div>
          )}
        </Faces>
      </Section>
      <VerifySection />
      {opened && data && (
        <WebhookCreate
          kinds={data.eventTypes}
          onClose={close}
          onCreated={(webhookId) =>
            void navigate({ to: '/settings/webhooks/$webhookId', params: { webhookId } })
          }
        />
      )}
    </>
  );
}
