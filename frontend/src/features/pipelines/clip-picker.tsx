import { Checkbox, Group, Input, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { t as translate } from 'i18next';
import { formatBytes, formatClock } from '../../ui/format';
import { ClipAdd } from './clip-add';
import type { ClipChoice } from './clip-choices';

interface ClipPickerProps {
  clips: readonly ClipChoice[];
  /** What to say when there are none. */
  none?: string;
  /** What the way to add one is called, and which files it takes. */
  add?: string;
  accept?: string;
  value?: string[];
  onChange?: (ids: string[]) => void;
  error?: ReactNode;
}

/** The person's own clips, to choose from and to add to. */
export function ClipPicker({
  clips,
  none,
  add,
  accept = 'video/*,image/*',
  value = [],
  onChange,
  error,
}: ClipPickerProps) {
  const { t } = useTranslation();
  return (
    <Input.Wrapper labelElement="div" error={error} w="100%">
      <Checkbox.Group value={value} onChange={(ids) => onChange?.(ids)}>
        <Stack gap={8}>
          {clips.map((clip) => (
            <Checkbox
              key={clip.id}
              value={clip.id}
              label={clip.name}
              description={describe(clip)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      {clips.length === 0 && (
        <Text size="sm" c="dimmed">
          {none ?? t('pipelines.clips.none')}
        </Text>
      )}
      <Group mt="sm" mb={error == null ? 0 : 6}>
        <ClipAdd
          label={add ?? t('pipelines.clips.add')}
          accept={accept}
          onAdded={(id) => onChange?.([...new Set([...value, id])])}
        />
      </Group>
    </Input.Wrapper>
  );
}

function describe({ kind, durationMs, width, height, bytes, licence }: ClipChoice): string {
  const size = kind === 'AUDIO' ? [] : [`${String(width)}×${String(height)}`];
  const told = kind === 'AUDIO' ? [licence || translate('clips.noLicence')] : [];
  return [formatClock(durationMs), ...size, formatBytes(bytes), ...told].join(' · ');
}
