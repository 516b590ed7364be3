import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { t } from 'i18next';

/** Tells of something that happened and can be taken back for a while. */
export function notifyUndoable(message: string, onUndo: () => void): void {
  const id = notifications.show({
    color: 'teal',
    autoClose: 10_000,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="light"
          flex="none"
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          {t('ui.undo')}
        </Button>
      </Group>
    ),
  });
}
