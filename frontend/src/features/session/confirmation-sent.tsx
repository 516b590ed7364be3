import { Button, Stack, Text } from '@mantine/core';
import { Trans, useTranslation } from 'react-i18next';

interface ConfirmationSentProps {
  email: string;
  /** Called when the address was not the right one. */
  onAgain: () => void;
}

/** The account begins in the person's mailbox. */
export function ConfirmationSent({ email, onAgain }: ConfirmationSentProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="md" align="flex-start" role="status">
      <Text style={{ overflowWrap: 'anywhere' }}>
        <Trans
          i18nKey="session.sent.text"
          values={{ email }}
          components={{ b: <Text span fw={600} inherit /> }}
        />
      </Text>
      <Text size="sm" c="dimmed">
        {t('session.sent.hint')}
      </Text>
      <Button variant="default" onClick={onAgain}>
        {t('session.sent.again')}
      </Button>
    </Stack>
  );
}
