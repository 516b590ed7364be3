import { useForm } from '@mantine/form';
import { useClient, useMutation } from 'urql';
import { t } from 'i18next';
import { graphql } from '../../gql';
import type { CaptionLookInput } from '../../gql/graphql';
import { confirmDestruction } from '../../ui/confirm';
import { describeError } from '../../ui/problem';
import { notifyDone, reportOutcome, type RefusedField } from '../../ui/user-errors';
import type { CaptionChoice } from './caption-choices';

const CaptionStylesDocument = graphql(`
  query CaptionStyles {
    ...CaptionChoices
  }
`);

const CaptionStyleCreateDocument = graphql(`
  mutation CaptionStyleCreate($input: CaptionStyleCreateInput!) {
    captionStyleCreate(input: $input) {
      captionStyle {
        id
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const CaptionStyleUpdateDocument = graphql(`
  mutation CaptionStyleUpdate($input: CaptionStyleUpdateInput!) {
    captionStyleUpdate(input: $input) {
      captionStyle {
        id
        name
        version
        look {
          ...CaptionLookFields
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

const CaptionStyleDeleteDocument = graphql(`
  mutation CaptionStyleDelete($input: CaptionStyleDeleteInput!) {
    captionStyleDelete(input: $input) {
      deletedId
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** What the form of a style holds. */
export interface StyleValues {
  name: string;
  look: CaptionLookInput;
}

/** Renews the list of styles, so that what is chosen next is in it. */
function useRenewal(): () => Promise<unknown> {
  const client = useClient();
  return () =>
    client.query(CaptionStylesDocument, {}, { requestPolicy: 'network-only' }).toPromise();
}

/** The form of a style and how it is kept: as a new one, or with `keep` as the one it was. */
export function useStyleSave(base: CaptionChoice, keep: boolean, onSaved: (id: string) => void) {
  const [creating, create] = useMutation(CaptionStyleCreateDocument);
  const [updating, update] = useMutation(CaptionStyleUpdateDocument);
  const renew = useRenewal();
  const form = useForm<StyleValues>({
    initialValues: {
      name: keep ? base.title : t('captions.editor.my', { name: base.title }),
      look: base.look,
    },
    validate: {
      name: (name) => (name.trim() === '' ? t('ui.nameMissing') : null),
      look: {
        minSize: (smallest, { look }) =>
          smallest > look.size ? t('captions.minSizeTooLarge') : null,
      },
    },
  });
  const send = async ({ name, look }: StyleValues) => {
    const said = { name: name.trim(), look };
    if (keep) {
      const { data, error } = await update({ input: { id: base.id, ...said } });
      return { error, payload: data?.captionStyleUpdate };
    }
    const { data, error } = await create({ input: said });
    return { error, payload: data?.captionStyleCreate };
  };
  const submit = async (values: StyleValues) => {
    const { error, payload } = await send(values);
    if (error) form.setErrors({ form: describeError(error) });
    const refused = payload?.userErrors ?? [];
    if (refused.length > 0) form.setErrors(styleErrors(refused));
    if (!payload?.captionStyle || refused.length > 0) return;
    await renew();
    notifyDone(keep ? t('ui.saved') : t('captions.editor.kept', { name: values.name.trim() }));
    onSaved(payload.captionStyle.id);
  };
  return { form, busy: creating.fetching || updating.fetching, submit };
}

/** The form as its fields see it. */
export type StyleFormApi = ReturnType<typeof useStyleSave>['form'];

/** Refusals by the path of the form's field they are about; the others are under `form`. */
export function styleErrors(refused: readonly RefusedField[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { field, message } of refused) {
    const path = (field ?? []).filter((part) => part !== 'input').join('.');
    found[path === 'name' || path.startsWith('look.') ? path : 'form'] ??= message;
  }
  return found;
}

/** Asks, then deletes a style; a pipeline that has it keeps it, and that is told. */
export function useStyleDelete({ id, title }: CaptionChoice, onDeleted: () => void): () => void {
  const [, remove] = useMutation(CaptionStyleDeleteDocument);
  const confirmed = async () => {
    const { data, error } = await remove({ input: { id } });
    if (!reportOutcome(t('ui.notDeleted'), error, data?.captionStyleDelete.userErrors)) return;
    notifyDone(t('ui.deleted', { name: title }));
    onDeleted();
  };
  return () => {
    confirmDestruction({
      title: t('ui.deleteQuestion', { name: title }),
      text: t('captions.editor.delete.text'),
      action: t('captions.editor.delete.action'),
      onConfirm: () => void confirmed(),
    });
  };
}
