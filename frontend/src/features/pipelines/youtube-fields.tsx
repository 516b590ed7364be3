import { Select, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FirstCommentInput } from './first-comment-input';
import type { PipelineFormApi } from './use-pipeline-form';

/** The categories that videos of a channel can have, by YouTube's numbers. */
const categories = [
  '1',
  '2',
  '10',
  '15',
  '17',
  '19',
  '20',
  '22',
  '23',
  '24',
  '25',
  '26',
  '27',
  '28',
  '29',
] as const;

/** What can be chosen on YouTube. */
export function YouTubeFields({ form }: { form: PipelineFormApi }) {
  const { t } = useTranslation();
  const { categoryId } = form.values.options.youtube;
  const known: { value: string; label: string }[] = categories.map((value) => ({
    value,
    label: t(`pipelines.youtube.category.${value}`),
  }));
  const other = categoryId === null || known.some(({ value }) => value === categoryId);
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('pipelines.youtube.categoryLabel')}
          placeholder={t('pipelines.youtube.category.22')}
          data={other ? known : [{ value: categoryId, label: categoryId }, ...known]}
          clearable
          clearButtonProps={{ 'aria-label': t('pipelines.youtube.usualCategory') }}
          {...form.getInputProps('options.youtube.categoryId')}
        />
        <TextInput
          label={t('pipelines.youtube.playlist')}
          description={t('pipelines.youtube.playlistHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          spellCheck={false}
          {...form.getInputProps('options.youtube.playlistId')}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Switch
          label={t('pipelines.youtube.notify')}
          description={t('pipelines.youtube.notifyHint')}
          {...form.getInputProps('options.youtube.notifySubscribers', { type: 'checkbox' })}
        />
        <Switch
          label={t('pipelines.youtube.paid')}
          description={t('pipelines.youtube.paidHint')}
          {...form.getInputProps('options.youtube.paidPromotion', { type: 'checkbox' })}
        />
      </SimpleGrid>
      <FirstCommentInput form={form} platform="youtube" />
    </>
  );
}
