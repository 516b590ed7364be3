import { useForm } from '@mantine/form';
import { useMutation } from 'urql';
import { t } from 'i18next';
import { graphql } from '../../gql';
import { describeError } from '../../ui/problem';
import { errorsByField, notifyDone, reportOutcome } from '../../ui/user-errors';

const RestockSetDocument = graphql(`
  mutation RestockSet($input: RestockSetInput!) {
    restockSet(input: $input) {
      restock {
        id
        below
        count
        trouble {
          code
          message
          againAt
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

const RestockRemoveDocument = graphql(`
  mutation RestockRemove($input: RestockRemoveInput!) {
    restockRemove(input: $input) {
      pipelineId
      userErrors {
        code
        field
        message
      }
    }
  }
`);

interface RestockValues {
  below: number | string;
  count: number | string;
}

/** When ideas are asked for by themselves, and how many; how that is turned on and off. */
export function useRestock(pipelineId: string, restock: { below: number; count: number } | null) {
  const [setting, set] = useMutation(RestockSetDocument);
  const [removing, remove] = useMutation(RestockRemoveDocument);
  const form = useForm<RestockValues>({
    initialValues: { below: restock?.below ?? 5, count: restock?.count ?? 10 },
  });
  const turnOn = async (values: RestockValues) => {
    const { data, error } = await set({
      input: { pipelineId, below: Number(values.below), count: Number(values.count) },
    });
    if (error) form.setErrors({ form: describeError(error) });
    const refused = data?.restockSet.userErrors ?? [];
    if (refused.length > 0) form.setErrors(errorsByField(refused, Object.keys(values)));
    if (data?.restockSet.restock == null) return;
    form.resetDirty(values);
    notifyDone(t('ui.saved'));
  };
  const turnOff = async () => {
    const { data, error } = await remove({ input: { pipelineId } });
    const errors = data?.restockRemove.userErrors;
    if (reportOutcome(t('topics.restock.notOff'), error, errors))
      notifyDone(t('topics.restock.isOff'));
  };
  return { form, busy: setting.fetching || removing.fetching, turnOn, turnOff };
}
