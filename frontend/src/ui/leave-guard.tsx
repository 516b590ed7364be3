import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

interface LeaveGuardProps {
  /** Whether something would be lost. Asked when somebody leaves, not when it is drawn. */
  isDirty: () => boolean;
  /** What has not been done with it yet: kept, or sent to be made. */
  as?: 'unsaved' | 'unsent';
}

/** Asks before a page with unsaved changes is left, for another room or for another site. */
export function LeaveGuard({ isDirty, as = 'unsaved' }: LeaveGuardProps) {
  const { t } = useTranslation();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && isDirty(),
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  return (
    <Modal
      opened={status === 'blocked'}
      onClose={() => reset?.()}
      title={t(`ui.leave.${as}.title`)}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Text size="sm">{t(`ui.leave.${as}.text`)}</Text>
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" data-autofocus onClick={() => reset?.()}>
          {t(`ui.leave.${as}.stay`)}
        </Button>
        <Button color="red" onClick={() => proceed?.()}>
          {t(`ui.leave.${as}.go`)}
        </Button>
      </Group>
    </Modal>
  );
}
