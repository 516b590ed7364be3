import { Button, Group, Stack, Text } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { formatDate } from '../../ui/format';
import { Section } from '../../ui/section';
import { EmailStatus } from './email-status';
import { TimeZoneInput } from './time-zone-input';

export const AccountDocument = graphql(`
  fragment Account on User {
    id
    email
    timeZone
    createdAt
    ...EmailStatus
  }
`);

interface AccountSectionProps {
  user: FragmentType<typeof AccountDocument>;
  /** Whether the way out is being gone. */
  leaving: boolean;
  onSignOut: () => void;
}

/** Who is signed in, on which clocks, and the way out. */
export function AccountSection({ user: masked, leaving, onSignOut }: AccountSectionProps) {
  const { t } = useTranslation();
  const user = unmask(AccountDocument, masked);
  return (
    <Section title={t('account.title')}>
      <Stack gap="md">
        <Group justify="space-between">
          <div>
            <Text size="sm" fw={500}>
              {user.email}
            </Text>
            <Text size="xs" c="dimmed">
              {t('account.since', { date: formatDate(user.createdAt) })}
            </Text>
          </div>
          <Button
            variant="default"
            size="xs"
            loading={leaving}
            leftSection={<IconLogout size={14} aria-hidden />}
            onClick={onSignOut}
          >
            {t('session.signOut')}
          </Button>
        </Group>
        <EmailStatus user={user} />
        <TimeZoneInput key={user.timeZone} timeZone={user.timeZone} />
      </Stack>
    </Section>
  );
}
