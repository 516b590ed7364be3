import { Avatar, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { Trans, useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Ago } from '../../ui/ago';
import { PlatformIcon, platforms } from '../../ui/platform';
import { Status } from '../../ui/status';
import { healthFace } from './connection-state';
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
  const { t } = useTranslation();
  const connection = unmask(ConnectionCardDocument, masked);
  const { platform, displayName, username, health, healthReason, scopes, createdAt } = connection;
  const { busy, connect } = useConnect();
  const askDisconnect = useDisconnect(connection.id, displayName);
  return (
    <Group align="flex-start" wrap="nowrap" p="md" gap="sm">
      <Avatar radius="md" size={38} color="gray">
        <PlatformIcon platform={platform} size={21} />
      </Avatar>
      <Stack gap={5} flex={1} miw={0}>
        <Group gap="xs">
          <Text fw={550}>{displayName}</Text>
          {username != null && (
            <Text size="xs" c="dimmed">
              @{username.replace(/^@/, '')}
            </Text>
          )}
          <Status face={healthFace(health)} />
        </Group>
        <Text size="xs" c={health === 'ACTIVE' ? 'dimmed' : 'var(--mantine-color-error)'}>
          {health === 'ACTIVE' ? (
            <Trans
              i18nKey="connections.since"
              values={{ platform: healthReason ?? platforms[platform].title }}
              components={{ ago: <Ago at={createdAt} /> }}
            />
          ) : (
            (healthReason ?? platforms[platform].title)
          )}
        </Text>
        <Group gap={5}>
          {scopes.map((scope) => (
            <Badge key={scope} size="xs" color="gray" variant="default" fw={450}>
              {shortScope(scope)}
            </Badge>
          ))}
        </Group>
        <Group gap="xs" mt={4}>
          {health !== 'ACTIVE' && (
            <Button size="xs" loading={busy} onClick={() => void connect(platform)}>
              {t('connections.again')}
            </Button>
          )}
          {health !== 'DISCONNECTED' && (
            <Button size="xs" variant="default" onClick={askDisconnect}>
              {t('connections.disconnect.action')}
            </Button>
          )}
        </Group>
      </Stack>
    </Group>
  );
}

function shortScope(scope: string): string {
  return scope.replace(/^https:\/\/www\.googleapis\.com\/auth\//, '');
}
