import { Radio, SimpleGrid, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Privacy } from '../../gql/graphql';
import { Section } from '../../ui/section';
import type { PipelineFormApi } from './use-pipeline-save';

const privacies: Privacy[] = ['PUBLIC', 'UNLISTED', 'PRIVATE'];

/** Who sees it, and whether the person is asked first. */
export function PublishingSection({ form }: { form: PipelineFormApi }) {
  const { t } = useTranslation();
  return (
    <Section title={t('pipelines.publishing.title')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        <Radio.Group label={t('pipelines.publishing.who')} {...form.getInputProps('privacy')}>
          <Stack gap="xs" mt={8}>
            {privacies.map((value) => (
              <Radio
                key={value}
                value={value}
                label={t(`pipelines.privacyChoice.${value}.label`)}
                description={t(`pipelines.privacyChoice.${value}.hint`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Stack gap="md" pt={4}>
          <Switch
            label={t('pipelines.publishing.approval')}
            description={t('pipelines.publishing.approvalHint')}
            {...form.getInputProps('approval', { type: 'checkbox' })}
          />
          <Switch
            label={t('pipelines.publishing.kids')}
            description={t('pipelines.publishing.kidsHint')}
            {...form.getInputProps('madeForKids', { type: 'checkbox' })}
          />
        </Stack>
      </SimpleGrid>
    </Section>
  );
}
