import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { t as translate } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useApiUrl } from '../../api/config-context';
import { graphql } from '../../gql';
import type { AnalyticsFilter } from '../../gql/graphql';
import { describeError } from '../../ui/problem';
import { notifyFailure } from '../../ui/user-errors';

export const AnalyticsExportDocument = graphql(`
  query AnalyticsExport($filter: AnalyticsFilter!) {
    analyticsExport(filter: $filter) {
      url
      fileName
      expiresAt
    }
  }
`);

/** Saves what each video gained on each day as a file. */
export function AnalyticsExport({ filter }: { filter: AnalyticsFilter }) {
  const { t } = useTranslation();
  const { asking, download } = useDownload(filter);
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={15} aria-hidden />}
      loading={asking}
      onClick={() => void download()}
    >
      {t('analytics.export.action')}
    </Button>
  );
}

/** The address works for a while only, so it is asked for when it is wanted. */
function useDownload(filter: AnalyticsFilter) {
  const client = useClient();
  const absolute = useApiUrl();
  const [asking, setAsking] = useState(false);
  const download = async () => {
    setAsking(true);
    const { data, error } = await client
      .query(AnalyticsExportDocument, { filter }, { requestPolicy: 'network-only' })
      .toPromise();
    setAsking(false);
    if (error) notifyFailure(translate('analytics.export.failed'), describeError(error));
    if (data) save(absolute(data.analyticsExport.url), data.analyticsExport.fileName);
  };
  return { asking, download };
}

function save(url: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
}
