import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { Trans, useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Ago } from '../../ui/ago';
import { formatDate } from '../../ui/format';
import { browserName } from './browser-name';
import { useSessionRevoke } from './use-session-revoke';

export const SessionRowDocument = graphql(`
  fragment SessionRow on Session {
    id
    userAgent
    createdAt
    lastUsedAt
    isCurrent
  }
`);

/** One browser: what it is, when it was used, and its way out. */
export function SessionRow({
  session: masked,
}: {
  session: FragmentType<typeof SessionRowDocument>;
}) {
  const { t } = useTranslation();
  const session = unmask(SessionRowDocument, masked);
  const name = browserName(session.userAgent);
  const { busy, revoke } = useSessionRevoke(session.id);
  return (
    <Group justify="space-between" py="xs" wrap="nowrap">
      <Stack gap={2} miw={0}>
        <Group gap="xs">
          <Text size="sm" fw={500} lineClamp={1} title={session.userAgent}>
            {name}
          </Text>
          {session.isCurrent && (
            <Badge size="xs" color="teal">
              {t('account.sessions.current')}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          <Trans
            i18nKey="account.sessions.used"
            values={{ date: formatDate(session.createdAt) }}
            components={{ ago: <Ago at={session.lastUsedAt} /> }}
          />
        </Text>
      </Stack>
      {!session.isCurrent && (
        <Button
          size="xs"
          variant="default"
          loading={busy}
          aria-label={t('account.sessions.revokeOne', { name })}
          onClick={() => void revoke()}
          style={{ flex: 'none' }}
        >
          {t('session.signOut')}
        </Button>
      )}
    </Group>
  );
}
