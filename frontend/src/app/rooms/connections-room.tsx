import type { ReactNode } from 'react';
import { Card, Stack } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { ConnectButtons } from '../../features/connections/connect-buttons';
import { ConnectOutcome } from '../../features/connections/connect-outcome';
import { ConnectionCard } from '../../features/connections/connection-card';
import { PlatformNotes } from '../../features/connections/platform-notes';
import { graphql } from '../../gql';
import { Empty } from '../../ui/empty';
import { Faces } from '../../ui/faces';
import { Room } from '../../ui/room';

export const ConnectionsRoomDocument = graphql(`
  query ConnectionsRoom {
    service {
      ...ConnectButtons
      ...PlatformNotes
    }
    connections {
      id
      ...ConnectionCard
    }
  }
`);

/** The accounts videos go to. */
export function ConnectionsRoom(): ReactNode {
  const { t } = useTranslation();
  const search = useSearch({ from: '/inside/connections' });
  const navigate = useNavigate();
  const [{ data, error }, reload] = useQuery({
    query: ConnectionsRoomDocument,
    requestPolicy: 'cache-and-network',
  });
  return (
    <Room title={t('frame.rooms.connections')} subtitle={t('connections.all')} maw={860}>
      <ConnectOutcome
        search={search}
        onClose={() => void navigate({ to: '/connections', search: {}, replace: true })}
      />
      <Faces
        data={data}
        error={error}
        onRetry={() => {
          reload({ requestPolicy: 'network-only' });
        }}
        rowHeight={110}
        rows={3}
      >
        {({ service, connections }) => (
          <Stack gap="md">
            {connections.length > 0 && <ConnectButtons service={service} />}
            <Card padding={0} className="rows">
              {connections.map((connection) => (
                <ConnectionCard key={connection.id} connection={connection} />
              ))}
              {connections.length === 0 && (
                <Empty
                  icon={IconPlugConnected}
                  title={t('connections.empty.title')}
                  text={t('connections.empty.text')}
                  action={<ConnectButtons service={service} />}
                />
              )}
            </Card>
            <PlatformNotes service={service} />
          </Stack>
        )}
      </Faces>
    </Room>
  );
}
