import { graphql, unmask, type FragmentType } from '../../gql';
import type { Provider } from '../../gql/graphql';
import { Section } from '../../ui/section';
import { ProviderKeyRow } from './provider-key-row';

export const ProviderKeysDocument = graphql(`
  fragment ProviderKeys on Query {
    providerKeys {
      id
      provider
      ...ProviderKeyFacts
    }
  }
`);

const uses: [Provider, string][] = [
  ['OPENAI', 'Writes scripts, speaks them and makes pictures.'],
  ['COMPATIBLE', 'Your own server, or another one that speaks like OpenAI: writes and speaks.'],
  ['ELEVENLABS', 'Speaks in many voices and languages, with exact word times.'],
  ['PEXELS', 'Stock footage, free of charge.'],
  ['PIXABAY', 'Stock footage, free of charge.'],
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
      id="provider-keys"
      hint="Optional: without them videos use the built-in writer, voice and backdrops. Keys are checked when they are set, and sealed before they are stored."
    >
      <div className="rows">
        {uses.map(([provider, use]) => (
          <ProviderKeyRow
            key={provider}
            provider={provider}
            use={use}
            stored={providerKeys.find((key) => key.provider === provider)}
          />
        ))}
      </div>
    </Section>
  );
}
