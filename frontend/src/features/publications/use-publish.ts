import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useMutation } from 'urql';
import { t } from 'i18next';
import { graphql } from '../../gql';
import type {
  PublicationCreateInput,
  PublishAccountFragment,
  PublishRunFragment,
} from '../../gql/graphql';
import { describeError } from '../../ui/problem';
import { errorsByField, notifyDone } from '../../ui/user-errors';
import { inputOf, missingOf, startOf, type PublishValues } from './publish-values';
import { refusable, useVerdicts } from './use-verdicts';

const PublicationCreateDocument = graphql(`
  mutation PublicationCreate($input: PublicationCreateInput!) {
    publicationCreate(input: $input) {
      publication {
        id
        ...PublicationCard
        run {
          id
          publications {
            id
            ...PublicationCard
          }
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

/** The form that publishes on several accounts: each is asked first, and none gets anything while one refuses. */
export function usePublish(
  run: PublishRunFragment,
  accounts: readonly PublishAccountFragment[],
  onDone: () => void,
) {
  const form = useForm<PublishValues>({ initialValues: startOf(run, accounts) });
  const verdicts = useVerdicts();
  const [busy, setBusy] = useState(false);
  const [, create] = useMutation(PublicationCreateDocument);
  const chosen = accounts.filter(({ id }) => form.values.accounts.includes(id));
  const inputFor = (account: PublishAccountFragment) => inputOf(run, account, form.values);

  const isFine = async (input: PublicationCreateInput) =>
    isEmpty(verdicts.known(input) ?? (await verdicts.examine(input)));

  const isMade = async (input: PublicationCreateInput) => {
    const { data, error } = await create({ input });
    const refused = error
      ? { form: describeError(error) }
      : errorsByField(data?.publicationCreate.userErrors ?? [], refusable);
    if (!isEmpty(refused)) verdicts.note(input, refused);
    return isEmpty(refused);
  };

  const send = async () => {
    const inputs = chosen.map(inputFor);
    const fine = await Promise.all(inputs.map(isFine));
    if (fine.includes(false)) return;
    const left: string[] = [];
    for (const [place, input] of inputs.entries())
      if (!(await isMade(input))) left.push(chosen[place]?.id ?? '');
    if (left.length < inputs.length)
      notifyDone(t('publications.publish.done', { count: inputs.length - left.length }));
    if (left.length === 0) onDone();
    else form.setFieldValue('accounts', left);
  };

  return {
    form,
    chosen,
    verdicts,
    inputFor,
    busy,
    missing: missingOf(form.values, accounts),
    send: async () => {
      setBusy(true);
      await send();
      setBusy(false);
    },
  };
}

const isEmpty = (refused: object) => Object.keys(refused).length === 0;
