import { Group, Select, Stack, Text } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { NewRunPipelineFragment } from '../../gql/graphql';
import { AccountName } from '../../ui/platform';

interface PipelineSelectProps {
  pipelines: readonly NewRunPipelineFragment[];
  input: GetInputPropsReturnType;
}

/** Which pipeline makes the video, and where it will go. */
export function PipelineSelect({ pipelines, input }: PipelineSelectProps) {
  const { t } = useTranslation();
  const chosen = pipelines.find(({ id }) => id === input.value);
  return (
    <Stack gap={8}>
      <Select
        label={t('runs.new.pipeline')}
        data={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
        searchable={pipelines.length > 8}
        {...input}
      />
      {chosen && (
        <Group gap="md">
          <Text size="xs" c="dimmed">
            {chosen.settings.approval ? t('runs.new.approvalThen') : t('runs.new.goesTo')}
          </Text>
          {chosen.destinations.map(({ id, platform, displayName }) => (
            <AccountName key={id} platform={platform} name={displayName} />
          ))}
          {chosen.destinations.length === 0 && <Text size="sm">{t('runs.new.noAccount')}</Text>}
        </Group>
      )}
    </Stack>
  );
}
