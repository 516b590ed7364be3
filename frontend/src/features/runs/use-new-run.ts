import { useForm } from '@mantine/form';
import { useMutation } from 'urql';
import { graphql } from '../../gql';
import { describeError } from '../../ui/problem';
import { errorsByField } from '../../ui/user-errors';

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

interface Draft {
  pipelineId: string;
  title: string;
  script: string;
}

const draftKey = 'new-run-draft';

function readDraft(): Partial<Draft> {
  try {
    return JSON.parse(sessionStorage.getItem(draftKey) ?? '{}') as Partial<Draft>;
  } catch {
    return {};
  }
}

/** The form of a new run: keeps a draft, sends it, puts refusals beside their fields. */
export function useNewRun(pipelineId: string, onCreated: (runId: string) => void) {
  const [{ fetching }, create] = useMutation(RunCreateDocument);
  const form = useForm<Draft>({
    initialValues: { title: '', script: '', ...readDraft(), pipelineId },
    onValuesChange: (values) => {
      sessionStorage.setItem(draftKey, JSON.stringify(values));
    },
    validate: {
      script: (script) => (script.trim() === '' ? 'Write what the video should say.' : null),
      pipelineId: (id) => (id === '' ? 'Choose a pipeline.' : null),
    },
  });
  const submit = async ({ title, ...rest }: Draft) => {
    const { data, error } = await create({ input: { ...rest, title: title.trim() || null } });
    if (error) form.setErrors({ form: describeError(error) });
    const refused = data?.runCreate.userErrors ?? [];
    if (refused.length > 0) form.setErrors(errorsByField(refused, Object.keys(form.values)));
    if (data?.runCreate.run) {
      sessionStorage.removeItem(draftKey);
      onCreated(data.runCreate.run.id);
    }
  };
  return { form, busy: fetching, submit };
}
