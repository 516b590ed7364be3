import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../gql';
import type { ScriptPreviewMutation } from '../../gql/graphql';
import { describeError } from '../../ui/problem';
import { refusalsByField } from '../../ui/refusals';
import { wishOf, type NewRunFormApi } from './use-new-run';

const ScriptPreviewDocument = graphql(`
  mutation ScriptPreview($input: ScriptPreviewInput!) {
    scriptPreview(input: $input) {
      preview {
        previewId
        title
        hook
        description
        hashtags
        spokenMs
        writtenBy
        scenes {
          narration
          searchTerms
        }
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** A script as it would be spoken. */
export type Preview = NonNullable<ScriptPreviewMutation['scriptPreview']['preview']>;

/** Has the script written for what the form holds, to be looked at before anything is made of it. */
export function useScriptPreview(form: NewRunFormApi) {
  const [{ fetching }, write] = useMutation(ScriptPreviewDocument);
  const [preview, setPreview] = useState<Preview>();
  const ask = async () => {
    if (form.validate().hasErrors) return;
    const { data, error } = await write({ input: wishOf(form.values) });
    if (error) form.setErrors({ form: describeError(error) });
    const refused = data?.scriptPreview.userErrors ?? [];
    if (refused.length > 0) form.setErrors(refusalsByField(refused, Object.keys(form.values)));
    setPreview(data?.scriptPreview.preview ?? undefined);
  };
  const close = () => {
    setPreview(undefined);
  };
  return { preview, busy: fetching, ask, close };
}
