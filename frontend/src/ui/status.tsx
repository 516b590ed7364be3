import { Badge } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';

/** What a state says at a glance: a word, an icon and a colour, never the colour alone. */
export interface Face {
  label: string;
  icon: Icon;
  color: 'gray' | 'marine' | 'teal' | 'yellow' | 'red';
}

/** The badge of a state. */
export function Status({ face }: { face: Face }) {
  const Glyph = face.icon;
  return (
    <Badge
      color={face.color}
      leftSection={<Glyph size={13} stroke={2} aria-hidden />}
      miw="fit-content"
    >
      {face.label}
    </Badge>
  );
}
