import { useForm } from '@mantine/form';
import { t } from 'i18next';
import { useMutation } from 'urql';
import { graphql } from '../../gql';
import { describeError } from '../../ui/problem';
import { errorsByField } from '../../ui/user-errors';

const ClipPublishDocument = graphql(`
  mutation ClipPublish($input: ClipPublishInput!) {
    clipPublish(input: $input) {
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

interface Values {
  pipelineId: string;
  title: string;
  description: string;
  hashtags: string[];
}

/** The form that publishes a video of the person's own; what a platform would refuse stands beside its field. */
export function useClipPublish(
  clip: { id: string; name: string },
  pipelineId: string,
  onPublished: (runId: string) => void,
) {
  const [{ fetching }, publish] = useMutation(ClipPublishDocument);
  const form = useForm<Values>({
    initialValues: { pipelineId, title: titleOf(clip.name), description: '', hashtags: [] },
    validate: {
      title: (title) => (title.trim() === '' ? t('clips.publish.titleMissing') : null),
    },
  });
  const submit = async (values: Values) => {
    const { data, error } = await publish({ input: { clipId: clip.id, ...values } });
    if (error) form.setErrors({ form: describeError(error) });
    const refused = data?.clipPublish.userErrors ?? [];
    if (refused.length > 0)
      form.setErrors(errorsByField(refused, [...Object.keys(values), 'clipId']));
    if (data?.clipPublish.run) onPublished(data.clipPublish.run.id);
  };
  return { form, busy: fetching, submit };
}

/** A name to begin with: the file's, without its ending. */
const titleOf = (name: string) => name.replace(/\.[a-z0-9]{2,4}$/i, '').slice(0, 100);
