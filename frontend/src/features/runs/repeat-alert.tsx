import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';

/** Asks whether a topic that was there before is wanted again. */
export function RepeatAlert({ busy, onRepeat }: { busy: boolean; onRepeat: () => void }) {
  return (
    <Alert
      color="yellow"
      icon={<IconRepeat size={18} aria-hidden />}
      title="The pipeline had this topic before"
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">Choose another one, or make a new video of it all the same.</Text>
        <Button size="xs" variant="default" loading={busy} onClick={onRepeat}>
          Make it anyway
        </Button>
      </Stack>
    </Alert>
  );
}
