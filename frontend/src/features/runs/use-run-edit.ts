import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { t } from 'i18next';
import { graphql } from '../../gql';
import type { StoryboardFragment } from '../../gql/graphql';
import { describeError } from '../../ui/problem';
import { notifyDone } from '../../ui/user-errors';
import { changeOf, type SceneEdit } from './scene-edits';

const RunEditDocument = graphql(`
  mutation RunEdit($input: RunEditInput!) {
    runEdit(input: $input) {
      run {
        id
        ...RunRow
        ...RunHeader
        ...RunSteps
        ...Storyboard
        ...RunPlayer
        ...RunReview
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** Collects changes of scenes and sends them at once. */
export function useRunEdit(run: StoryboardFragment) {
  const [edits, setEdits] = useState<Record<string, SceneEdit>>({});
  const [refusal, setRefusal] = useState<ReactNode>();
  const [{ fetching }, change] = useMutation(RunEditDocument);
  const scenes = run.scenes.flatMap((scene) => {
    const edit = edits[scene.id];
    return (edit && changeOf(scene, edit)) ?? [];
  });
  const discard = () => {
    setEdits({});
    setRefusal(undefined);
  };
  const send = async () => {
    const { data, error } = await change({ input: { id: run.id, scenes } });
    const message = error ? describeError(error) : data?.runEdit.userErrors[0]?.message;
    setRefusal(message);
    if (message !== undefined) return;
    discard();
    notifyDone(t('scenes.made'));
  };
  return {
    edits,
    changed: scenes,
    refusal,
    busy: fetching,
    discard,
    send,
    keep: (id: string, edit: SceneEdit) => {
      setRefusal(undefined);
      setEdits({ ...edits, [id]: edit });
    },
  };
}
