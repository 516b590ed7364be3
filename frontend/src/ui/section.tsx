import { Card, Group, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';

interface SectionProps {
  title: string;
  /** Where an address with `#id` leads. */
  id?: string;
  hint?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}

/** A titled card. What it holds may stick to the edge of the window; a phone's header does not hide its title. */
export function Section({ title, id, hint, action, children }: SectionProps) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    // What stands above may have loaded later than the address was followed.
    if (id !== undefined && window.location.hash === `#${id}`) card.current?.scrollIntoView();
  }, [id]);
  return (
    <Card
      component="section"
      ref={card}
      aria-label={title}
      className="when-seen"
      style={{ overflow: 'visible', scrollMarginTop: 68 }}
      {...(id === undefined ? {} : { id })}
    >
      <Group justify="space-between" mb="sm" gap="xs" wrap="nowrap">
        <div>
          <Title order={2}>{title}</Title>
          {hint !== undefined && (
            <Text component="div" size="xs" c="dimmed">
              {hint}
            </Text>
          )}
        </div>
        {action !== undefined && action !== false && <div style={{ flex: 'none' }}>{action}</div>}
      </Group>
      {children}
    </Card>
  );
}
