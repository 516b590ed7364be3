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
import { onlyReads, reachInWords } from './token-scopes';

export const ApiTokenRowDocument = graphql(`
  fragment ApiTokenRow on ApiToken {
    id
    name
    scopes
    addresses
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
  const over = overBy(token, useNow(60_000));
  const [, revoke] = useMutation(ApiTokenRevokeDocument);
  const confirmed = async () => {
    const { data, error } = await revoke({ id: token.id });
    if (reportOutcome(t('tokens.notRevoked'), error, data?.apiTokenRevoke.userErrors))
      notifyDone(t('tokens.revokedDone'));
  };
  const ask = () => {
    confirmDestruction({
      title: t('tokens.revocation.title', { name: token.name }),
      text: t('tokens.revocation.text'),
      action: t('tokens.revocation.action'),
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
          {onlyReads(token.scopes) && (
            <Badge size="xs" color="gray">
              {t('tokens.readOnly')}
            </Badge>
          )}
          {over !== undefined && (
            <Badge size="xs" color="red">
              {t(`tokens.${over}`)}
            </Badge>
          )}
        </Group>
        <Text size="xs">{reachInWords(token).join(' · ')}</Text>
        <Text size="xs" c="dimmed">
          {t('tokens.madeOn', { date: formatDate(token.createdAt) })}
          {' · '}
          {token.lastUsedAt == null ? (
            t('tokens.unused', { date: formatDate(token.expiresAt) })
          ) : (
            <Trans
              i18nKey="tokens.used"
              values={{ date: formatDate(token.expiresAt) }}
              components={{ ago: <Ago at={token.lastUsedAt} /> }}
            />
          )}
        </Text>
      </Stack>
      {over === undefined && (
        <Button size="xs" variant="default" onClick={ask} style={{ flex: 'none' }}>
          {t('tokens.revoke')}
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
