import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PipelineFormApi } from './use-pipeline-form';

const longest = { youtube: 10_000, instagram: 2_200 };

interface FirstCommentInputProps {
  form: PipelineFormApi;
  platform: keyof typeof longest;
}

/** What the account says first under each video. */
export function FirstCommentInput({ form, platform }: FirstCommentInputProps) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t('pipelines.options.firstComment')}
      description={t(`pipelines.options.firstCommentHint.${platform}`)}
      autosize
      minRows={2}
      maxRows={6}
      maxLength={longest[platform]}
      {...form.getInputProps(`options.${platform}.firstComment`)}
    />
  );
}
