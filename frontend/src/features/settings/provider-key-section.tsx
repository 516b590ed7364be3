import { graphql, unmask, type FragmentType } from '../../gql';
import type { Provider } from '../../gql/graphql';
import { Section } from '../../ui/section';
import { ProviderKeyRow } from './provider-key-row';

export const ProviderKeysDocument = graphql(`
  fragment ProviderKeys on Query {
    providerKeys {
      id
      provider
      lastFour
      updatedAt
    }
  }
`);

const providers: { provider: Provider; title: string; use: string }[] = [
  { provider: 'OPENAI', title: 'OpenAI', use: 'writing and speech' },
  { provider: 'ELEVENLABS', title: 'ElevenLabs', use: 'voices' },
  { provider: 'PEXELS', title: 'Pexels', use: 'footage' },
];

/** The person's own keys of other services. None is needed: there is a local voice and local footage. */
export function ProviderKeySection({
  query,
}: {
  query: FragmentType<typeof ProviderKeysDocument>;
}) {
  const { providerKeys } = unmask(ProviderKeysDocument, query);
  return (
    <Section
      title="Provider keys"
      hint="Optional: without them videos use the built-in voice and backdrops. Keys are sealed before they are stored."
    >
      <div className="rows">
        {providers.map(({ provider, title, use }) => (
          <ProviderKeyRow
            key={provider}
            provider={provider}
            title={title}
            use={use}
            stored={providerKeys.find((key) => key.provider === provider)}
          />
        ))}
      </div>
    </Section>
  );
}
