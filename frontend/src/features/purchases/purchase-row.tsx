import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { t as translate } from 'i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { PurchaseRowFragment, PurchaseState } from '../../gql/graphql';
import { Ago } from '../../ui/ago';
import { formatCost, formatDay } from '../../ui/format';
import { TextLink } from '../../ui/links';
import { providerTitle, purposeTitle } from '../../ui/provider';

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

const states = {
  OPEN: { said: 'purchases.onItsWay', color: 'marine' },
  LOST: { said: 'purchases.answerLost', color: 'yellow' },
  FREE: { said: 'purchases.notCharged', color: 'gray' },
  PAID: undefined,
} as const satisfies Partial<Record<PurchaseState, object | undefined>>;

interface PurchaseRowProps {
  purchase: FragmentType<typeof PurchaseRowDocument>;
  /** Whether the run it was for is linked. */
  withRun?: boolean;
}

/** One call to a provider: what for, how much of it, what it cost. */
export function PurchaseRow({ purchase: masked, withRun = false }: PurchaseRowProps) {
  const { t } = useTranslation();
  const purchase = unmask(PurchaseRowDocument, masked);
  const state = states[purchase.state];
  const cost = formatCost(purchase.cost);
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm" py={8}>
      <Stack gap={2} miw={0}>
        <Group gap={6}>
          <Text size="sm" fw={500}>
            {purposeTitle(purchase.purpose)}
          </Text>
          {purchase.provider && (
            <Text size="sm" c="dimmed">
              {providerTitle(purchase.provider)}
            </Text>
          )}
          {state && (
            <Badge size="xs" color={state.color}>
              {t(state.said)}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed" className="tabular" style={{ overflowWrap: 'anywhere' }}>
          {describe(purchase)}
        </Text>
      </Stack>
      <Stack gap={2} align="flex-end" style={{ flex: 'none' }}>
        <Text size="sm" className="tabular">
          {purchase.state === 'OPEN' ? t('purchases.upTo', { cost }) : cost}
        </Text>
        <Text size="xs" c="dimmed">
          {withRun && purchase.runId != null && (
            <>
              <TextLink to="/runs/$runId" params={{ runId: purchase.runId }} inherit>
                {t('purchases.run')}
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
  const { model, inputTokens, outputTokens, characters, images, priceSince } = purchase;
  const counted = (['read', 'written', 'characters', 'pictures'] as const).map((what, index) => {
    const count = [inputTokens, outputTokens, characters, images][index] ?? 0;
    return count === 0 ? '' : translate(`purchases.${what}`, { count });
  });
  const price =
    priceSince == null ? '' : translate('purchases.priceOf', { date: formatDay(priceSince) });
  return [model, ...counted, price].filter((part) => part !== '').join(' · ');
}
