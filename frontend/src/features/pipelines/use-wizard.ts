import { useRef, useState } from 'react';
import type { PipelineValues } from './pipeline-values';
import { usePipelineCreate } from './use-pipeline-create';
import { stepOf, told, wizardSteps } from './wizard-steps';

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
  const next = async () => {
    const { errors } = await form.validate();
    const here = Object.keys(errors).filter((path) => stepOf([path]) === step);
    const shown = Object.fromEntries(here.map((path) => [path, errors[path]]));
    form.setErrors(shown);
    if (here.length === 0) go(step + 1);
    else form.getInputNode(here[0] ?? '')?.focus();
  };
  const finish = async () => {
    const { errors } = await form.validate();
    const wrong = Object.entries(errors).map(([path, error]) => [path, error as string]);
    show(wrong.length > 0 ? (Object.fromEntries(wrong) as Record<string, string>) : await submit());
  };
  return {
    ...{ form, busy, step, last, panel, go },
    forward: () => (last ? finish() : next()),
    /** Whether something that was typed would be lost. */
    isDirty: () => !done.current && form.isDirty(),
  };
}
