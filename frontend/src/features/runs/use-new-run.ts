import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useMutation } from 'urql';
import { t } from 'i18next';
import { graphql } from '../../gql';
import type { ScriptKind } from '../../gql/graphql';
import { describeError } from '../../ui/problem';
import { refusalsByField } from '../../ui/refusals';

const RunCreateDocument = graphql(`
  mutation RunCreate($input: RunCreateInput!) {
    runCreate(input: $input) {
      run {
        id
        ...RunRow
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** What is typed. */
export interface Draft {
  pipelineId: string;
  title: string;
  script: string;
  /** Null for what the pipeline says. */
  scriptKind: ScriptKind | null;
  recordingId: string | null;
}

/** What a person confirmed beside the form. */
interface Confirmed {
  /** The script that was looked at. */
  previewId?: string;
  /** A topic that was there before is wanted again. */
  repeat?: true;
}

const draftKey = 'new-run-draft';
const nothing = { title: '', script: '', scriptKind: null, recordingId: null };

function readDraft(): Partial<Draft> {
  try {
    return JSON.parse(sessionStorage.getItem(draftKey) ?? '{}') as Partial<Draft>;
  } catch {
    return {};
  }
}

/** Puts words into the form of a new run for when it is opened. */
export function keepDraft(draft: Partial<Draft>): void {
  sessionStorage.setItem(draftKey, JSON.stringify(draft));
}

/** The form's values as the API wants them. */
export function wishOf({ pipelineId, title, script, scriptKind }: Draft) {
  return { pipelineId, script, scriptKind, title: title.trim() || null };
}

interface Kinds {
  id: string;
  settings: { scriptKind: ScriptKind };
}

/** What the words are: as the person says, else as the pipeline does. */
export function kindOf({ scriptKind }: Draft, pipeline: Kinds | undefined): ScriptKind {
  return scriptKind ?? pipeline?.settings.scriptKind ?? 'SCRIPT';
}

/** The form of a new run: keeps a draft, sends it, puts refusals beside their fields. */
export function useNewRun(
  pipelines: readonly Kinds[],
  chosen: string | undefined,
  onCreated: (runId: string) => void,
) {
  const pipelineId = chosen ?? pipelines[0]?.id ?? '';
  const [{ fetching }, create] = useMutation(RunCreateDocument);
  const [repeated, setRepeated] = useState<Confirmed>();
  const form = useForm<Draft>({
    initialValues: { ...nothing, ...readDraft(), pipelineId },
    onValuesChange: (values) => {
      setRepeated(undefined);
      keepDraft(values);
    },
    validate: {
      script: (script) => (script.trim() === '' ? t('runs.new.scriptMissing') : null),
      pipelineId: (id) => (id === '' ? t('runs.new.pipelineMissing') : null),
    },
  });
  const submit = async (values: Draft, confirmed: Confirmed = {}) => {
    const { recordingId } = values;
    const kind = kindOf(
      values,
      pipelines.find(({ id }) => id === values.pipelineId),
    );
    const recording = recordingId === null || kind !== 'SCRIPT' ? {} : { recordingId };
    const { data, error } = await create({
      input: { ...wishOf(values), ...recording, ...confirmed },
    });
    if (error) form.setErrors({ form: describeError(error) });
    const refused = data?.runCreate.userErrors ?? [];
    if (refused.length > 0) form.setErrors(refusalsByField(refused, Object.keys(values)));
    setRepeated(refused.some(({ code }) => code === 'REPEATED') ? confirmed : undefined);
    if (!data?.runCreate.run) return;
    sessionStorage.removeItem(draftKey);
    onCreated(data.runCreate.run.id);
  };
  return {
    form,
    busy: fetching,
    submit,
    /** Sends a topic again that was refused for having been there before; absent when it was not. */
    repeat: repeated && (() => submit(form.values, { ...repeated, repeat: true })),
  };
}

export type NewRunFormApi = ReturnType<typeof useNewRun>['form'];
