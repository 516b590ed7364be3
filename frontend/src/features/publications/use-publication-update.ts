import { useForm } from '@mantine/form';
import { useMutation } from 'urql';
import { t } from 'i18next';
import { graphql } from '../../gql';
import type { PublicationUpdateInput } from '../../gql/graphql';
import { describeError } from '../../ui/problem';
import { errorsByField, notifyDone } from '../../ui/user-errors';
import type { EditedPublication } from './publication-editor';
import { optionsFor, wordsFor, type Wording } from './wording';

const PublicationUpdateDocument = graphql(`
  mutation PublicationUpdate($input: PublicationUpdateInput!) {
    publicationUpdate(input: $input) {
      publication {
        id
        ...PublicationCard
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

interface Values extends Wording {
  /** Null for at once. */
  scheduledFor: string | null;
}

/** The form of a publication's words and time. */
export function usePublicationUpdate(publication: EditedPublication, onDone: () => void) {
  const start = startOf(publication);
  const form = useForm<Values>({ initialValues: start });
  const [{ fetching }, update] = useMutation(PublicationUpdateDocument);
  return {
    form,
    busy: fetching,
    send: async () => {
      const { data, error } = await update({ input: changeOf(publication, start, form.values) });
      if (error) form.setErrors({ form: describeError(error) });
      const refused = data?.publicationUpdate.userErrors ?? [];
      if (refused.length > 0) form.setErrors(errorsByField(refused, Object.keys(start)));
      if (error || refused.length > 0) return;
      notifyDone(
        publication.state === 'PUBLISHED'
          ? t('publications.editor.onItsWay')
          : t('publications.editor.saved'),
      );
      onDone();
    },
  };
}

/** The words as they are wanted by now. */
function startOf(publication: EditedPublication): Values {
  const { edit, options, platform, scheduledFor } = publication;
  const { title, description, tags, privacy } = edit ?? publication;
  const firstComment =
    platform === 'YOUTUBE' ? options.youtube.firstComment : options.instagram.firstComment;
  return {
    ...{ title, description, privacy, scheduledFor },
    tags: [...tags],
    firstComment: (platform === 'TIKTOK' ? null : firstComment) ?? '',
  };
}

/** What the API is told: the words, and of what stands before the beginning only what differs. */
function changeOf(
  { id, platform, options }: EditedPublication,
  start: Values,
  values: Values,
): PublicationUpdateInput {
  const change: PublicationUpdateInput = { id, ...wordsFor(platform, values) };
  if (values.scheduledFor !== start.scheduledFor) change.scheduledFor = values.scheduledFor;
  if (values.firstComment !== start.firstComment)
    change.options = optionsFor(platform, options, values.firstComment);
  return change;
}
