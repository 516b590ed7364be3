import { Chip, Group, Input } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../locales/language';
import type { Weekday } from '../gql/graphql';
import { inOrder, weekdayName, weekdays } from './weekdays';

interface WeekdayChipsProps {
  label: string;
  value: readonly Weekday[];
  error?: ReactNode;
  onChange: (days: Weekday[]) => void;
}

/** Chooses days of the week. */
export function WeekdayChips({ label, value, error, onChange }: WeekdayChipsProps) {
  useLanguage();
  return (
    <Input.Wrapper label={label} labelElement="div" error={error}>
      <Chip.Group
        multiple
        value={[...value]}
        onChange={(chosen) => {
          onChange(inOrder(weekdays.filter((day) => chosen.includes(day))));
        }}
      >
        <Group gap={4} role="group" aria-label={label} mt={2}>
          {weekdays.map((day) => (
            <Chip key={day} value={day} size="xs" radius="sm" aria-label={weekdayName(day, 'long')}>
              {weekdayName(day)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
