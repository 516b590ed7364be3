import { Alert, List, Text } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { Trans, useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { ReportNotesFragment } from '../../gql/graphql';
import { Ago } from '../../ui/ago';
import { formatCount, formatDateTime } from '../../ui/format';
import { TextLink } from '../../ui/links';
import { platforms } from '../../ui/platform';

export const ReportNotesDocument = graphql(`
  fragment ReportNotes on AnalyticsReport {
    totals {
      publications
      gone
      views {
        measured
        takenAt
      }
    }
    failures {
      reason
      since
      takenAt
      publications
      connection {
        id
        platform
        displayName
      }
    }
  }
`);

/** How far the numbers can be trusted: how old they are, which are missing, and which could not be read. */
export function ReportNotes({
  report: masked,
}: {
  report: FragmentType<typeof ReportNotesDocument>;
}) {
  const { t } = useTranslation();
  const { totals, failures } = unmask(ReportNotesDocument, masked);
  return (
    <>
      {failures.length > 0 && (
        <Alert
          color="yellow"
          variant="light"
          icon={<IconCloudOff size={18} aria-hidden />}
          title={t('analytics.failures.title')}
        >
          <List size="sm" spacing={6} listStyleType="none">
            {failures.map((failure) => (
              <List.Item key={`${failure.connection.id} ${failure.reason}`}>
                <FailureLine failure={failure} />
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Text component="div" size="xs" c="dimmed">
        <Measured totals={totals} />
        {totals.gone > 0 && <div>{t('analytics.gone', { count: totals.gone })}</div>}
      </Text>
    </>
  );
}

/** Of how many videos there are numbers, and since when. */
function Measured({ totals }: { totals: ReportNotesFragment['totals'] }) {
  const { measured, takenAt } = totals.views;
  const { t } = useTranslation();
  if (takenAt == null) return t('analytics.noData');
  return (
    <Trans
      i18nKey="analytics.measuredAt"
      values={{ measured: formatCount(measured), total: formatCount(totals.publications) }}
      components={{ ago: <Ago at={takenAt} /> }}
    />
  );
}

/** An account that could not be asked, why, and from when the numbers are that are shown instead. */
function FailureLine({ failure }: { failure: ReportNotesFragment['failures'][number] }) {
  const { t } = useTranslation();
  const { connection, reason, since, takenAt, publications } = failure;
  return (
    <>
      <TextLink to="/connections" fw={550} inherit c="inherit" underline="always">
        {t('analytics.failures.account', {
          name: connection.displayName,
          platform: platforms[connection.platform].title,
        })}
      </TextLink>
      {': '}
      {reason}{' '}
      {t('analytics.failures.since', { count: publications, since: formatDateTime(since) })}{' '}
      {takenAt == null
        ? t('analytics.failures.never')
        : t('analytics.failures.lastGood', { at: formatDateTime(takenAt) })}
    </>
  );
}
