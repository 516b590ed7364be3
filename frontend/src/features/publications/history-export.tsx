import { Button } from '@mantine/core';
import { IconDownload, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PublicationFilter } from '../../gql/graphql';
import { formatCount } from '../../ui/format';
import { useHistoryExport } from './use-history-export';

/** Everything the filters let through, as a CSV file. */
export function HistoryExport({ filter }: { filter: PublicationFilter }) {
  const { t } = useTranslation();
  const { progress, start, stop } = useHistoryExport(filter);
  if (!progress)
    return (
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() => void start()}
      >
        {t('publications.export.action')}
      </Button>
    );
  return (
    <Button
      variant="default"
      leftSection={<IconPlayerStop size={16} aria-hidden />}
      onClick={stop}
      className="tabular"
    >
      {t('publications.export.stop', {
        read: formatCount(progress.read),
        total: formatCount(progress.total),
      })}
    </Button>
  );
}
