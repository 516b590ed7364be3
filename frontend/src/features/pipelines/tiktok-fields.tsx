import { Checkbox, Input, Radio, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TikTokMode } from '../../gql/graphql';
import { CoverInput } from './cover-input';
import type { PipelineFormApi } from './use-pipeline-form';

const modes: TikTokMode[] = ['DIRECT', 'INBOX'];
const levels = [
  'PUBLIC_TO_EVERYONE',
  'MUTUAL_FOLLOW_FRIENDS',
  'FOLLOWER_OF_CREATOR',
  'SELF_ONLY',
] as const;
const interactions = ['allowComment', 'allowDuet', 'allowStitch'] as const;
const disclosures = ['brandOrganic', 'brandContent'] as const;

/** What can be chosen on TikTok. Nothing is chosen beforehand, as its rules want. */
export function TikTokFields({ form }: { form: PipelineFormApi }) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="xs" c="dimmed">
        {t('pipelines.tiktok.rules')}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        <Radio.Group
          label={t('pipelines.tiktok.mode')}
          {...form.getInputProps('options.tiktok.mode')}
        >
          <Stack gap="xs" mt={8}>
            {modes.map((mode) => (
              <Radio
                key={mode}
                value={mode}
                label={t(`pipelines.tiktok.modes.${mode}.label`)}
                description={t(`pipelines.tiktok.modes.${mode}.hint`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Stack gap="md">
          <Select
            label={t('pipelines.tiktok.privacy')}
            description={t('pipelines.tiktok.privacyHint')}
            placeholder={t('pipelines.tiktok.privacyNone')}
            data={levels.map((value) => ({
              value,
              label: t(`pipelines.tiktok.level.${value}`),
            }))}
            clearable
            clearButtonProps={{ 'aria-label': t('pipelines.tiktok.privacyClear') }}
            {...form.getInputProps('options.tiktok.privacyLevel')}
          />
          <CoverInput form={form} platform="tiktok" />
        </Stack>
        <Choices form={form} names={interactions} label={t('pipelines.tiktok.allow')} />
        <Choices form={form} names={disclosures} label={t('pipelines.tiktok.disclose')} />
      </SimpleGrid>
    </>
  );
}

interface ChoicesProps {
  form: PipelineFormApi;
  names: readonly ((typeof interactions)[number] | (typeof disclosures)[number])[];
  label: string;
}

/** Things to turn on, each for itself. */
function Choices({ form, names, label }: ChoicesProps) {
  const { t } = useTranslation();
  return (
    <Input.Wrapper role="group" aria-label={label} label={label} labelElement="div">
      <Stack gap="xs" mt={8}>
        {names.map((name) => (
          <Checkbox
            key={name}
            label={t(`pipelines.tiktok.choice.${name}`)}
            {...form.getInputProps(`options.tiktok.${name}`, { type: 'checkbox' })}
          />
        ))}
      </Stack>
    </Input.Wrapper>
  );
}
