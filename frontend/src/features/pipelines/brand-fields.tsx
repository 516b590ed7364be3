import { CloseButton, ColorInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { captionFontChoices } from '../../ui/caption-font';
import type { ClipChoiceLists } from './clip-choices';
import { ClipSelect } from './clip-select';
import type { PipelineFormApi } from './use-pipeline-form';

interface BrandFieldsProps {
  form: PipelineFormApi;
  clips: ClipChoiceLists;
}

/** What all videos of a channel have in common. */
export function BrandFields({ form, clips }: BrandFieldsProps) {
  const { t } = useTranslation();
  const field = (name: string) => form.getInputProps(`look.brand.${name}`);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
      <ColorInput
        label={t('pipelines.brand.accent')}
        description={t('pipelines.brand.accentHint')}
        placeholder={t('pipelines.brand.usual')}
        withEyeDropper={false}
        fixOnBlur={false}
        {...field('accent')}
        {...(form.values.look.brand.accent === ''
          ? {}
          : {
              rightSection: (
                <CloseButton
                  size="sm"
                  aria-label={t('pipelines.brand.noAccent')}
                  onClick={() => {
                    form.setFieldValue('look.brand.accent', '');
                  }}
                />
              ),
            })}
      />
      <Select
        label={t('pipelines.brand.font')}
        description={t('pipelines.brand.fontHint')}
        placeholder={t('pipelines.brand.usual')}
        data={captionFontChoices}
        clearable
        clearButtonProps={{ 'aria-label': t('pipelines.brand.noFont') }}
        {...field('font')}
      />
      <TextInput
        label={t('pipelines.brand.handle')}
        description={t('pipelines.brand.handleHint')}
        placeholder={t('pipelines.brand.handleExample')}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        maw={{ sm: 'calc(50% - 8px)' }}
        style={{ gridColumn: '1 / -1' }}
        {...field('handle')}
      />
      <ClipSelect
        label={t('pipelines.brand.logo')}
        none={t('pipelines.brand.noLogo')}
        description={t('pipelines.brand.logoHint')}
        clips={clips.pictures}
        add={t('pipelines.brand.addPicture')}
        accept="image/*"
        {...field('logoId')}
      />
      <ClipSelect
        label={t('pipelines.brand.outro')}
        none={t('pipelines.brand.noOutro')}
        description={t('pipelines.brand.outroHint')}
        clips={clips.films}
        add={t('pipelines.brand.addVideo')}
        accept="video/*"
        {...field('outroId')}
      />
    </SimpleGrid>
  );
}
