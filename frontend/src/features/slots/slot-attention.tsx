import { Group, Stack, Text } from '@mantine/core';
import { IconCalendarX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { formatSoon } from '../../ui/format';
import { ButtonLink } from '../../ui/links';
import { Status } from '../../ui/status';

export const SlotAttentionDocument = graphql(`
  fragment SlotAttention on Slot {
    id
    at
    pipelineId
    reason {
      code
      message
    }
  }
`);

interface SlotAttentionProps {
  slot: FragmentType<typeof SlotAttentionDocument>;
  /** What the pipeline is called. */
  pipeline: string;
}

/** A time of a schedule at which nothing went out, with the reason. */
export function SlotAttention({ slot: masked, pipeline }: SlotAttentionProps) {
  const { t } = useTranslation();
  const { at, pipelineId, reason } = unmask(SlotAttentionDocument, masked);
  return (
    <Group wrap="nowrap" gap="sm" px="md" py="sm">
      <Group w={30} justify="center" c="dimmed">
        <IconCalendarX size={20} stroke={1.6} aria-hidden />
      </Group>
      <Stack gap={3} flex={1} miw={0}>
        <Group gap="xs">
          <Text size="sm" fw={500}>
            {t('home.slot.title', { pipeline, time: formatSoon(at) })}
          </Text>
          <Status face={{ label: t('home.slot.empty'), icon: IconCalendarX, color: 'yellow' }} />
        </Group>
        <Text size="xs" c="dimmed">
          {reason?.message ?? t('home.slot.nothing')}
        </Text>
      </Stack>
      <ButtonLink
        size="xs"
        variant="default"
        to="/pipelines/$pipelineId"
        params={{ pipelineId }}
        aria-label={t('home.slot.open', { pipeline })}
      >
        {t('ui.open')}
      </ButtonLink>
    </Group>
  );
}
