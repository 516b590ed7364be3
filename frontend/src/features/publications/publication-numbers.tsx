import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PublicationRowFragment } from '../../gql/graphql';
import { formatCompact } from '../../ui/format';
import classes from './publication-row.module.css';

/** The last known numbers of a publication; a number nobody told is a dash, never a zero. */
export function PublicationNumbers({ publication }: { publication: PublicationRowFragment }) {
  const { t } = useTranslation();
  const latest = publication.latestMetrics;
  if (!latest) {
    return (
      <Text size="xs" c="dimmed" className={classes.numbers ?? ''}>
        {publication.state === 'PUBLISHED' ? t('publications.numbersMissing') : ''}
      </Text>
    );
  }
  const cells = [
    ['views', latest.views],
    ['likes', latest.likes],
    ['comments', latest.comments],
  ] as const;
  return (
    <dl className={`${classes.numbers ?? ''} tabular`}>
      {cells.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`publications.number.${name}`)}</dt>
          <dd>{value == null ? '–' : formatCompact(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
