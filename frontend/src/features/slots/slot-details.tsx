import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { ButtonLink } from '../../ui/links';
import { Status, type Face } from '../../ui/status';
import { formatMomentIn } from '../../ui/zone';
import { SlotLinks } from './slot-links';

export const SlotDetailsDocument = graphql(`
  fragment SlotDetails on Slot {
    id
    pipelineId
    at
    goesOutAt
    reason {
      code
      message
    }
    run {
      id
      title
    }
  }
`);

interface SlotDetailsProps {
  slot: FragmentType<typeof SlotDetailsDocument>;
  face: Face;
  /** The name of its pipeline; undefined when that is deleted. */
  pipeline: string | undefined;
  zone: string;
}

/** What came of a slot: the run that was made for it, or why there is none. */
export function SlotDetails({ slot: masked, face, pipeline, zone }: SlotDetailsProps) {
  const { t } = useTranslation();
  const { at, goesOutAt, reason, run, pipelineId } = unmask(SlotDetailsDocument, masked);
  return (
    <Stack gap="md">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{pipeline ?? t('slots.pipelineGone')}</Text>
        <Status face={face} />
      </Group>
      <Text size="sm" className="tabular">
        {run === null
          ? formatMomentIn(at, zone)
          : t('slots.goesOut', { date: formatMomentIn(goesOutAt, zone) })}
      </Text>
      {reason !== null && <Text size="sm">{reason.message}</Text>}
      {run !== null && (
        <ButtonLink to="/runs/$runId" params={{ runId: run.id }}>
          {t('slots.openRun')}
        </ButtonLink>
      )}
      {pipeline !== undefined && <SlotLinks pipelineId={pipelineId} />}
    </Stack>
  );
}
