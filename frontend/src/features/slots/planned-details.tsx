import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { AccountName } from '../../ui/platform';
import { Status } from '../../ui/status';
import { formatMomentIn } from '../../ui/zone';
import { plannedFace } from './slot-face';
import { SlotLinks } from './slot-links';

export const PlannedSlotDocument = graphql(`
  fragment PlannedSlot on UpcomingSlot {
    at
    beginsAt
    goesOutAt
    destinations {
      connectionId
      at
    }
    seriesId
  }
`);

export const PlanningPipelineDocument = graphql(`
  fragment PlanningPipeline on Pipeline {
    id
    name
    waitingTopics
    destinations {
      id
      platform
      displayName
    }
    series {
      id
      name
    }
  }
`);

interface PlannedDetailsProps {
  slot: FragmentType<typeof PlannedSlotDocument>;
  pipeline: FragmentType<typeof PlanningPipelineDocument>;
  zone: string;
}

/** A slot that is to come: what will fill it, when it is begun, and when it goes out where. */
export function PlannedDetails({ slot: masked, pipeline: of, zone }: PlannedDetailsProps) {
  const { t } = useTranslation();
  const slot = unmask(PlannedSlotDocument, masked);
  const pipeline = unmask(PlanningPipelineDocument, of);
  const series = pipeline.series.find(({ id }) => id === slot.seriesId);
  return (
    <Stack gap="md">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{pipeline.name}</Text>
        <Status face={plannedFace()} />
      </Group>
      <Text size="sm">
        {series
          ? t('slots.fromSeries', { name: series.name })
          : t('slots.fromQueue', { count: pipeline.waitingTopics })}
      </Text>
      <Text size="sm" className="tabular">
        {t('slots.begins', { date: formatMomentIn(slot.beginsAt, zone) })}
      </Text>
      <div className="rows">
        {pipeline.destinations.map(({ id, platform, displayName }) => (
          <Group key={id} justify="space-between" wrap="nowrap" py={6}>
            <AccountName platform={platform} name={displayName} />
            <Text size="sm" className="tabular" ta="right">
              {formatMomentIn(
                slot.destinations.find(({ connectionId }) => connectionId === id)?.at ??
                  slot.goesOutAt,
                zone,
              )}
            </Text>
          </Group>
        ))}
      </div>
      {pipeline.destinations.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('slots.nowhere')}
        </Text>
      )}
      <SlotLinks pipelineId={pipeline.id} />
    </Stack>
  );
}
