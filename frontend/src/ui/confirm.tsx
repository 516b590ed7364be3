import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { t } from 'i18next';

interface Question {
  title: string;
  text: string;
  action: string;
}

interface Confirmation extends Question {
  onConfirm: () => void;
  onClose?: () => void;
}

/** Asks before something is destroyed; says what will be gone. */
export function confirmDestruction({ title, text, action, ...then }: Confirmation): void {
  modals.openConfirmModal({
    title: <Text fw={600}>{title}</Text>,
    children: <Text size="sm">{text}</Text>,
    labels: { confirm: action, cancel: t('ui.keep') },
    confirmProps: { color: 'red' },
    ...then,
  });
}

/** The same as a promise: whether it was confirmed. */
export const askConfirmation = (question: Question): Promise<boolean> =>
  new Promise((resolve) => {
    confirmDestruction({
      ...question,
      onConfirm: () => {
        resolve(true);
      },
      onClose: () => {
        resolve(false);
      },
    });
  });
