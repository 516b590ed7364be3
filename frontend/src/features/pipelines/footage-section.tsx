import { Chip, Group, Input, Stack, Switch, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Provider } from '../../gql/graphql';
import { Section } from '../../ui/section';
import type { ClipChoiceLists } from './clip-choices';
import { ClipPicker } from './clip-picker';
import { FootageOrder } from './footage-order';
import type { PipelineFormApi } from './use-pipeline-form';

interface FootageSectionProps {
  form: PipelineFormApi;
  keys: readonly Provider[];
  backdrops: readonly { slug: string; title: string }[];
  clips: ClipChoiceLists;
}

/** What is seen behind the words. */
export function FootageSection({ form, keys, backdrops, clips }: FootageSectionProps) {
  const { t } = useTranslation();
  const { footageOrder: order } = form.values;
  return (
    <Section id="footage" title={t('pipelines.footage.title')} hint={t('pipelines.footage.hint')}>
      <Stack gap="lg">
        <FootageOrder keys={keys} {...form.getInputProps('footageOrder')} />
        {order.includes('IMAGES') && (
          <Textarea
            label={t('pipelines.footage.pictureStyle')}
            placeholder={t('pipelines.footage.pictureStyleExample')}
            autosize
            minRows={2}
            maxRows={5}
            maxLength={300}
            {...form.getInputProps('imageStyle')}
          />
        )}
        {order.includes('CLIPS') && (
          <Input.Wrapper
            label={t('ui.footage.CLIPS')}
            labelElement="div"
            description={t('pipelines.footage.allOfLibrary')}
          >
            <div style={{ marginTop: 8 }}>
              <ClipPicker
                clips={[...clips.films, ...clips.pictures]}
                {...form.getInputProps('clips')}
              />
            </div>
          </Input.Wrapper>
        )}
        <Backdrops form={form} backdrops={backdrops} />
        <Switch
          label={t('pipelines.footage.credits')}
          description={t('pipelines.footage.creditsHint')}
          {...form.getInputProps('credits', { type: 'checkbox' })}
        />
      </Stack>
    </Section>
  );
}

function Backdrops({ form, backdrops }: Pick<FootageSectionProps, 'form' | 'backdrops'>) {
  const { t } = useTranslation();
  return (
    <Input.Wrapper
      label={t('pipelines.footage.backdrops')}
      labelElement="div"
      description={t('pipelines.footage.backdropsHint')}
      error={form.errors.backdrops}
    >
      <Chip.Group multiple {...form.getInputProps('backdrops')}>
        <Group gap={6} mt={8}>
          {backdrops.map(({ slug, title }) => (
            <Chip key={slug} value={slug} size="sm" variant="outline">
              {title}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Text size="xs" c="dimmed" my={8}>
        {form.values.backdrops.length === 0
          ? t('pipelines.footage.backdropsAll')
          : t('pipelines.footage.backdropsChosen')}
      </Text>
    </Input.Wrapper>
  );
}
