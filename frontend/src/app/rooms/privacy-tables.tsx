import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { receivers, stored } from './privacy-facts';
import classes from './privacy-tables.module.css';
import { OuterLink } from '../../ui/links';

/** What is stored, why, and how long. A phone shows each row as a block; the roles keep it a table for screen readers. */
export function StoredTable() {
  const { t } = useTranslation();
  const columns = ['what', 'why', 'long'] as const;
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
        {stored.map((name) => (
          <Table.Tr key={name} role="row">
            <Table.Th role="rowheader" scope="row" fw={500}>
              {t(`legal.privacy.stored.${name}.what`)}
            </Table.Th>
            <Table.Td role="cell" data-label={t('legal.privacy.stored.why')}>
              {t(`legal.privacy.stored.${name}.why`)}
            </Table.Td>
            <Table.Td role="cell" data-label={t('legal.privacy.stored.long')}>
              {t(`legal.privacy.stored.${name}.long`)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Who receives what, with their own policies. */
export function ReceiversList() {
  const { t } = useTranslation();
  return (
    <dl className={classes.list}>
      {receivers.map((receiver) => (
        <div key={receiver.key}>
          <dt>{t(`legal.privacy.receivers.${receiver.key}.who`)}</dt>
          <dd>
            <Text size="sm">{t(`legal.privacy.receivers.${receiver.key}.what`)}</Text>
            {'policy' in receiver && (
              <Text size="sm">
                <OuterLink href={receiver.policy}>
                  {t('legal.privacy.receivers.policy', { name: receiver.owner })}
                </OuterLink>
              </Text>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
