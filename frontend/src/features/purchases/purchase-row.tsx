import { Badge, Group, Stack, Text } from '@mantine/core';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { PurchaseRowFragment, PurchaseState } from '../../gql/graphql';
import { Ago } from '../../ui/ago';
import { formatCost, formatCount } from '../../ui/format';
import { TextLink } from '../../ui/links';
import { providers, purposeTitle } from '../../ui/provider';

export const PurchaseRowDocument = graphql(`
  fragment PurchaseRow on Purchase {
    id
    provider
    purpose
    model
    state
    inputTokens
    outputTokens
    characters
    images
    priceSince
    runId
    createdAt
    cost {
      usd
      complete
      purchases
    }
  }
`);

const states: Partial<Record<PurchaseState, { label: string; color: string }>> = {
  OPEN: { label: 'on its way', color: 'marine' },
  LOST: { label: 'answer lost', color: 'yellow' },
  FREE: { label: 'not charged', color: 'gray' },
};

interface PurchaseRowProps {
  purchase: FragmentType<typeof PurchaseRowDocument>;
  /** Whether the run it was for is linked. */
  withRun?: boolean;
}

/** One call to a provider: what for, how much of it, what it cost. */
export function PurchaseRow({ purchase: masked, withRun = false }: PurchaseRowProps) {
  const purchase = unmask(PurchaseRowDocument, masked);
  const state = states[purchase.state];
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm" py={8}>
      <Stack gap={2} miw={0}>
        <Group gap={6}>
          <Text size="sm" fw={500}>
            {purposeTitle(purchase.purpose)}
          </Text>
          {purchase.provider && (
            <Text size="sm" c="dimmed">
              {providers[purchase.provider]}
            </Text>
          )}
          {state && (
            <Badge size="xs" color={state.color}>
              {state.label}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed" className="tabular" style={{ overflowWrap: 'anywhere' }}>
          {describe(purchase)}
        </Text>
      </Stack>
      <Stack gap={2} align="flex-end" style={{ flex: 'none' }}>
        <Text size="sm" className="tabular">
          {purchase.state === 'OPEN' && 'up to '}
          {formatCost(purchase.cost)}
        </Text>
        <Text size="xs" c="dimmed">
          {withRun && purchase.runId != null && (
            <>
              <TextLink to="/runs/$runId" params={{ runId: purchase.runId }} inherit>
                Run
              </TextLink>
              {' · '}
            </>
          )}
          <Ago at={purchase.createdAt} />
        </Text>
      </Stack>
    </Group>
  );
}

function describe(purchase: PurchaseRowFragment): string {
  const counted = (count: number, one: string) =>
    count === 0 ? '' : `${formatCount(count)} ${one}${count === 1 ? '' : 's'}`;
  return [
    purchase.model,
    counted(purchase.inputTokens, 'token') && `${counted(purchase.inputTokens, 'token')} read`,
    counted(purchase.outputTokens, 'token') && `${counted(purchase.outputTokens, 'token')} written`,
    counted(purchase.characters, 'character'),
    counted(purchase.images, 'picture'),
    purchase.priceSince == null ? '' : `price of ${purchase.priceSince}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
