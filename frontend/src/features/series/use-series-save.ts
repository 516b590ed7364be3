import { useForm } from '@mantine/form';
import { t } from 'i18next';
import { useMutation } from 'urql';
import { graphql } from '../../gql';
import type { SeriesFormFragment } from '../../gql/graphql';
import { errorsByPath } from '../../ui/error-paths';
import { describeError } from '../../ui/problem';
import { notifyDone } from '../../ui/user-errors';
import { inputOf, valuesOf, type SeriesValues } from './series-values';

const SeriesCreateDocument = graphql(`
  mutation SeriesCreate($input: SeriesCreateInput!) {
    seriesCreate(input: $input) {
      series {
        id
        ...SeriesRow
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export const SeriesUpdateDocument = graphql(`
  mutation SeriesUpdate($input: SeriesUpdateInput!) {
    seriesUpdate(input: $input) {
      series {
        id
        ...SeriesRow
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

interface Saved {
  pipelineId: string;
  series: SeriesFormFragment | undefined;
  onSaved: () => void;
}

/** The form of a series and how it is saved. */
export function useSeriesSave({ pipelineId, series, onSaved }: Saved) {
  const [creating, create] = useMutation(SeriesCreateDocument);
  const [updating, update] = useMutation(SeriesUpdateDocument);
  const form = useForm<SeriesValues>({
    initialValues: valuesOf(series),
    validate: {
      name: (name) => (name.trim() === '' ? t('ui.nameMissing') : null),
      template: (text) => (text.trim() === '' ? t('series.template.missing') : null),
      weekdays: (days) => (days.length === 0 ? t('series.weekdays.missing') : null),
      nextNumber: (number) => (number === '' ? t('series.nextNumber.missing') : null),
    },
  });
  const send = async (values: SeriesValues) => {
    if (series) {
      const nextNumber = Number(values.nextNumber);
      const { data, error } = await update({
        input: { id: series.id, ...inputOf(values), nextNumber },
      });
      return { error, payload: data?.seriesUpdate };
    }
    const { data, error } = await create({ input: { pipelineId, ...inputOf(values) } });
    return { error, payload: data?.seriesCreate };
  };
  const submit = async (values: SeriesValues) => {
    const { error, payload } = await send(values);
    if (error) form.setErrors({ form: describeError(error) });
    const refused = payload?.userErrors ?? [];
    if (refused.length > 0) form.setErrors(errorsByPath(refused, values));
    if (!payload?.series || refused.length > 0) return;
    notifyDone(series ? t('ui.saved') : t('series.created'));
    onSaved();
  };
  return { form, busy: creating.fetching || updating.fetching, submit };
}

/** The form as its parts see it. */
export type SeriesFormApi = ReturnType<typeof useSeriesSave>['form'];
