import '@mantine/dates/styles.layer.css';
import { DatesProvider } from '@mantine/dates';
import type { ReactNode } from 'react';
import 'dayjs/locale/de';
import { locale, useLanguage } from '../locales/language';

/** Calendars and fields for dates in the language that is spoken. Only rooms with dates load them. */
export function Dates({ children }: { children: ReactNode }) {
  return (
    <DatesProvider settings={{ locale: useLanguage(), firstDayOfWeek: firstDayOfWeek() }}>
      {children}
    </DatesProvider>
  );
}

/** Sunday where weeks begin with it, else Monday: browsers that do not tell are few. */
export function firstDayOfWeek(): 0 | 1 {
  const told = new Intl.Locale(locale()) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
  };
  return told.getWeekInfo?.().firstDay === 7 ? 0 : 1;
}
