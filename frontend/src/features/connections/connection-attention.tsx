import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { PlatformIcon } from '../../ui/platform';
import { Status } from '../../ui/status';
import { healthFace } from './connection-state';
import { useConnect } from './use-connect';

export const ConnectionAttentionDocument = graphql(`
  fragment ConnectionAttention on Connection {
    id
    platform
    displayName
    health
    healthReason
  }
`);

/** An account that cannot be published to until it is connected again. */
export function ConnectionAttention({
  connection: masked,
}: {
  connection: FragmentType<typeof ConnectionAttentionDocument>;
}) {
  const { t } = useTranslation();
  const { platform, displayName, health, healthReason } = unmask(
    ConnectionAttentionDocument,
    masked,
  );
  const { busy, connect } = useConnect();
  return (
    <Group wrap="nowrap" gap="sm" px="md" py="sm">
      <Group w={30} justify="center">
        <PlatformIcon platform={platform} size={20} />
      </Group>
      <Stack gap={3} flex={1} miw={0}>
        <Group gap="xs">
          <Text size="sm" fw={500}>
            {displayName}
          </Text>
          <Status face={healthFace(health)} />
        </Group>
        <Text size="xs" c="dimmed">
          {healthReason ?? t('connections.unusable')}
        </Text>
      </Stack>
      <Button size="xs" variant="default" loading={busy} onClick={() => void connect(platform)}>
        {t('connections.reconnect')}
      </Button>
    </Group>
  );
}
