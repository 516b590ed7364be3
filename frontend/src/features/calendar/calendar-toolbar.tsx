import { ActionIcon, Button, Group, SegmentedControl, Select, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatMonth } from '../../ui/format';
import { platforms } from '../../ui/platform';
import { formatDays } from '../../ui/zone';
import { daysOf, stepped } from './calendar-days';
import { views, type CalendarSearch, type CalendarViewName } from './calendar-search';
import classes from './calendar.module.css';

type Change = { [Key in keyof CalendarSearch]: CalendarSearch[Key] | undefined };

interface CalendarToolbarProps {
  search: CalendarSearch;
  view: CalendarViewName;
  /** A day of what is shown. */
  date: string;
  pipelines: readonly { id: string; name: string }[];
  onChange: (change: Change) => void;
}

/** Where in time the calendar stands, how it is looked at, and what is left out. All of it is in the address. */
export function CalendarToolbar({ search, view, date, pipelines, onChange }: CalendarToolbarProps) {
  const { t } = useTranslation();
  const isWord = (word: string): word is CalendarViewName => views.some((each) => each === word);
  return (
    <Group gap="xs" role="search" aria-label={t('calendar.filter.label')}>
      <Steps view={view} date={date} onChange={onChange} />
      <Title order={2} aria-live="polite" className={classes.span ?? ''}>
        {view === 'week' ? formatDays(daysOf(view, date)) : formatMonth(date)}
      </Title>
      <Select
        aria-label={t('calendar.filter.pipeline')}
        data={[
          { value: '', label: t('calendar.filter.allPipelines') },
          ...pipelines.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={search.pipeline ?? ''}
        className={classes.filter ?? ''}
        searchable={pipelines.length > 8}
        onChange={(value) => {
          onChange({ pipeline: value === null || value === '' ? undefined : value });
        }}
      />
      <Select
        aria-label={t('calendar.filter.platform')}
        data={[
          { value: '', label: t('calendar.filter.allPlatforms') },
          ...Object.entries(platforms).map(([value, { title }]) => ({ value, label: title })),
        ]}
        value={search.platform ?? ''}
        className={classes.filter ?? ''}
        onChange={(value) => {
          onChange({ platform: (value === '' ? undefined : value) as CalendarSearch['platform'] });
        }}
      />
      <SegmentedControl
        aria-label={t('calendar.view.label')}
        className={classes.views ?? ''}
        data={views.map((value) => ({ value, label: t(`calendar.view.${value}`) }))}
        value={view}
        onChange={(value) => {
          if (isWord(value)) onChange({ view: value });
        }}
      />
    </Group>
  );
}

function Steps({ view, date, onChange }: Pick<CalendarToolbarProps, 'view' | 'date' | 'onChange'>) {
  const { t } = useTranslation();
  const step = (by: 1 | -1) => () => {
    onChange({ date: stepped(view, date, by) });
  };
  const unit = view === 'week' ? 'week' : 'month';
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t(`calendar.previous.${unit}`)}
        onClick={step(-1)}
      >
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <Button
        variant="default"
        onClick={() => {
          onChange({ date: undefined });
        }}
      >
        {t('calendar.today')}
      </Button>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t(`calendar.next.${unit}`)}
        onClick={step(1)}
      >
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
