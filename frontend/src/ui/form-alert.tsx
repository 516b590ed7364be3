import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** What is wrong with a form as a whole. */
export function FormAlert({ message }: { message: ReactNode }) {
  if (message === undefined || message === null) return null;
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle size={18} aria-hidden />}>
      {message}
    </Alert>
  );
}
