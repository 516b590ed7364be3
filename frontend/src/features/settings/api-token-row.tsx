import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from 'urql';
import { Trans, useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { ApiTokenRowFragment } from '../../gql/graphql';
import { Ago } from '../../ui/ago';
import { confirmDestruction } from '../../ui/confirm';
import { formatDate } from '../../ui/format';
import { useNow } from '../../ui/now';
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
  const { t } = useTranslation();
  const token = unmask(ApiTokenRowDocument, masked);
  const right = token.scopes.every((scope) => scope.endsWith('READ')) ? 'READ' : 'WRITE';
  const over = overBy(token, useNow(60_000));
  const [, revoke] = useMutation(ApiTokenRevokeDocument);
  const confirmed = async () => {
    const { data, error } = await revoke({ id: token.id });
    if (reportOutcome(t('settings.token.notRevoked'), error, data?.apiTokenRevoke.userErrors))
      notifyDone(t('settings.token.revokedDone'));
  };
  const ask = () => {
    confirmDestruction({
      title: t('settings.token.revocation.title', { name: token.name }),
      text: t('settings.token.revocation.text'),
      action: t('settings.token.revocation.action'),
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
            {t(`settings.token.rightBadge.${right}`)}
          </Badge>
          {over !== undefined && (
            <Badge size="xs" color="red">
              {t(`settings.token.${over}`)}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {t('settings.token.madeOn', { date: formatDate(token.createdAt) })}
          {' · '}
          {token.lastUsedAt == null ? (
            t('settings.token.unused', { date: formatDate(token.expiresAt) })
          ) : (
            <Trans
              i18nKey="settings.token.used"
              values={{ date: formatDate(token.expiresAt) }}
              components={{ ago: <Ago at={token.lastUsedAt} /> }}
            />
          )}
        </Text>
      </Stack>
      {over === undefined && (
        <Button size="xs" variant="default" onClick={ask} style={{ flex: 'none' }}>
          {t('settings.token.revoke')}
        </Button>
      )}
    </Group>
  );
}

/** Why a token works no more. */
function overBy(
  { revokedAt, expiresAt }: ApiTokenRowFragment,
  now: number,
): 'revoked' | 'expired' | undefined {
  if (revokedAt !== null) return 'revoked';
  return Date.parse(expiresAt) < now ? 'expired' : undefined;
}
