import { Divider, Select, SimpleGrid, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Fit, Transition } from '../../gql/graphql';
import { Section } from '../../ui/section';
import { BrandFields } from './brand-fields';
import type { ClipChoiceLists } from './clip-choices';
import { FormatInput } from './format-input';
import type { PipelineFormApi } from './use-pipeline-form';

const fits: Fit[] = ['AUTO', 'CROP', 'BLUR'];
const transitions: Transition[] = ['CUT', 'FADE', 'SLIDE', 'ZOOM', 'WHIP'];

interface LookSectionProps {
  form: PipelineFormApi;
  clips: ClipChoiceLists;
}

/** What the videos look like, beyond their footage and captions. */
export function LookSection({ form, clips }: LookSectionProps) {
  const { t } = useTranslation();
  const { fit, transition } = form.values.look;
  return (
    <Section id="look" title={t('pipelines.look.title')}>
      <Stack gap="lg">
        <FormatInput form={form} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            label={t('pipelines.fit.title')}
            description={t(`pipelines.fit.${fit}.text`)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            data={fits.map((value) => ({ value, label: t(`pipelines.fit.${value}.label`) }))}
            {...form.getInputProps('look.fit')}
          />
          <Select
            label={t('pipelines.transition.title')}
            description={t(`pipelines.transition.${transition}.text`)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            data={transitions.map((value) => ({
              value,
              label: t(`pipelines.transition.${value}.label`),
            }))}
            {...form.getInputProps('look.transition')}
          />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Switch
            label={t('pipelines.look.hookTitle')}
            description={t('pipelines.look.hookTitleHint')}
            {...form.getInputProps('look.hookTitle', { type: 'checkbox' })}
          />
          <Switch
            label={t('pipelines.look.progressBar')}
            description={t('pipelines.look.progressBarHint')}
            {...form.getInputProps('look.progressBar', { type: 'checkbox' })}
          />
        </SimpleGrid>
        <Divider label={t('pipelines.brand.title')} labelPosition="left" />
        <BrandFields form={form} clips={clips} />
      </Stack>
    </Section>
  );
}
