import { Button, Collapse, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { t as translate } from 'i18next';
import { unmask, type FragmentType } from '../../gql';
import type { Provider } from '../../gql/graphql';
import { providerTitle } from '../../ui/provider';
import { ProviderKeyFacts, ProviderKeyFactsDocument } from './provider-key-facts';
import { ProviderKeyForm } from './provider-key-form';
import { useProviderKeyActions } from './use-provider-key';

interface ProviderKeyRowProps {
  provider: Provider;
  stored: FragmentType<typeof ProviderKeyFactsDocument> | undefined;
}

/** One provider: what it is for; set, check, replace or remove its key. */
export function ProviderKeyRow({ provider, stored: masked }: ProviderKeyRowProps) {
  const { t } = useTranslation();
  const stored = unmask(ProviderKeyFactsDocument, masked);
  const title = providerTitle(provider);
  const [editing, { toggle, close }] = useDisclosure(false);
  const { checking, check, askRemove } = useProviderKeyActions(provider);
  return (
    <Stack gap="xs" py="sm" role="group" aria-label={title}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Stack gap={2} flex="1 1 260px" miw={0}>
          <Text size="sm" fw={500}>
            {title}
          </Text>
          <Text size="xs" c="dimmed">
            {t(`settings.key.use.${provider}`)}
          </Text>
          {stored && <ProviderKeyFacts stored={stored} />}
        </Stack>
        <Group gap="xs" wrap="nowrap">
          {stored && (
            <>
              <Button
                size="xs"
                variant="default"
                loading={checking}
                onClick={() => void check(stored.id)}
              >
                {t('settings.key.again')}
              </Button>
              <Button
                size="xs"
                variant="default"
                onClick={() => {
                  askRemove(stored.id);
                }}
              >
                {t('settings.key.remove')}
              </Button>
            </>
          )}
          <Button size="xs" variant="default" aria-expanded={editing} onClick={toggle}>
            {setLabel(provider, stored != null)}
          </Button>
        </Group>
      </Group>
      <Collapse expanded={editing}>
        <ProviderKeyForm provider={provider} baseUrl={stored?.baseUrl ?? ''} onSaved={close} />
      </Collapse>
    </Stack>
  );
}

function setLabel(provider: Provider, isSet: boolean): string {
  if (isSet) return translate('settings.key.replace');
  return provider === 'COMPATIBLE'
    ? translate('settings.key.setServer')
    : translate('settings.key.set');
}
