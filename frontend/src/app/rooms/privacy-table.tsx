import { Code, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { PrivacyTableFragment } from '../../gql/graphql';
import { formatList } from '../../ui/format';
import classes from './privacy-room.module.css';

export const PrivacyTableDocument = graphql(`
  fragment PrivacyTable on PrivacyFact {
    name
    what
    why
    keptDays
    secrets
  }
`);

const columns = ['what', 'why', 'long', 'exported'] as const;

/** What is stored. A phone shows each row as a block; the roles keep it a table for screen readers. */
export function PrivacyTable({
  facts: masked,
}: {
  facts: readonly FragmentType<typeof PrivacyTableDocument>[];
}) {
  const { t } = useTranslation();
  const facts = unmask(PrivacyTableDocument, masked);
  return (
    <Table className={classes.table} role="table" aria-label={t('legal.privacy.stored.title')}>
      <Table.Thead role="rowgroup" className={classes.head}>
        <Table.Tr role="row">
          {columns.map((column) => (
            <Table.Th key={column} role="columnheader">
              {t(`legal.privacy.stored.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody role="rowgroup">
        {facts.map((fact) => (
          <Fact key={fact.name} fact={fact} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Fact({ fact: { name, what, why, keptDays, secrets } }: { fact: PrivacyTableFragment }) {
  const { t } = useTranslation();
  return (
    <Table.Tr role="row">
      <Table.Th role="rowheader" scope="row" fw={500}>
        <Said text={what} />
      </Table.Th>
      <Table.Td role="cell" data-label={t('legal.privacy.stored.why')}>
        <Said text={why} />
      </Table.Td>
      <Table.Td role="cell" data-label={t('legal.privacy.stored.long')} className={classes.long}>
        {keptDays === null
          ? t('legal.privacy.stored.account')
          : t('legal.privacy.stored.days', { count: keptDays })}
      </Table.Td>
      <Table.Td role="cell" data-label={t('legal.privacy.stored.exported')}>
        <div>
          <Code>{`data/${name}.json`}</Code>
          {secrets.length > 0 && (
            <Text size="xs" c="dimmed" mt={2} className={classes.secrets}>
              {t('legal.privacy.stored.without', { secrets: formatList(secrets) })}
            </Text>
          )}
        </div>
      </Table.Td>
    </Table.Tr>
  );
}

/** What the service says, in the one language it speaks. */
function Said({ text }: { text: string }) {
  return (
    <span lang="en" className={classes.said}>
      {text}
    </span>
  );
}
