import { Alert, Button, Code, Group, Stack } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Copy } from './copy';

interface SecretOnceProps {
  secret: string;
  /** Why it will not be seen again. */
  hint: string;
  onDone: () => void;
}

/** A secret in full, this once. */
export function SecretOnce({ secret, hint, onDone }: SecretOnceProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Alert color="yellow" icon={<IconInfoCircle size={18} aria-hidden />}>
        {hint}
      </Alert>
      <Code block style={{ wordBreak: 'break-all', whiteSpace: 'pre-wrap' }}>
        {secret}
      </Code>
      <Group justify="flex-end">
        <Copy value={secret} />
        <Button onClick={onDone}>{t('ui.haveIt')}</Button>
      </Group>
    </Stack>
  );
}
