import { Group, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { deliveryStates, type DeliveriesSearch } from './deliveries-search';
import { ReplayFailed } from './replay-failed';

interface DeliveriesFilterProps {
  search: DeliveriesSearch;
  onChange: (search: DeliveriesSearch) => void;
  /** The webhook, where it can be sent something. */
  replayable: string | undefined;
}

/** Narrows the log, and sends again what did not arrive. */
export function DeliveriesFilter({ search, onChange, replayable }: DeliveriesFilterProps) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" gap="xs" mb="xs">
      <SegmentedControl
        size="xs"
        aria-label={t('webhooks.delivery.filter')}
        data={[
          { value: '', label: t('webhooks.delivery.all') },
          ...deliveryStates.map((value) => ({
            value,
            label: t(`webhooks.delivery.state.${value}`),
          })),
        ]}
        value={search.state ?? ''}
        onChange={(value) => {
          onChange(value === '' ? {} : { state: value });
        }}
      />
      {replayable !== undefined && <ReplayFailed id={replayable} />}
    </Group>
  );
}
