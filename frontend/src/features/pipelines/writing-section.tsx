import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Provider, Writer } from '../../gql/graphql';
import { KeyMissing, providerTitle } from '../../ui/provider';
import { Section } from '../../ui/section';
import { ScriptKindInput } from './script-kind-input';
import type { PipelineFormApi } from './use-pipeline-form';
import { WriterBrief } from './writer-brief';

interface WritingSectionProps {
  form: PipelineFormApi;
  /** Providers that have a key. */
  keys: readonly Provider[];
}

const writers: Writer[] = ['BUILT_IN', 'OPENAI', 'COMPATIBLE'];

/** Name, who writes, and what they are told. */
export function WritingSection({ form, keys }: WritingSectionProps) {
  const { t } = useTranslation();
  return (
    <Section id="writing" title={t('pipelines.writing.title')}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NameInput form={form} />
          <WriterInput form={form} keys={keys} />
        </SimpleGrid>
        <ScriptKindInput form={form} />
        {form.values.writing.writer !== 'BUILT_IN' && <WriterBrief form={form} />}
      </Stack>
    </Section>
  );
}

/** What the pipeline is called. */
export function NameInput({ form }: Pick<WritingSectionProps, 'form'>) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('ui.name')}
      placeholder={t('pipelines.nameExample')}
      maxLength={100}
      {...form.getInputProps('name')}
    />
  );
}

/** Who makes scripts of what the person brings. */
export function WriterInput({ form, keys }: WritingSectionProps) {
  const { t } = useTranslation();
  const { writer } = form.values.writing;
  return (
    <Stack gap={6}>
      <Select
        label={t('pipelines.writing.writer')}
        data={writers.map((value) => ({
          value,
          label: value === 'BUILT_IN' ? t('pipelines.builtIn') : providerTitle(value),
        }))}
        {...form.getInputProps('writing.writer')}
      />
      {writer !== 'BUILT_IN' && !keys.includes(writer) && <KeyMissing provider={writer} />}
    </Stack>
  );
}
