import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/de';
import { SegmentedControl, Stack } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../ui/format';
import { clocksAt, momentOf, zoneName } from '../../ui/zone';

interface WhenFieldProps {
  /** Null for at once. */
  value?: string | null;
  onChange?: (moment: string | null) => void;
  /** Whose clocks are meant. */
  timeZone: string;
  error: string | undefined;
}

const hour = 3_600_000;

/** The next full hour but one: near, and not yet over when the form is sent. */
const soon = () => new Date(Math.ceil(Date.now() / hour + 1) * hour).toISOString();

/** When something goes out: at once, or at a time on the person's clock. */
export function WhenField({ value = null, onChange, timeZone, error }: WhenFieldProps) {
  const { t, i18n } = useTranslation();
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={t('publications.when.label')}
        data={[
          { value: 'now', label: t('publications.when.now') },
          { value: 'later', label: t('publications.when.later') },
        ]}
        value={value === null ? 'now' : 'later'}
        onChange={(when) => {
          onChange?.(when === 'now' ? null : soon());
        }}
      />
      {value !== null && (
        <DateTimePicker
          label={t('publications.when.at')}
          description={t('publications.when.zone', { zone: zoneName(timeZone) })}
          locale={i18n.language}
          valueFormat={(shown) => formatDateTime(shown.replace(' ', 'T'))}
          minDate={clocksAt(new Date().toISOString(), timeZone)}
          timePickerProps={{ 'aria-label': t('publications.when.time') }}
          value={clocksAt(value, timeZone)}
          error={error}
          onChange={(shown) => {
            if (shown !== null) onChange?.(momentOf(shown, timeZone));
          }}
        />
      )}
    </Stack>
  );
}
