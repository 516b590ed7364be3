import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import type { CombinedError } from 'urql';

/** The sentence a person can act on; an error id where the service gave one. */
export function describeError(error: CombinedError): string {
  if (error.networkError)
    return 'The service did not answer. Check that it is running and try again.';
  const first = error.graphQLErrors[0];
  const id = first?.extensions.id;
  const message = first?.message ?? 'Something went wrong';
  return typeof id === 'string' ? `${message} (error ${id})` : message;
}

/** The face of a part that could not be loaded. */
export function Problem({ error, onRetry }: { error: CombinedError; onRetry: () => void }) {
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title="This could not be loaded"
    >
      <Stack align="flex-start" gap="sm">
        <Text size="sm">{describeError(error)}</Text>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={onRetry}
        >
          Try again
        </Button>
      </Stack>
    </Alert>
  );
}
