import { List, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import type { PrivacyPartQuery } from '../../gql/graphql';
import { Faces } from '../../ui/faces';
import { Clause } from './legal-frame';
import { PrivacyTable } from './privacy-table';

export const PrivacyPartDocument = graphql(`
  query PrivacyPart {
    privacyFacts {
      name
      ...PrivacyTable
    }
    privacyFiles {
      videoDays
      readingDays
      exportDays
      unconfirmedDays
    }
    service {
      accountGraceDays
    }
  }
`);

/** What this installation keeps of people, why and how long, as the service tells it. */
export function StoredPart() {
  const { t } = useTranslation();
  const [{ data, error }, reload] = useQuery({ query: PrivacyPartDocument });
  return (
    <>
      <Clause title={t('legal.privacy.stored.title')}>
        <Text size="sm" c="dimmed" mb="sm">
          {t('legal.privacy.stored.text')}
        </Text>
        <Faces
          data={data}
          error={error}
          onRetry={() => {
            reload({ requestPolicy: 'network-only' });
          }}
          rows={12}
        >
          {({ privacyFacts }) => <PrivacyTable facts={privacyFacts} />}
        </Faces>
      </Clause>
      <Clause title={t('legal.privacy.files.title')}>
        <List size="sm" spacing={6}>
          {data && <Terms of={data} />}
          <List.Item>{t('legal.privacy.files.log')}</List.Item>
          <List.Item>{t('legal.privacy.files.addresses')}</List.Item>
        </List>
      </Clause>
    </>
  );
}

function Terms({ of: { privacyFiles, service } }: { of: PrivacyPartQuery }) {
  const { t } = useTranslation();
  const days = {
    videos: privacyFiles.videoDays,
    readings: privacyFiles.readingDays,
    exports: privacyFiles.exportDays,
    grace: service.accountGraceDays,
  };
  const { unconfirmedDays } = privacyFiles;
  return (
    <>
      {(['videos', 'readings', 'exports', 'grace'] as const).map((name) => (
        <List.Item key={name}>{t(`legal.privacy.files.${name}`, { count: days[name] })}</List.Item>
      ))}
      {unconfirmedDays !== null && (
        <List.Item>{t('legal.privacy.files.unconfirmed', { count: unconfirmedDays })}</List.Item>
      )}
    </>
  );
}
