import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { graphql } from '../../gql';
import type { ProviderKeyFactsFragment } from '../../gql/graphql';
import { Ago } from '../../ui/ago';
import { formatDate } from '../../ui/format';

export const ProviderKeyFactsDocument = graphql(`
  fragment ProviderKeyFacts on ProviderKey {
    id
    provider
    lastFour
    baseUrl
    updatedAt
    check {
      at
      ok
      code
      message
    }
  }
`);

/** Which key it is, and what the provider said of it. */
export function ProviderKeyFacts({ stored }: { stored: ProviderKeyFactsFragment }) {
  const known = [
    stored.baseUrl,
    stored.lastFour === '' ? 'no key' : `ends in ${stored.lastFour}`,
    `set ${formatDate(stored.updatedAt)}`,
  ].filter((fact) => fact != null);
  return (
    <>
      <Text size="xs" c="dimmed" className="tabular" style={{ overflowWrap: 'anywhere' }}>
        {known.join(' · ')}
      </Text>
      <Check check={stored.check} />
    </>
  );
}

function Check({ check }: { check: ProviderKeyFactsFragment['check'] }) {
  const [Glyph, color] =
    check === null
      ? ([IconHelpCircle, 'dimmed'] as const)
      : check.ok
        ? ([IconCircleCheck, 'var(--mantine-color-teal-light-color)'] as const)
        : ([IconAlertTriangle, 'var(--mantine-color-error)'] as const);
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" c={color}>
      <Glyph size={14} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
      <Text size="xs" span>
        {check === null ? (
          'Not checked yet: the provider has not answered.'
        ) : (
          <>
            {check.ok && check.message === '' ? 'The key works.' : check.message}{' '}
            <Text span inherit c="dimmed">
              Checked <Ago at={check.at} />
            </Text>
          </>
        )}
      </Text>
    </Group>
  );
}
