import type { ReactNode } from 'react';
import { Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { AccountSection } from '../../features/settings/account-section';
import { ApiTokenSection } from '../../features/settings/api-token-section';
import { AppearanceSection } from '../../features/settings/appearance-section';
import { ProviderKeySection } from '../../features/settings/provider-key-section';
import { graphql } from '../../gql';
import { Faces } from '../../ui/faces';
import { Room } from '../../ui/room';
import { useSession } from '../session';
import { useSignedIn } from '../viewer-context';
import { CostsSection } from './costs-section';

export const SettingsRoomDocument = graphql(`
  query SettingsRoom {
    service {
      version
    }
    ...ApiTokens
    ...ProviderKeys
  }
`);

/** The account and what acts for it. */
export function SettingsRoom(): ReactNode {
  const viewer = useSignedIn();
  const navigate = useNavigate();
  const { restart } = useSession();
  const [{ data, error }, reload] = useQuery({ query: SettingsRoomDocument });
  const leave = () => {
    restart();
    void navigate({ to: '/sign-in', search: {} });
  };
  return (
    <Room title="Settings" maw={760}>
      <Stack gap="md">
        <AccountSection user={viewer} onSignedOut={leave} />
        <AppearanceSection />
        <Faces
          data={data}
          error={error}
          onRetry={() => {
            reload({ requestPolicy: 'network-only' });
          }}
          rowHeight={160}
          rows={2}
        >
          {(found) => (
            <>
              <ProviderKeySection query={found} />
              <CostsSection />
              <ApiTokenSection query={found} />
              <Text size="xs" c="dimmed" ta="center">
                Video-Publisher {found.service.version}
              </Text>
            </>
          )}
        </Faces>
      </Stack>
    </Room>
  );
}
