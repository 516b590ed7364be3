import { SimpleGrid, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CoverInput } from './cover-input';
import { FirstCommentInput } from './first-comment-input';
import type { PipelineFormApi } from './use-pipeline-form';

/** What can be chosen on Instagram. */
export function InstagramFields({ form }: { form: PipelineFormApi }) {
  const { t } = useTranslation();
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <CoverInput form={form} platform="instagram" />
        <Switch
          label={t('pipelines.instagram.feed')}
          description={t('pipelines.instagram.feedHint')}
          {...form.getInputProps('options.instagram.shareToFeed', { type: 'checkbox' })}
        />
      </SimpleGrid>
      <FirstCommentInput form={form} platform="instagram" />
    </>
  );
}
