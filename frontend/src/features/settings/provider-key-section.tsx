import { useTranslation } from 'react-i18next';
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

const providers = [
  'OPENAI',
  'COMPATIBLE',
  'ELEVENLABS',
  'PEXELS',
  'PIXABAY',
] as const satisfies Provider[];

/** The person's own keys of other services. None is needed: there is a local voice and local footage. */
export function ProviderKeySection({
  query,
}: {
  query: FragmentType<typeof ProviderKeysDocument>;
}) {
  const { t } = useTranslation();
  const { providerKeys } = unmask(ProviderKeysDocument, query);
  return (
    <Section title={t('settings.key.title')} hint={t('settings.key.hint')}>
      <div className="rows">
        {providers.map((provider) => (
          <ProviderKeyRow
            key={provider}
            provider={provider}
            stored={providerKeys.find((key) => key.provider === provider)}
          />
        ))}
      </div>
    </Section>
  );
}
