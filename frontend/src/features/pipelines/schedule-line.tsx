import { Group, Text } from '@mantine/core';
import {
  IconArchive,
  IconCalendarOff,
  IconCalendarTime,
  IconPlayerPause,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Ago } from '../../ui/ago';

export const ScheduleLineDocument = graphql(`
  fragment ScheduleLine on Pipeline {
    id
    archivedAt
    schedule {
      id
      pausedAt
      nextAt
    }
  }
`);

interface ScheduleLineProps {
  pipeline: FragmentType<typeof ScheduleLineDocument>;
}

/** Whether the pipeline makes videos by itself, and when the next one goes out. */
export function ScheduleLine({ pipeline }: ScheduleLineProps) {
  const { t } = useTranslation();
  const { archivedAt, schedule } = unmask(ScheduleLineDocument, pipeline);
  if (archivedAt !== null)
    return (
      <Line icon={IconArchive}>
        <Trans i18nKey="pipelines.aside.since" components={{ ago: <Ago at={archivedAt} /> }} />
      </Line>
    );
  if (!schedule) return <Line icon={IconCalendarOff}>{t('pipelines.schedule.none')}</Line>;
  if (schedule.pausedAt !== null)
    return <Line icon={IconPlayerPause}>{t('pipelines.schedule.paused')}</Line>;
  if (schedule.nextAt === null)
    return <Line icon={IconCalendarOff}>{t('pipelines.schedule.over')}</Line>;
  return (
    <Line icon={IconCalendarTime}>
      <Trans i18nKey="pipelines.schedule.next" components={{ ago: <Ago at={schedule.nextAt} /> }} />
    </Line>
  );
}

interface LineProps {
  icon: Icon;
  children: ReactNode;
}

function Line({ icon: Glyph, children }: LineProps) {
  return (
    <Group gap={6} wrap="nowrap" miw={0}>
      <Glyph size={15} stroke={1.6} aria-hidden style={{ flex: 'none' }} />
      <Text size="xs" span truncate>
        {children}
      </Text>
    </Group>
  );
}
