import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface EmptyProps {
  icon: Icon;
  title: string;
  text: string;
  /** The next thing to do. */
  action?: ReactNode;
}

/** The face of a list with nothing in it: what belongs here and how it gets here. */
export function Empty({ icon: Glyph, title, text, action }: EmptyProps) {
  return (
    <Stack align="center" gap="xs" py={40} px="md">
      <ThemeIcon variant="light" size={44} radius="xl" mb={4}>
        <Glyph size={22} stroke={1.6} aria-hidden />
      </ThemeIcon>
      <Title order={2} size="h3">
        {title}
      </Title>
      <Text size="sm" c="dimmed" ta="center" maw={380}>
        {text}
      </Text>
      {action !== undefined && <div style={{ marginTop: 8 }}>{action}</div>}
    </Stack>
  );
}
