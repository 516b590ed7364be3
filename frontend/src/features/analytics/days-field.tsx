import 'dayjs/locale/de';
import { DatePickerInput, DatesProvider } from '@mantine/dates';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../locales/language';
import { formatSpan } from './days';
import type { Span } from './span';

interface DaysFieldProps {
  span: Span;
  onChange: (span: Span) => void;
}

/** The picker hands over days as it was given them, or as dates of the browser's own calendar. */
const dayOf = (value: Date | string): string => dayjs(value).format('YYYY-MM-DD');

/** The first and the last day. A half chosen span is nobody's business yet. */
export function DaysField({ span, onChange }: DaysFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [days, setDays] = useState<[string | null, string | null]>([span.first, span.last]);
  return (
    <DatesProvider settings={{ locale: language, weekendDays: [] }}>
      <DatePickerInput
        type="range"
        aria-label={t('analytics.filter.days', { days: formatSpan(span) })}
        valueFormatter={({ date }) => {
          const [first, last] = Array.isArray(date) ? date : [];
          return first ? formatSpan({ first: dayOf(first), last: dayOf(last ?? first) }) : '';
        }}
        allowSingleDateInRange
        value={days}
        flex="1 1 220px"
        maw={{ sm: 260 }}
        ariaLabels={{
          previousMonth: t('analytics.calendar.previousMonth'),
          nextMonth: t('analytics.calendar.nextMonth'),
          previousYear: t('analytics.calendar.previousYear'),
          nextYear: t('analytics.calendar.nextYear'),
          previousDecade: t('analytics.calendar.previousDecade'),
          nextDecade: t('analytics.calendar.nextDecade'),
          monthLevelControl: t('analytics.calendar.month'),
          yearLevelControl: t('analytics.calendar.year'),
        }}
        onChange={(chosen) => {
          setDays(chosen);
          const [first, last] = chosen;
          if (first !== null && last !== null) onChange({ first, last });
        }}
      />
    </DatesProvider>
  );
}
