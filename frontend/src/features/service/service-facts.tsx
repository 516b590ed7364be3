import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { formatList } from '../../ui/format';
import { Section } from '../../ui/section';

export const ServiceFactsDocument = graphql(`
  fragment ServiceFacts on Service {
    version
    scriptLimit
    languages {
      code
      title
    }
  }
`);

/** Which program this is, and what it can do without any provider. */
export function ServiceFacts({
  service: masked,
}: {
  service: FragmentType<typeof ServiceFactsDocument>;
}) {
  const { t } = useTranslation();
  const { version, scriptLimit, languages } = unmask(ServiceFactsDocument, masked);
  const facts = {
    version: `Video-Publisher ${version}`,
    languages: formatList(languages.map(({ title }) => title)),
    scriptLimit: t('service.facts.characters', { count: scriptLimit }),
  };
  return (
    <Section title={t('service.facts.title')}>
      <Table variant="vertical" withRowBorders={false} layout="fixed">
        <Table.Tbody>
          {(['version', 'languages', 'scriptLimit'] as const).map((fact) => (
            <Table.Tr key={fact}>
              <Table.Th w={150} fw={500}>
                {t(`service.facts.${fact}`)}
              </Table.Th>
              <Table.Td>{facts[fact]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}
