import { CaptionsSection } from '../../features/caption-styles/captions-section';
import { PipelineForm } from '../../features/pipelines/pipeline-form';
import type { PipelineFormDocument } from '../../features/pipelines/pipeline-fragments';
import { graphql, unmask, type FragmentType } from '../../gql';

export const PipelineEditorChoicesDocument = graphql(`
  fragment PipelineEditorChoices on Query {
    ...PipelineChoices
    ...CaptionChoices
  }
`);

interface PipelineEditorProps {
  pipeline?: FragmentType<typeof PipelineFormDocument>;
  choices: FragmentType<typeof PipelineEditorChoicesDocument>;
  onSaved: (id: string) => void;
}

/** The form of a pipeline with the captions in it. */
export function PipelineEditor({ choices: masked, ...form }: PipelineEditorProps) {
  const choices = unmask(PipelineEditorChoicesDocument, masked);
  return (
    <PipelineForm
      {...form}
      choices={choices}
      captions={(field) => <CaptionsSection choices={choices} {...field} />}
    />
  );
}
