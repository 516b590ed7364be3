import { Box, Code, Group, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Copy } from './copy';

export interface Example {
  /** The language it is written in, or the file it belongs to. */
  name: string;
  code: string;
}

interface CodeExampleProps {
  label: string;
  examples: readonly [Example, ...Example[]];
}

/** Something to copy and run, in one or several languages. */
export function CodeExample({ label, examples }: CodeExampleProps) {
  const { t } = useTranslation();
  const [chosen, choose] = useState(examples[0].name);
  const example = examples.find(({ name }) => name === chosen) ?? examples[0];
  return (
    <Box>
      <Group justify="space-between" mb={6} gap="xs">
        {examples.length > 1 ? (
          <SegmentedControl
            size="xs"
            aria-label={label}
            data={examples.map(({ name }) => name)}
            value={example.name}
            onChange={choose}
          />
        ) : (
          <Text size="xs" c="dimmed">
            {example.name}
          </Text>
        )}
        <Copy value={example.code} label={t('ui.copyOf', { name: label })} size="compact-xs" />
      </Group>
      <Code block tabIndex={0} role="region" aria-label={label} fz="xs">
        {example.code}
      </Code>
    </Box>
  );
}
