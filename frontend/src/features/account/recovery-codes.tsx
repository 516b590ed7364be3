import { Alert, Button, Checkbox, Code, Group, Stack } from '@mantine/core';
import { IconDownload, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Copy } from '../../ui/copy';
import { saveFile } from '../../ui/save-file';

interface RecoveryCodesProps {
  codes: readonly string[];
  /** Whether the person says that they have them. */
  kept: boolean;
  onKept: (kept: boolean) => void;
  onDone: () => void;
}

/** The codes for whoever loses the app, this once. */
export function RecoveryCodes({ codes, kept, onKept, onDone }: RecoveryCodesProps) {
  const { t } = useTranslation();
  const text = codes.join('\n');
  const download = () => {
    saveFile('video-publisher-recovery-codes.txt', new Blob([text, '\n'], { type: 'text/plain' }));
  };
  return (
    <Stack gap="md">
      <Alert color="yellow" icon={<IconInfoCircle size={18} aria-hidden />}>
        {t('authenticator.codesText')}
      </Alert>
      <Code block fz="md" aria-label={t('authenticator.codes')} role="region">
        {text}
      </Code>
      <Group gap="xs">
        <Copy value={text} />
        <Button
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={download}
        >
          {t('authenticator.download')}
        </Button>
      </Group>
      <Group justify="space-between">
        <Checkbox
          label={t('authenticator.kept')}
          checked={kept}
          onChange={(event) => {
            onKept(event.currentTarget.checked);
          }}
        />
        <Button disabled={!kept} onClick={onDone}>
          {t('authenticator.done')}
        </Button>
      </Group>
    </Stack>
  );
}
