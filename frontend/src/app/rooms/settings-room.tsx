import type { ReactNode } from 'react';
import { Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { AccountSection } from '../../features/settings/account-section';
import { ApiTokenSection } from '../../features/settings/api-token-section';
import { AppearanceSection } from '../../features/settings/appearance-section';
import { ProviderKeySection } from '../../features/settings/provider-key-section';
import { graphql } from '../../gql';
import { Faces } from '../../ui/faces';
import { Room } from '../../ui/room';
import { useSignOut } from '../use-sign-out';
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
  const { t } = useTranslation();
  const viewer = useSignedIn();
  const { leaving, signOut } = useSignOut();
  const [{ data, error }, reload] = useQuery({ query: SettingsRoomDocument });
  return (
    <Room title={t('frame.rooms.settings')} maw={760}>
      <Stack gap="md">
        <AccountSection user={viewer} leaving={leaving} onSignOut={() => void signOut()} />
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
