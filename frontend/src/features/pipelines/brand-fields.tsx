import { CloseButton, ColorInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { captionFontChoices } from '../../ui/caption-font';
import type { ClipChoiceLists } from './clip-choices';
import { ClipSelect } from './clip-select';
import type { PipelineFormApi } from './use-pipeline-save';

interface BrandFieldsProps {
  form: PipelineFormApi;
  clips: ClipChoiceLists;
}

/** What all videos of a channel have in common. */
export function BrandFields({ form, clips }: BrandFieldsProps) {
  const field = (name: string) => form.getInputProps(`look.brand.${name}`);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
      <ColorInput
        label="Accent"
        description="Of spoken words and of the bar."
        placeholder="The caption style's own"
        withEyeDropper={false}
        fixOnBlur={false}
        {...field('accent')}
        {...(form.values.look.brand.accent === ''
          ? {}
          : {
              rightSection: (
                <CloseButton
                  size="sm"
                  aria-label="No accent"
                  onClick={() => {
                    form.setFieldValue('look.brand.accent', '');
                  }}
                />
              ),
            })}
      />
      <Select
        label="Font"
        description="Of all words."
        placeholder="The caption style's own"
        data={captionFontChoices}
        clearable
        clearButtonProps={{ 'aria-label': 'No font' }}
        {...field('font')}
      />
      <TextInput
        label="Handle"
        description="Small in a corner; at most 40 characters."
        placeholder="@channel"
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        maw={{ sm: 'calc(50% - 8px)' }}
        style={{ gridColumn: '1 / -1' }}
        {...field('handle')}
      />
      <ClipSelect
        label="Logo"
        description="A picture, small in a corner."
        clips={clips.pictures}
        add="Add a picture"
        accept="image/*"
        {...field('logoId')}
      />
      <ClipSelect
        label="Outro"
        description="A video that ends each one, for at most five seconds."
        clips={clips.films}
        add="Add a video"
        accept="video/*"
        {...field('outroId')}
      />
    </SimpleGrid>
  );
}
