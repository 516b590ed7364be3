import { Button, Group, Select, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { ClipPublishPipelineFragment } from '../../gql/graphql';
import { FormAlert } from '../../ui/form-alert';
import { TextLink } from '../../ui/links';
import { AccountName } from '../../ui/platform';
import { useClipPublish } from './use-clip-publish';

export const ClipPublishPipelineDocument = graphql(`
  fragment ClipPublishPipeline on Pipeline {
    id
    name
    settings {
      approval
    }
    destinations {
      id
      platform
      displayName
      health
      healthReason
    }
  }
`);

interface ClipPublishFormProps {
  clip: { id: string; name: string };
  pipelines: readonly FragmentType<typeof ClipPublishPipelineDocument>[];
  onPublished: (runId: string) => void;
}

/** Where a video goes, and what is said of it. */
export function ClipPublishForm({ clip, pipelines: masked, onPublished }: ClipPublishFormProps) {
  const { t } = useTranslation();
  const pipelines = unmask(ClipPublishPipelineDocument, masked);
  const { form, busy, submit } = useClipPublish(clip, pipelines[0]?.id ?? '', onPublished);
  const pipeline = pipelines.find(({ id }) => id === form.values.pipelineId);
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack gap="md">
        <FormAlert message={form.errors.form ?? form.errors.clipId} />
        <Select
          label={t('clips.publish.pipeline')}
          description={t('clips.publish.pipelineHint')}
          data={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('pipelineId')}
        />
        {pipeline && <Destinations pipeline={pipeline} />}
        <TextInput
          label={t('clips.publish.titleLabel')}
          maxLength={100}
          data-autofocus
          {...form.getInputProps('title')}
        />
        <Textarea
          label={t('clips.publish.description')}
          description={t('clips.publish.descriptionHint')}
          autosize
          minRows={3}
          maxRows={8}
          {...form.getInputProps('description')}
        />
        <TagsInput
          label={t('clips.publish.hashtags')}
          description={t('clips.publish.hashtagsHint')}
          maxTags={30}
          splitChars={[',', ' ']}
          acceptValueOnBlur
          {...form.getInputProps('hashtags')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {pipeline?.settings.approval === true
              ? t('clips.publish.ask')
              : t('clips.publish.action')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Destinations({ pipeline }: { pipeline: ClipPublishPipelineFragment }) {
  const { t } = useTranslation();
  const { destinations, settings } = pipeline;
  if (destinations.length === 0)
    return (
      <Text size="xs" c="var(--mantine-color-error)">
        {t('clips.publish.nowhere')}
      </Text>
    );
  return (
    <Stack gap={4}>
      <Group style={{ columnGap: 16, rowGap: 4 }}>
        {destinations.map(({ id, platform, displayName }) => (
          <AccountName key={id} platform={platform} name={displayName} />
        ))}
      </Group>
      {destinations
        .filter(({ health }) => health !== 'ACTIVE')
        .map(({ id, displayName, healthReason }) => (
          <Text key={id} size="xs" c="var(--mantine-color-error)">
            {healthReason}{' '}
            <TextLink to="/connections" inherit>
              {t('publications.reconnect', { name: displayName })}
            </TextLink>
          </Text>
        ))}
      <Text size="xs" c="dimmed">
        {settings.approval ? t('clips.publish.waits') : t('clips.publish.goes')}
      </Text>
    </Stack>
  );
}
