import { Stack, Text } from '@mantine/core';
import { Trans } from 'react-i18next';
import { TextLink } from '../../ui/links';
import { formatMomentIn } from '../../ui/zone';
import type { PlanningPipeline } from './calendar-items';

interface CalendarNotesProps {
  pipelines: readonly PlanningPipeline[];
  /** Where the time that is shown ends. */
  until: string;
  zone: string;
}

/** As many coming slots of a schedule as are told. */
const mostUpcoming = 40;

/** What the calendar does not show: schedules that rest, and slots further ahead than is told. */
export function CalendarNotes({ pipelines, until, zone }: CalendarNotesProps) {
  const resting = pipelines.filter(
    ({ schedule }) => schedule !== null && schedule.pausedAt !== null,
  );
  const cut = pipelines.flatMap((pipeline) => {
    const upcoming = pipeline.schedule?.upcoming ?? [];
    const last = upcoming.at(-1)?.goesOutAt;
    return upcoming.length >= mostUpcoming && last !== undefined && last < until
      ? [{ ...pipeline, last }]
      : [];
  });
  if (resting.length + cut.length === 0) return null;
  return (
    <Stack gap={4}>
      {resting.map(({ id, name }) => (
        <Text key={id} size="xs" c="dimmed">
          <Trans
            i18nKey="calendar.resting"
            values={{ name }}
            components={{
              a: (
                <TextLink
                  to="/pipelines/$pipelineId/schedule"
                  params={{ pipelineId: id }}
                  inherit
                />
              ),
            }}
          />
        </Text>
      ))}
      {cut.map(({ id, name, last }) => (
        <Text key={id} size="xs" c="dimmed">
          <Trans i18nKey="calendar.cut" values={{ name, date: formatMomentIn(last, zone) }} />
        </Text>
      ))}
    </Stack>
  );
}
