import { useForm } from '@mantine/form';
import { t } from 'i18next';
import { useMutation } from 'urql';
import { graphql } from '../../gql';
import type { ApiTokenCreateInput, TokenScope } from '../../gql/graphql';
import { describeError } from '../../ui/problem';
import { errorsByField } from '../../ui/user-errors';

const ApiTokenCreateDocument = graphql(`
  mutation ApiTokenCreate($input: ApiTokenCreateInput!) {
    apiTokenCreate(input: $input) {
      apiToken {
        id
        ...ApiTokenRow
      }
      token
      userErrors {
        code
        field
        message
      }
    }
  }
`);

interface Values {
  name: string;
  rights: 'READ' | 'ALL' | 'CHOSEN';
  scopes: TokenScope[];
  addresses: string[];
  expiresInDays: string;
}

const fresh: Values = {
  name: '',
  rights: 'READ',
  scopes: [],
  addresses: [],
  expiresInDays: '90',
};

/** The wish for a token; what is refused stands beside its field. `onMade` is given the secret. */
export function useApiTokenForm(onMade: (secret: string) => void) {
  const [{ fetching }, create] = useMutation(ApiTokenCreateDocument);
  const form = useForm({
    initialValues: fresh,
    validate: {
      name: (name) => (name.trim() === '' ? t('tokens.purposeMissing') : null),
      scopes: (scopes, { rights }) =>
        rights === 'CHOSEN' && scopes.length === 0 ? t('tokens.rightsMissing') : null,
    },
  });
  const submit = form.onSubmit(async (values) => {
    const { data, error } = await create({ input: inputOf(values) });
    const refused = data?.apiTokenCreate.userErrors ?? [];
    if (error) form.setErrors({ form: describeError(error) });
    else if (refused.length > 0) form.setErrors(errorsByField(refused, Object.keys(fresh)));
    if (data?.apiTokenCreate.token != null) onMade(data.apiTokenCreate.token);
  });
  return { form, submit, busy: fetching };
}

export type ApiTokenFormApi = ReturnType<typeof useApiTokenForm>['form'];

const inputOf = ({
  name,
  rights,
  scopes,
  addresses,
  expiresInDays,
}: Values): ApiTokenCreateInput => ({
  name: name.trim(),
  scopes: rights === 'CHOSEN' ? scopes : rights === 'ALL' ? ['READ', 'WRITE'] : ['READ'],
  addresses,
  expiresInDays: Number(expiresInDays),
});
