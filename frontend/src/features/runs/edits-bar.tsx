import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormAlert } from '../../ui/form-alert';
import classes from './storyboard.module.css';

interface EditsBarProps {
  changed: number;
  /** Why they cannot be sent now. */
  fixed: string | undefined;
  refusal: ReactNode;
  busy: boolean;
  onDiscard: () => void;
  onSend: () => void;
}

/** How much was changed, to be made or to be forgotten. */
export function EditsBar({ changed, fixed, refusal, busy, onDiscard, onSend }: EditsBarProps) {
  const { t } = useTranslation();
  if (changed === 0) return null;
  return (
    <Paper withBorder shadow="sm" p="sm" className={classes.bar ?? ''} role="status">
      <Stack gap="xs">
        <FormAlert message={refusal} />
        <Group justify="space-between" gap="xs">
          <div style={{ flex: '1 1 200px' }}>
            <Text size="sm" fw={500}>
              {t('scenes.changed', { count: changed })}
            </Text>
            <Text size="xs" c="dimmed">
              {fixed ?? t('scenes.editsHint')}
            </Text>
          </div>
          <Group gap="xs" wrap="nowrap">
            <Button size="xs" variant="default" onClick={onDiscard}>
              {t('scenes.discard')}
            </Button>
            <Button size="xs" loading={busy} disabled={fixed !== undefined} onClick={onSend}>
              {t('scenes.makeAgain')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
}
