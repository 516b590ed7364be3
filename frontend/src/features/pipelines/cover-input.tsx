import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PipelineFormApi } from './use-pipeline-form';

interface CoverInputProps {
  form: PipelineFormApi;
  platform: 'tiktok' | 'instagram';
}

/** Which moment of the video is its cover, in seconds. */
export function CoverInput({ form, platform }: CoverInputProps) {
  const { t } = useTranslation();
  const path = `options.${platform}.coverMs`;
  const { coverMs } = form.values.options[platform];
  return (
    <NumberInput
      label={t('pipelines.options.cover')}
      description={t(`pipelines.options.coverHint.${platform}`)}
      min={0}
      max={600}
      step={0.5}
      decimalScale={2}
      {...form.getInputProps(path)}
      value={coverMs === null ? '' : coverMs / 1000}
      onChange={(seconds) => {
        form.setFieldValue(path, seconds === '' ? null : Math.round(Number(seconds) * 1000));
      }}
    />
  );
}
