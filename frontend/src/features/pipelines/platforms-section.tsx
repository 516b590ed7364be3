import { Group, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Platform } from '../../gql/graphql';
import { platforms } from '../../ui/platform';
import { Section } from '../../ui/section';
import { InstagramFields } from './instagram-fields';
import { TikTokFields } from './tiktok-fields';
import type { PipelineFormApi } from './use-pipeline-form';
import { YouTubeFields } from './youtube-fields';

const fields: Record<Platform, (props: { form: PipelineFormApi }) => ReactNode> = {
  YOUTUBE: YouTubeFields,
  TIKTOK: TikTokFields,
  INSTAGRAM: InstagramFields,
};

interface PlatformsSectionProps {
  form: PipelineFormApi;
  connections: readonly { id: string; platform: Platform }[];
}

/** What can be chosen on each platform that the videos go to. */
export function PlatformsSection({ form, connections }: PlatformsSectionProps) {
  const { t } = useTranslation();
  const { destinationIds } = form.values;
  const goesTo = connections.filter(({ id }) => destinationIds.includes(id));
  const chosen = (Object.keys(fields) as Platform[]).filter((platform) =>
    goesTo.some((each) => each.platform === platform),
  );
  return (
    <Section
      id="platforms"
      title={t('pipelines.options.title')}
      hint={chosen.length === 0 ? t('pipelines.options.none') : t('pipelines.options.hint')}
    >
      <Stack gap="xl">
        {chosen.map((platform) => {
          const Fields = fields[platform];
          return (
            <Stack key={platform} gap="md" role="group" aria-label={platforms[platform].title}>
              <PlatformTitle platform={platform} />
              <Fields form={form} />
            </Stack>
          );
        })}
      </Stack>
    </Section>
  );
}

function PlatformTitle({ platform }: { platform: Platform }) {
  const { title, icon: Glyph } = platforms[platform];
  return (
    <Group gap={8}>
      <Glyph size={18} stroke={1.6} aria-hidden />
      <Title order={3}>{title}</Title>
    </Group>
  );
}
