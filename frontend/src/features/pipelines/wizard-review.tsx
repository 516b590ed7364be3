import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { t as translate } from 'i18next';
import type { PipelineChoicesFragment, Provider } from '../../gql/graphql';
import { footageTitle } from '../../ui/footage-source';
import { formatClock, formatLanguage, formatList } from '../../ui/format';
import { providerTitle } from '../../ui/provider';
import { Section } from '../../ui/section';
import type { PipelineValues } from './pipeline-values';
import type { PipelineFormApi } from './use-pipeline-form';

interface WizardReviewProps {
  form: PipelineFormApi;
  choices: PipelineChoicesFragment;
  onChange: (step: number) => void;
}

/** All that was chosen, what it takes, and the way back to each choice. */
export function WizardReview({ form, choices, onChange }: WizardReviewProps) {
  const { t } = useTranslation();
  const { values } = form;
  const facts = [
    { step: 0, title: t('pipelines.wizard.about'), says: sayAbout(values) },
    { step: 1, title: t('pipelines.wizard.look'), says: sayLook(values) },
    { step: 2, title: t('pipelines.wizard.publish'), says: sayPublishing(values, choices) },
  ];
  return (
    <Section title={t('pipelines.wizard.review')} hint={t('pipelines.wizard.reviewHint')}>
      <div className="rows">
        {facts.map(({ step, title, says }) => (
          <Group key={step} justify="space-between" wrap="nowrap" py="sm">
            <Stack gap={2} miw={0}>
              <Text size="xs" c="dimmed">
                {title}
              </Text>
              <Text size="sm">{says}</Text>
            </Stack>
            <Button
              variant="default"
              size="xs"
              flex="none"
              aria-label={t('pipelines.wizard.changeNamed', { name: title })}
              onClick={() => {
                onChange(step);
              }}
            >
              {t('pipelines.wizard.change')}
            </Button>
          </Group>
        ))}
        <Stack gap={2} py="sm">
          <Text size="xs" c="dimmed">
            {t('pipelines.wizard.takes')}
          </Text>
          <Text size="sm">{sayLength(values)}</Text>
          <Text size="sm">{sayCost(values)}</Text>
        </Stack>
      </div>
    </Section>
  );
}

const join = (parts: string[]) => parts.join(' · ');

const sayAbout = ({ name, language, scriptKind, writing }: PipelineValues): string =>
  join([
    name,
    formatLanguage(language),
    translate(`pipelines.brings.${scriptKind}`),
    ...(writing.writer === 'BUILT_IN' ? [] : [providerTitle(writing.writer)]),
  ]);

const sayLook = ({ speech, look, footageOrder }: PipelineValues): string =>
  join([
    speech.speaker === 'LOCAL' ? translate('pipelines.builtIn') : providerTitle(speech.speaker),
    translate(`pipelines.format.${look.format}.title`),
    formatList(footageOrder.map(footageTitle)),
  ]);

function sayPublishing(values: PipelineValues, { connections }: PipelineChoicesFragment): string {
  const accounts = connections.filter(({ id }) => values.destinationIds.includes(id));
  return join([
    accounts.length === 0
      ? translate('pipelines.destination.noneInList')
      : formatList(accounts.map(({ displayName }) => displayName)),
    translate(`pipelines.privacy.${values.privacy}`),
    values.approval ? translate('pipelines.fact.asks') : translate('pipelines.fact.itself'),
  ]);
}

const sayLength = ({ writing }: PipelineValues): string =>
  writing.writer === 'BUILT_IN'
    ? translate('pipelines.wizard.lengthOfScript')
    : translate('pipelines.wizard.length', { length: formatClock(writing.targetSeconds * 1000) });

/** Who is paid for a video of these settings. */
function payees({ writing, speech, footageOrder }: PipelineValues): Provider[] {
  const all: (Provider | null)[] = [
    writing.writer === 'BUILT_IN' ? null : writing.writer,
    speech.speaker === 'LOCAL' ? null : speech.speaker,
    footageOrder.includes('IMAGES') ? 'OPENAI' : null,
  ];
  return [...new Set(all)].filter((each) => each !== null);
}

function sayCost(values: PipelineValues): string {
  const paid = payees(values).map(providerTitle);
  return paid.length === 0
    ? translate('pipelines.wizard.free')
    : translate('pipelines.wizard.paid', { providers: formatList(paid) });
}
