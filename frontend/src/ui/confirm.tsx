import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { t } from 'i18next';

interface Confirmation {
  title: string;
  text: string;
  action: string;
  onConfirm: () => void;
}

/** Asks before something is destroyed; says what will be gone. */
export function confirmDestruction({ title, text, action, onConfirm }: Confirmation): void {
  modals.openConfirmModal({
    title,
    children: <Text size="sm">{text}</Text>,
    labels: { confirm: action, cancel: t('ui.keep') },
    confirmProps: { color: 'red' },
    onConfirm,
  });
}
