import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { Trans, useTranslation } from 'react-i18next';
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
  const { t } = useTranslation();
  const known = [
    stored.baseUrl,
    stored.lastFour === ''
      ? t('settings.key.none')
      : t('settings.key.ending', { digits: stored.lastFour }),
    t('settings.key.setOn', { date: formatDate(stored.updatedAt) }),
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
  const { t } = useTranslation();
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
          t('settings.key.unchecked')
        ) : (
          <>
            {check.ok && check.message === '' ? t('settings.key.works') : check.message}{' '}
            <Text span inherit c="dimmed">
              <Trans i18nKey="settings.key.checked" components={{ ago: <Ago at={check.at} /> }} />
            </Text>
          </>
        )}
      </Text>
    </Group>
  );
}
