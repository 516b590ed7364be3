import { Avatar, Button, Group, Stack, Text } from '@mantine/core';
import { Trans, useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { ConnectionCardFragment } from '../../gql/graphql';
import { Ago } from '../../ui/ago';
import { formatSoon } from '../../ui/format';
import { PlatformIcon, platforms } from '../../ui/platform';
import { Status } from '../../ui/status';
import { healthFace } from './connection-state';
import { PermissionList } from './permission-list';
import { useConnect } from './use-connect';
import { useDisconnect } from './use-disconnect';

export const ConnectionCardDocument = graphql(`
  fragment ConnectionCard on Connection {
    id
    platform
    displayName
    username
    scopes
    health
    healthReason
    accessExpiresAt
    createdAt
  }
`);

/** One connected account: whose, how healthy, with which permissions. */
export function ConnectionCard({
  connection: masked,
}: {
  connection: FragmentType<typeof ConnectionCardDocument>;
}) {
  const connection = unmask(ConnectionCardDocument, masked);
  const { platform, displayName, username, health, scopes } = connection;
  return (
    <Group align="flex-start" wrap="nowrap" p="md" gap="sm">
      <Avatar radius="md" size={38} color="gray">
        <PlatformIcon platform={platform} size={21} />
      </Avatar>
      <Stack gap={6} flex={1} miw={0}>
        <Group gap="xs">
          <Text fw={550} style={{ overflowWrap: 'anywhere' }}>
            {displayName}
          </Text>
          {username != null && (
            <Text size="xs" c="dimmed">
              @{username.replace(/^@/, '')}
            </Text>
          )}
          <Status face={healthFace(health)} />
        </Group>
        <Health connection={connection} />
        {health !== 'DISCONNECTED' && <PermissionList scopes={scopes} />}
        <Actions connection={connection} />
      </Stack>
    </Group>
  );
}

/** How it is, in words: since when, when its access is renewed, or why it does not work and what that means. */
function Health({
  connection: { platform, health, healthReason, accessExpiresAt, createdAt },
}: {
  connection: ConnectionCardFragment;
}) {
  const { t } = useTranslation();
  if (health !== 'ACTIVE')
    return (
      <Text size="xs" c={health === 'DISCONNECTED' ? 'dimmed' : 'var(--mantine-color-error)'}>
        {healthReason ?? platforms[platform].title}{' '}
        {health === 'DISCONNECTED' ? t('connections.gone') : t('connections.unusable')}
      </Text>
    );
  return (
    <Text size="xs" c="dimmed">
      <Trans
        i18nKey="connections.since"
        values={{ platform: platforms[platform].title }}
        components={{ ago: <Ago at={createdAt} /> }}
      />
      {accessExpiresAt != null && (
        <>
          <br />
          {t('connections.renewed', { time: formatSoon(accessExpiresAt) })}
        </>
      )}
      {healthReason != null && (
        <>
          <br />
          {healthReason}
        </>
      )}
    </Text>
  );
}

function Actions({
  connection: { id, platform, displayName, health },
}: {
  connection: ConnectionCardFragment;
}) {
  const { t } = useTranslation();
  const { busy, connect } = useConnect();
  const disconnect = useDisconnect(id, displayName);
  return (
    <Group gap="xs" mt={2}>
      {health !== 'ACTIVE' && (
        <Button size="xs" loading={busy} onClick={() => void connect(platform)}>
          {t('connections.again')}
        </Button>
      )}
      {health !== 'DISCONNECTED' && (
        <Button
          size="xs"
          variant="default"
          loading={disconnect.busy}
          aria-label={t('connections.disconnect.named', { name: displayName })}
          onClick={() => void disconnect.ask()}
        >
          {t('connections.disconnect.action')}
        </Button>
      )}
    </Group>
  );
}
