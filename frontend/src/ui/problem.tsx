import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import type { CombinedError } from 'urql';
import { useTranslation } from 'react-i18next';
import { t as translate } from 'i18next';

/** The sentence a person can act on; an error id where the service gave one. */
export function describeError(error: CombinedError): string {
  if (error.networkError) return translate('ui.problem.silent');
  const first = error.graphQLErrors[0];
  // the page is older than the service, which answers the operations of its own page alone
  if (first?.extensions.code === 'PERSISTED_QUERY_REQUIRED')
    return translate('ui.problem.outdated');
  const id = first?.extensions.id;
  const message = first?.message ?? translate('ui.problem.unknown');
  return typeof id === 'string' ? translate('ui.problem.withId', { message, id }) : message;
}

/** The face of a part that could not be loaded. */
export function Problem({ error, onRetry }: { error: CombinedError; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t('ui.problem.title')}
    >
      <Stack align="flex-start" gap="sm">
        <Text size="sm">{describeError(error)}</Text>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={onRetry}
        >
          {t('ui.tryAgain')}
        </Button>
      </Stack>
    </Alert>
  );
}
