import type { FormErrors } from '@mantine/form';
import { useRef, useState } from 'react';
import type { PipelineValues } from './pipeline-values';
import { usePipelineCreate } from './use-pipeline-create';
import { stepOf, told, wizardSteps } from './wizard-steps';

/** Errors that are sentences, as all of this form are. */
const wrongOf = (errors: FormErrors): Record<string, string> =>
  Object.fromEntries(
    Object.entries(errors).filter((each): each is [string, string] => typeof each[1] === 'string'),
  );

/** The way through the steps to a new pipeline; an error leads back to the step that shows its field. */
export function useWizard(initial: PipelineValues, onCreated: (id: string) => void) {
  const [step, setStep] = useState(0);
  const panel = useRef<HTMLDivElement>(null);
  const done = useRef(false);
  const { form, busy, submit } = usePipelineCreate(initial, (id) => {
    done.current = true;
    onCreated(id);
  });
  const last = step === wizardSteps.length - 1;
  const go = (to: number) => {
    setStep(to);
    panel.current?.focus();
  };
  const show = (errors: Record<string, string>) => {
    form.setErrors(told(errors));
    const to = stepOf(Object.keys(errors));
    if (to !== undefined) go(to);
  };
  const next = () => {
    const wrong = wrongOf(form.validate().errors);
    const here = Object.entries(wrong).filter(([path]) => stepOf([path]) === step);
    form.setErrors(Object.fromEntries(here));
    const [first] = here;
    if (first) form.getInputNode(first[0])?.focus();
    else go(step + 1);
  };
  const finish = async () => {
    const wrong = wrongOf(form.validate().errors);
    show(Object.keys(wrong).length > 0 ? wrong : await submit());
  };
  return {
    ...{ form, busy, step, last, panel, go },
    forward: () => {
      if (last) void finish();
      else next();
    },
    /** Whether something that was typed would be lost. */
    isDirty: () => !done.current && form.isDirty(),
  };
}
