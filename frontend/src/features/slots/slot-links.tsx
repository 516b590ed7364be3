import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links';

/** From a slot to what fills it. */
export function SlotLinks({ pipelineId }: { pipelineId: string }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" grow>
      <ButtonLink to="/pipelines/$pipelineId/schedule" params={{ pipelineId }} variant="default">
        {t('slots.schedule')}
      </ButtonLink>
      <ButtonLink to="/pipelines/$pipelineId" params={{ pipelineId }} variant="default">
        {t('slots.pipeline')}
      </ButtonLink>
    </Group>
  );
}
