import { Alert, Button, Group, Text } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Asks whether a topic that was there before is wanted again. */
export function RepeatAlert({ busy, onRepeat }: { busy: boolean; onRepeat: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert color="yellow" icon={<IconRepeat size={18} aria-hidden />}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" flex="1 1 240px">
          {t('runs.new.repeated')}
        </Text>
        <Button size="xs" variant="default" loading={busy} onClick={onRepeat}>
          {t('runs.new.makeAnyway')}
        </Button>
      </Group>
    </Alert>
  );
}
