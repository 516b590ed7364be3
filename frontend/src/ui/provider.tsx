import { Group, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { Trans } from 'react-i18next';
import { t } from 'i18next';
import type { ReactNode } from 'react';
import { useLanguage } from '../locales/language';
import type { Provider } from '../gql/graphql';
import { TextLink } from './links';

const names: Record<Exclude<Provider, 'COMPATIBLE'>, string> = {
  OPENAI: 'OpenAI',
  ELEVENLABS: 'ElevenLabs',
  PEXELS: 'Pexels',
  PIXABAY: 'Pixabay',
};

/** How a provider is called. */
export const providerTitle = (provider: Provider): string =>
  provider === 'COMPATIBLE' ? t('ui.provider.compatible') : names[provider];

const purposes = ['script', 'ideas', 'speech', 'image', 'search'] as const;

/** What was bought, in a word. */
export function purposeTitle(purpose: string): string {
  const known = purposes.find((each) => each === purpose);
  return known === undefined ? purpose : t(`ui.purpose.${known}`);
}

/** The way to where keys are set. */
export function KeyLink({ children }: { children?: ReactNode }) {
  useLanguage();
  return (
    <TextLink to="/settings/keys" inherit>
      {children ?? t('ui.key.link')}
    </TextLink>
  );
}

/** Says that a provider has no key yet, and where to set one. */
export function KeyMissing({ provider }: { provider: Provider }) {
  useLanguage();
  const link = { a: <KeyLink /> };
  return (
    <Group gap={6} wrap="nowrap" c="var(--mantine-color-yellow-light-color)">
      <IconKey size={14} aria-hidden style={{ flex: 'none' }} />
      <Text size="xs" span>
        {provider === 'COMPATIBLE' ? (
          <Trans i18nKey="ui.key.serverMissing" components={link} />
        ) : (
          <Trans
            i18nKey="ui.key.missing"
            values={{ provider: names[provider] }}
            components={link}
          />
        )}
      </Text>
    </Group>
  );
}
