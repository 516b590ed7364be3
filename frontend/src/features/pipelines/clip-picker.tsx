import { Button, Checkbox, FileButton, Group, Input, Stack, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { formatBytes, formatClock } from '../../ui/format';
import { notifyFailure } from '../../ui/user-errors';
import type { ClipChoice } from './clip-choices';
import { useClipUpload } from './use-clip-upload';

interface ClipPickerProps {
  clips: readonly ClipChoice[];
  value?: string[];
  onChange?: (ids: string[]) => void;
  error?: ReactNode;
}

/** The person's own clips, to choose from and to add to. */
export function ClipPicker({ clips, value = [], onChange, error }: ClipPickerProps) {
  const [busy, setBusy] = useState(false);
  const upload = useClipUpload();
  const add = async (file: File | null) => {
    if (!file) return;
    setBusy(true);
    const outcome = await upload(file);
    setBusy(false);
    if ('refusal' in outcome) notifyFailure(`${file.name} was not added`, outcome.refusal);
    else onChange?.([...new Set([...value, outcome.id])]);
  };
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
          No clips yet. Add videos or pictures you may use.
        </Text>
      )}
      <Group mt="sm">
        <FileButton accept="video/*,image/*" onChange={(file) => void add(file)}>
          {(props) => (
            <Button
              {...props}
              size="xs"
              variant="default"
              loading={busy}
              leftSection={<IconUpload size={14} aria-hidden />}
            >
              Add a clip
            </Button>
          )}
        </FileButton>
      </Group>
    </Input.Wrapper>
  );
}

function describe({ durationMs, width, height, bytes }: ClipChoice): string {
  return `${formatClock(durationMs)} · ${String(width)}×${String(height)} · ${formatBytes(bytes)}`;
}
