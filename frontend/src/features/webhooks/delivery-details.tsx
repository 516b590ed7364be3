import { Code, Stack, Text, Timeline } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { t as translate } from 'i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { DeliveryDetailsFragment } from '../../gql/graphql';
import { formatDateTime, formatTook } from '../../ui/format';

export const DeliveryDetailsDocument = graphql(`
  fragment DeliveryDetails on WebhookDelivery {
    id
    event {
      id
      data
    }
    attempts {
      id
      status
      answer
      error
      sentAt
      answeredAt
    }
  }
`);

/** Each time it was sent and what came back; and what was sent. */
export function DeliveryDetails({
  delivery: masked,
}: {
  delivery: FragmentType<typeof DeliveryDetailsDocument>;
}) {
  const { t } = useTranslation();
  const { event, attempts } = unmask(DeliveryDetailsDocument, masked);
  return (
    <Stack gap="sm" pl="xs" pt={4}>
      {attempts.length === 0 ? (
        <Text size="xs" c="dimmed">
          {t('webhooks.delivery.unsent')}
        </Text>
      ) : (
        <Timeline bulletSize={10} lineWidth={2} aria-label={t('webhooks.delivery.attempts')}>
          {attempts.map((attempt) => (
            <Timeline.Item
              key={attempt.id}
              title={
                <Text size="xs" fw={500} className="tabular">
                  {answered(attempt)}
                </Text>
              }
            >
              {attempt.error !== null && <Text size="xs">{attempt.error}</Text>}
              {attempt.answer !== null && attempt.answer !== '' && (
                <Code block fz="xs" my={4} style={{ whiteSpace: 'pre-wrap' }}>
                  {attempt.answer}
                </Code>
              )}
              <Text size="xs" c="dimmed">
                {formatDateTime(attempt.sentAt)}
              </Text>
            </Timeline.Item>
          ))}
        </Timeline>
      )}
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t('webhooks.delivery.id', { id: event.id })}
      </Text>
      <Code
        block
        tabIndex={0}
        role="region"
        aria-label={t('webhooks.delivery.data')}
        fz="xs"
        mah={260}
        style={{ overflow: 'auto' }}
      >
        {JSON.stringify(event.data, null, 2)}
      </Code>
    </Stack>
  );
}

type Attempt = DeliveryDetailsFragment['attempts'][number];

/** The status and how long the answer took; or that there was none. */
function answered({ status, sentAt, answeredAt }: Attempt): string {
  if (answeredAt === null) return translate('webhooks.delivery.unanswered');
  const took = formatTook(Date.parse(answeredAt) - Date.parse(sentAt));
  return status === null
    ? translate('webhooks.delivery.silent', { took })
    : translate('webhooks.delivery.answered', { status: String(status), took });
}
