import { ActionIcon, Group, Stack, Switch, Text, Tooltip } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { t as translate } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { SeriesFormFragment } from '../../gql/graphql';
import { confirmDestruction } from '../../ui/confirm';
import { formatList } from '../../ui/format';
import { notifyDone, reportOutcome } from '../../ui/user-errors';
import { weekdayName } from '../../ui/weekdays';
import { SeriesFormDocument } from './series-fragments';
import { SeriesUpdateDocument } from './use-series-save';

export const SeriesRowDocument = graphql(`
  fragment SeriesRow on Series {
    id
    name
    weekdays
    enabled
    nextNumber
    example
    ...SeriesForm
  }
`);

const SeriesDeleteDocument = graphql(`
  mutation SeriesDelete($id: ID!) {
    seriesDelete(input: { id: $id }) {
      deletedId
      userErrors {
        code
        field
        message
      }
    }
  }
`);

interface SeriesRowProps {
  series: FragmentType<typeof SeriesRowDocument>;
  onEdit: (series: SeriesFormFragment) => void;
}

/** One series: its days, its next part, and whether it fills slots. */
export function SeriesRow({ series: masked, onEdit }: SeriesRowProps) {
  const { t } = useTranslation();
  const series = unmask(SeriesRowDocument, masked);
  const { id, name, weekdays, enabled, nextNumber, example } = series;
  const [{ fetching }, update] = useMutation(SeriesUpdateDocument);
  const askDelete = useSeriesDelete(id, name);
  const set = async (on: boolean) => {
    const { data, error } = await update({ input: { id, enabled: on } });
    reportOutcome(t('series.notChanged'), error, data?.seriesUpdate.userErrors);
  };
  return (
    <Group justify="space-between" wrap="nowrap" py="sm" gap="sm">
      <Stack gap={2} miw={0}>
        <Text size="sm" fw={500} truncate>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {t('series.days', {
            days: formatList(weekdays.map((day) => weekdayName(day))),
            number: nextNumber,
          })}
        </Text>
        {example !== null && (
          <Text size="xs" lineClamp={2}>
            {example}
          </Text>
        )}
      </Stack>
      <Group gap={4} wrap="nowrap">
        <Switch
          aria-label={t('series.enabled', { name })}
          checked={enabled}
          disabled={fetching}
          onChange={({ currentTarget }) => void set(currentTarget.checked)}
        />
        <Tooltip label={t('ui.edit')}>
          <ActionIcon
            aria-label={t('series.editOne', { name })}
            onClick={() => {
              onEdit(unmask(SeriesFormDocument, series));
            }}
          >
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('ui.delete')}>
          <ActionIcon aria-label={t('series.deleteOne', { name })} onClick={askDelete}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
    </Group>
  );
}

/** Deletes a series, when the person is sure. */
function useSeriesDelete(id: string, name: string): () => void {
  const [, remove] = useMutation(SeriesDeleteDocument);
  const run = async () => {
    const { data, error } = await remove({ id });
    if (reportOutcome(translate('ui.notDeleted'), error, data?.seriesDelete.userErrors))
      notifyDone(translate('ui.deleted', { name }));
  };
  return () => {
    confirmDestruction({
      title: translate('ui.deleteQuestion', { name }),
      text: translate('series.deleteText'),
      action: translate('ui.delete'),
      onConfirm: () => void run(),
    });
  };
}
