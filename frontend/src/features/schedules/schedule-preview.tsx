import { Skeleton, Stack, Table, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../gql';
import type { SchedulePreviewQuery } from '../../gql/graphql';
import { Problem } from '../../ui/problem';
import { Section } from '../../ui/section';
import { formatMomentIn, zoneName } from '../../ui/zone';
import { inputOf, type ScheduleValues } from './schedule-values';

const SchedulePreviewDocument = graphql(`
  query SchedulePreview($input: ScheduleSetInput!) {
    schedulePreview(input: $input, count: 5) {
      preview {
        slots {
          at
          beginsAt
          goesOutAt
        }
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

interface SchedulePreviewProps {
  pipelineId: string;
  values: ScheduleValues;
  /** The person's own. */
  timeZone: string;
}

/** The next times of the schedule that is being written, on its clocks and on the person's. */
export function SchedulePreview({ pipelineId, values, timeZone }: SchedulePreviewProps) {
  const { t } = useTranslation();
  const [key] = useDebouncedValue(JSON.stringify(inputOf(pipelineId, values)), 400);
  const input = JSON.parse(key) as ReturnType<typeof inputOf>;
  const isBlank = (input.weekly ?? []).length === 0 && (input.cron ?? '') === '';
  const [{ data, error, fetching }, reload] = useQuery({
    query: SchedulePreviewDocument,
    variables: { input },
    pause: isBlank,
    requestPolicy: 'network-only',
  });
  const answer = data?.schedulePreview;
  return (
    <Section title={t('schedules.preview.title')}>
      <div aria-live="polite" aria-busy={fetching}>
        {isBlank ? (
          <Quiet text={t('schedules.preview.blank')} />
        ) : error && !answer ? (
          <Problem error={error} onRetry={reload} />
        ) : !answer ? (
          <Skeleton height={170} />
        ) : answer.preview ? (
          <Times slots={answer.preview.slots} zone={input.timeZone ?? timeZone} own={timeZone} />
        ) : (
          <Stack gap={2}>
            {answer.userErrors.map(({ message }) => (
              <Quiet key={message} text={message} />
            ))}
          </Stack>
        )}
      </div>
    </Section>
  );
}

const Quiet = ({ text }: { text: string }) => (
  <Text size="sm" c="dimmed">
    {text}
  </Text>
);

interface TimesProps {
  slots: NonNullable<SchedulePreviewQuery['schedulePreview']['preview']>['slots'];
  zone: string;
  own: string;
}

function Times({ slots, zone, own }: TimesProps) {
  const { t } = useTranslation();
  const both = zone !== own;
  return (
    <Table.ScrollContainer minWidth={both ? 460 : 300}>
      <Table className="tabular" fz="sm" horizontalSpacing={6} style={{ whiteSpace: 'nowrap' }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('schedules.preview.goesOut', { zone: zoneName(zone) })}</Table.Th>
            {both && <Table.Th>{t('schedules.preview.yours', { zone: zoneName(own) })}</Table.Th>}
            <Table.Th>{t('schedules.preview.begins')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {slots.map(({ at, goesOutAt, beginsAt }) => (
            <Table.Tr key={at}>
              <Table.Td>{formatMomentIn(goesOutAt, zone)}</Table.Td>
              {both && <Table.Td>{formatMomentIn(goesOutAt, own)}</Table.Td>}
              <Table.Td c="dimmed">{formatMomentIn(beginsAt, own)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
