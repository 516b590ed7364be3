import { Radio, Select, SimpleGrid, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Privacy } from '../../gql/graphql';
import { Section } from '../../ui/section';
import { patienceChoices } from './patience';
import { PublishTimesInput } from './publish-times-input';
import type { PipelineFormApi } from './use-pipeline-form';

const privacies: Privacy[] = ['PUBLIC', 'UNLISTED', 'PRIVATE'];

interface PublishingSectionProps {
  form: PipelineFormApi;
  /** Only what nobody should leave to chance. */
  brief?: boolean;
}

/** Who sees it, whether the person is asked first, and when it goes out. */
export function PublishingSection({ form, brief = false }: PublishingSectionProps) {
  const { t } = useTranslation();
  return (
    <Section id="publishing" title={t('pipelines.publishing.title')}>
      <Stack gap="lg">
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
            <Approval form={form} brief={brief} />
            <Switch
              label={t('pipelines.publishing.kids')}
              description={t('pipelines.publishing.kidsHint')}
              {...form.getInputProps('madeForKids', { type: 'checkbox' })}
            />
          </Stack>
        </SimpleGrid>
        {!brief && <PublishTimesInput form={form} />}
      </Stack>
    </Section>
  );
}

function Approval({ form, brief }: Required<PublishingSectionProps>) {
  const { t } = useTranslation();
  const { approval, autoApproveMinutes: minutes } = form.values;
  return (
    <>
      <Switch
        label={t('pipelines.publishing.approval')}
        description={t('pipelines.publishing.approvalHint')}
        {...form.getInputProps('approval', { type: 'checkbox' })}
      />
      {approval && !brief && (
        <Select
          label={t('pipelines.patience.label')}
          description={t('pipelines.patience.hint')}
          data={patienceChoices(minutes)}
          {...form.getInputProps('autoApproveMinutes')}
          value={minutes === null ? 'never' : String(minutes)}
          onChange={(value) => {
            form.setFieldValue('autoApproveMinutes', value === 'never' ? null : Number(value));
          }}
        />
      )}
    </>
  );
}
