import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from 'urql';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Ago } from '../../ui/ago';
import { confirmDestruction } from '../../ui/confirm';
import { formatDate } from '../../ui/format';
import { notifyDone, reportOutcome } from '../../ui/user-errors';

export const ApiTokenRowDocument = graphql(`
  fragment ApiTokenRow on ApiToken {
    id
    name
    scopes
    createdAt
    expiresAt
    lastUsedAt
    revokedAt
  }
`);

const ApiTokenRevokeDocument = graphql(`
  mutation ApiTokenRevoke($id: ID!) {
    apiTokenRevoke(input: { id: $id }) {
      apiToken {
        id
        ...ApiTokenRow
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** One token: its rights, its life, its last use. */
export function ApiTokenRow({
  token: masked,
}: {
  token: FragmentType<typeof ApiTokenRowDocument>;
}) {
  const token = unmask(ApiTokenRowDocument, masked);
  const [, revoke] = useMutation(ApiTokenRevokeDocument);
  const confirmed = async () => {
    const { data, error } = await revoke({ id: token.id });
    if (reportOutcome('Not revoked', error, data?.apiTokenRevoke.userErrors))
      notifyDone('The token no longer works');
  };
  const ask = () => {
    confirmDestruction({
      title: `Revoke “${token.name}”?`,
      text: 'Programs that use it are refused from now on. This cannot be undone.',
      action: 'Revoke token',
      onConfirm: () => void confirmed(),
    });
  };
  return (
    <Group justify="space-between" py="xs" wrap="nowrap">
      <Stack gap={2} miw={0}>
        <Group gap="xs">
          <Text size="sm" fw={500}>
            {token.name}
          </Text>
          <Badge size="xs" color="gray">
            {token.scopes.includes('WRITE') ? 'read and write' : 'read only'}
          </Badge>
          {token.revokedAt != null && (
            <Badge size="xs" color="red">
              revoked
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {token.lastUsedAt == null ? (
            'never used'
          ) : (
            <>
              last used <Ago at={token.lastUsedAt} />
            </>
          )}
          {` · valid until ${formatDate(token.expiresAt)}`}
        </Text>
      </Stack>
      {token.revokedAt == null && (
        <Button size="xs" variant="default" onClick={ask}>
          Revoke
        </Button>
      )}
    </Group>
  );
}
