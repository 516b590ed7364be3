import { Alert, Button, Group, Text } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';

/** Asks whether a topic that was there before is wanted again. */
export function RepeatAlert({ busy, onRepeat }: { busy: boolean; onRepeat: () => void }) {
  return (
    <Alert color="yellow" icon={<IconRepeat size={18} aria-hidden />}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" flex="1 1 240px">
          Choose another topic, or make a new video of it all the same.
        </Text>
        <Button size="xs" variant="default" loading={busy} onClick={onRepeat}>
          Make it anyway
        </Button>
      </Group>
    </Alert>
  );
}
