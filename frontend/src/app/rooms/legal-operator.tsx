import { Skeleton, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { Trans, useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { OuterLink } from '../../ui/links';

export const LegalOperatorDocument = graphql(`
  query LegalOperator {
    service {
      operatorName
      operatorContact
      privacyChangedOn
    }
  }
`);

/** Who answers for this installation, as far as it says; the page can be read without an answer. */
export function LegalOperator() {
  const { t } = useTranslation();
  const [{ data, fetching }] = useQuery({ query: LegalOperatorDocument });
  if (fetching && !data) return <Skeleton height={38} maw={640} mt={6} />;
  const { operatorName: name, operatorContact: contact } = data?.service ?? {};
  return (
    <Text size="sm" c="dimmed" mt={6} maw={640}>
      {name == null ? t('legal.operator.unnamed') : t('legal.operator.named', { name })}{' '}
      {contact == null ? (
        t('legal.operator.noContact')
      ) : (
        <Trans
          i18nKey="legal.operator.contact"
          components={{ contact: <Contact given={contact.trim()} /> }}
        />
      )}
    </Text>
  );
}

/** An e-mail address or a page; anything else is no link. */
function Contact({ given }: { given: string }) {
  if (/^https?:\/\//i.test(given)) return <OuterLink href={given}>{given}</OuterLink>;
  const address = given.replace(/^mailto:/i, '');
  if (!/^[^\s@:]+@[^\s@:]+$/.test(address)) return given;
  return <OuterLink href={`mailto:${address}`}>{address}</OuterLink>;
}
