import { Button, Group, Text } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useMutation } from 'urql';
import { graphql, unmask, type FragmentType } from '../../gql';
import { formatDate } from '../../ui/format';
import { Section } from '../../ui/section';
import { reportOutcome } from '../../ui/user-errors';

export const AccountDocument = graphql(`
  fragment Account on User {
    id
    email
    timeZone
    createdAt
  }
`);

const SessionEndDocument = graphql(`
  mutation SessionEnd {
    sessionEnd {
      ended
    }
  }
`);

interface AccountSectionProps {
  user: FragmentType<typeof AccountDocument>;
  onSignedOut: () => void;
}

/** Who is signed in, and the way out. */
export function AccountSection({ user: masked, onSignedOut }: AccountSectionProps) {
  const user = unmask(AccountDocument, masked);
  const [{ fetching }, end] = useMutation(SessionEndDocument);
  const signOut = async () => {
    const { error } = await end({});
    if (reportOutcome('Not signed out', error, [])) onSignedOut();
  };
  return (
    <Section title="Account">
      <Group justify="space-between">
        <div>
          <Text size="sm" fw={500}>
            {user.email}
          </Text>
          <Text size="xs" c="dimmed">
            {user.timeZone} · since {formatDate(user.createdAt)}
          </Text>
        </div>
        <Button
          variant="default"
          size="xs"
          loading={fetching}
          leftSection={<IconLogout size={14} aria-hidden />}
          onClick={() => void signOut()}
        >
          Sign out
        </Button>
      </Group>
    </Section>
  );
}
