import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { t as translate } from 'i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Ago } from '../../ui/ago';

export const AuditRowDocument = graphql(`
  fragment AuditRow on AuditEvent {
    id
    kind
    subject
    actor
    createdAt
  }
`);

/** One thing that was done to the account: what, to what, by whom. */
export function AuditRow({ event: masked }: { event: FragmentType<typeof AuditRowDocument> }) {
  useTranslation();
  const { kind, subject, actor, createdAt } = unmask(AuditRowDocument, masked);
  return (
    <Group justify="space-between" py="xs" wrap="nowrap" align="flex-start">
      <Stack gap={0} miw={0}>
        <Text size="sm">{titleOf(kind)}</Text>
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {[subject, actorName(actor)].filter((part) => part !== '').join(' · ')}
        </Text>
      </Stack>
      <Text size="xs" c="dimmed" style={{ flex: 'none' }}>
        <Ago at={createdAt} />
      </Text>
    </Group>
  );
}

const known = [
  'api_token_created',
  'api_token_revoked',
  'clip_deleted',
  'connection_connected',
  'connection_disconnected',
  'connection_expired',
  'connection_revoked',
  'export_asked',
  'export_ready',
  'passkey_added',
  'passkey_copy_detected',
  'passkey_removed',
  'passkey_renamed',
  'passkey_used',
  'pipeline_archived',
  'pipeline_created',
  'pipeline_deleted',
  'pipeline_restored',
  'provider_key_removed',
  'provider_key_set',
  'publication_taken_down',
  'run_approved',
  'schedule_paused',
  'schedule_removed',
  'schedule_resumed',
  'schedule_set',
  'session_created',
  'session_reuse_detected',
  'session_revoked',
  'session_second_factor_failed',
  'user_deletion_asked',
  'user_deletion_cancelled',
  'user_email_verified',
  'user_password_changed',
  'user_password_reset',
  'user_recovery_code_used',
  'user_registered',
  'user_time_zone_changed',
  'user_totp_disabled',
  'user_totp_enabled',
  'webhook_changed',
  'webhook_created',
  'webhook_deleted',
  'webhook_secret_rotated',
] as const;

function titleOf(kind: string): string {
  const key = known.find((each) => each === kind.replace('.', '_'));
  return key === undefined ? kind : translate(`account.activity.kind.${key}`);
}

function actorName(actor: string): string {
  if (actor === 'browser') return translate('account.activity.browser');
  if (actor === 'service') return translate('account.activity.service');
  return actor.startsWith('token ')
    ? translate('account.activity.token', { name: actor.slice('token '.length) })
    : actor;
}
