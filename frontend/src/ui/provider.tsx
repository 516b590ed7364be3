import { Group, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import type { Provider } from '../gql/graphql';
import { TextLink } from './links';

/** How each provider is called. */
export const providers: Record<Provider, string> = {
  OPENAI: 'OpenAI',
  COMPATIBLE: 'OpenAI-compatible server',
  ELEVENLABS: 'ElevenLabs',
  PEXELS: 'Pexels',
  PIXABAY: 'Pixabay',
};

const purposes: Record<string, string> = {
  script: 'Writing',
  ideas: 'Topics',
  speech: 'Speech',
  image: 'Pictures',
  search: 'Footage search',
};

/** What was bought, in a word. */
export const purposeTitle = (purpose: string): string => purposes[purpose] ?? purpose;

/** The way to where keys are set. */
export function KeyLink({ children = 'Provider keys' }: { children?: string }) {
  return (
    <TextLink to="/settings" hash="provider-keys" inherit>
      {children}
    </TextLink>
  );
}

/** Says that a provider has no key yet, and where to set one. */
export function KeyMissing({ provider }: { provider: Provider }) {
  return (
    <Group gap={6} wrap="nowrap" c="var(--mantine-color-yellow-light-color)">
      <IconKey size={14} aria-hidden style={{ flex: 'none' }} />
      <Text size="xs" span>
        {provider === 'COMPATIBLE'
          ? 'No server is set yet. '
          : `There is no ${providers[provider]} key yet. `}
        <KeyLink>Set it under Provider keys</KeyLink>
      </Text>
    </Group>
  );
}
