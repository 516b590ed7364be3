import { Button, Group, Stack, Stepper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { t as translate } from 'i18next';
import { unmask, type FragmentType } from '../../gql';
import { FormAlert } from '../../ui/form-alert';
import { LeaveGuard } from '../../ui/leave-guard';
import type { CaptionsField } from './captions-field';
import { PipelineChoicesDocument, PipelineFormDocument } from './pipeline-fragments';
import { newPipeline, valuesOf, type PipelineValues } from './pipeline-values';
import classes from './pipeline-wizard.module.css';
import { useWizard } from './use-wizard';
import { WizardStep } from './wizard-step';
import { wizardSteps } from './wizard-steps';

interface PipelineWizardProps {
  /** Whose settings to begin with. */
  from: FragmentType<typeof PipelineFormDocument> | null | undefined;
  choices: FragmentType<typeof PipelineChoicesDocument>;
  captions: (field: CaptionsField) => ReactNode;
  onCreated: (id: string) => void;
}

/** A new pipeline in a few steps; everything else has a sensible value and waits in its settings. */
export function PipelineWizard({ from, choices, captions, onCreated }: PipelineWizardProps) {
  const { t } = useTranslation();
  const wizard = useWizard(beginning(unmask(PipelineFormDocument, from)), onCreated);
  const { form, busy, step, last, panel, go, forward } = wizard;
  const title = t(`pipelines.wizard.${wizardSteps[step]?.name ?? 'review'}`);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        forward();
      }}
      noValidate
    >
      <Stack gap="lg">
        <Stepper
          active={step}
          onStepClick={go}
          allowNextStepsSelect={false}
          size="xs"
          classNames={{ stepBody: classes.words ?? '' }}
        >
          {wizardSteps.map(({ name }, place) => (
            <Stepper.Step
              key={name}
              label={t(`pipelines.wizard.${name}`)}
              {...(place === step ? { 'aria-current': 'step' as const } : {})}
            />
          ))}
        </Stepper>
        <Text size="sm" fw={500} className={classes.place ?? ''}>
          {t('pipelines.wizard.place', { step: step + 1, total: wizardSteps.length, name: title })}
        </Text>
        <FormAlert message={form.errors.form} />
        <div
          ref={panel}
          tabIndex={-1}
          role="group"
          aria-label={title}
          className={classes.panel ?? ''}
        >
          <WizardStep
            form={form}
            step={step}
            choices={unmask(PipelineChoicesDocument, choices)}
            captions={captions}
            onChange={go}
          />
        </div>
        <Group justify="space-between">
          <Button
            variant="default"
            {...(step === 0 ? { style: { visibility: 'hidden' } } : {})}
            onClick={() => {
              go(step - 1);
            }}
          >
            {t('pipelines.wizard.back')}
          </Button>
          <Button type="submit" loading={busy}>
            {last ? t('pipelines.create') : t('pipelines.wizard.next')}
          </Button>
        </Group>
      </Stack>
      <LeaveGuard isDirty={wizard.isDirty} />
    </form>
  );
}

/** What the form holds at first: the usual, or what another pipeline has. */
function beginning(from: Parameters<typeof valuesOf>[0] | null | undefined): PipelineValues {
  if (!from) return newPipeline;
  const name = translate('pipelines.copyOf', { name: from.name });
  return { ...valuesOf(from), name: name.slice(0, 100) };
}
