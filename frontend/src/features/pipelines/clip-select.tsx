import { Group, Select, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ClipAdd } from './clip-add';
import type { ClipChoice } from './clip-choices';

interface ClipSelectProps {
  label: string;
  description: string;
  /** What choosing nothing is called. */
  none: string;
  clips: readonly ClipChoice[];
  add: string;
  accept: string;
  value?: string | null;
  onChange?: (id: string | null) => void;
  error?: ReactNode;
}

/** One clip of the person's own, or none. */
export function ClipSelect(props: ClipSelectProps) {
  const { t } = useTranslation();
  const { label, description, none, clips, add, accept, value = null, onChange, error } = props;
  const data = clips.map(({ id, name }) => ({ value: id, label: name }));
  // The list holds the latest ones; the chosen one may be older.
  const known = value === null || clips.some(({ id }) => id === value);
  return (
    <Stack gap={8}>
      <Select
        label={label}
        description={description}
        placeholder={t('pipelines.clips.nothing')}
        data={known ? data : [...data, { value, label: t('pipelines.clips.older') }]}
        nothingFoundMessage={t('pipelines.clips.noneInLibrary')}
        searchable={clips.length > 8}
        clearable
        clearButtonProps={{ 'aria-label': none }}
        value={value}
        onChange={(id) => onChange?.(id)}
        error={error}
      />
      <Group>
        <ClipAdd label={add} accept={accept} onAdded={(id) => onChange?.(id)} />
      </Group>
    </Stack>
  );
}
