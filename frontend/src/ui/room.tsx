import { Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';

interface RoomProps {
  title: string;
  /** What is beside or under the title. */
  subtitle?: ReactNode;
  /** At most one primary action. */
  action?: ReactNode;
  maw?: number;
  children: ReactNode;
}

/** The frame of every room: title, action, content. */
export function Room({ title, subtitle, action, maw = 1180, children }: RoomProps) {
  useDocumentTitle(`${title} · Video-Publisher`);
  return (
    <Stack gap="lg" maw={maw} w="100%">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div style={{ minWidth: 0, flex: '1 1 200px' }}>
          <Title order={1}>{title}</Title>
          {subtitle !== undefined && (
            <Text component="div" size="sm" c="dimmed" mt={4}>
              {subtitle}
            </Text>
          )}
        </div>
        {action}
      </Group>
      {children}
    </Stack>
  );
}
