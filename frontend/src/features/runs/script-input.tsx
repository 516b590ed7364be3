import { Group, Stack, Text, Textarea } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import type { ScriptKind } from '../../gql/graphql';
import { formatClock, formatCount } from '../../ui/format';
import { countCharacters, countWords, estimateSpeechMs } from './speech';

interface ScriptInputProps {
  kind: ScriptKind;
  limit: number;
  value: string;
  input: GetInputPropsReturnType;
}

const kinds: Record<ScriptKind, { label: string; description: string; rows: number }> = {
  SCRIPT: {
    label: 'Script',
    description: 'Every word is spoken and captioned as written. One sentence or two make a scene.',
    rows: 9,
  },
  TALKING_POINTS: {
    label: 'Talking points',
    description: 'One point per line. Each becomes a sentence of the video.',
    rows: 9,
  },
  TOPIC: {
    label: 'Topic',
    description: 'A line is enough: the pipeline’s writer writes the video about it.',
    rows: 2,
  },
};

/** The text with its length and how long it will be to hear, as it is typed. */
export function ScriptInput({ kind, limit, value, input }: ScriptInputProps) {
  const characters = countCharacters(value);
  const spoken = kind === 'TOPIC' ? 0 : estimateSpeechMs(value);
  const { label, description, rows } = kinds[kind];
  return (
    <Stack gap={6}>
      <Textarea
        label={label}
        description={description}
        autosize
        minRows={rows}
        maxRows={22}
        {...input}
      />
      <Group justify="space-between" gap="xs">
        <Text size="xs" c="dimmed" className="tabular">
          {formatCount(countWords(value))} words
          {spoken > 0 && ` · about ${formatClock(spoken)} of speech`}
        </Text>
        <Text
          size="xs"
          c={characters > limit ? 'var(--mantine-color-error)' : 'dimmed'}
          className="tabular"
        >
          {formatCount(characters)} of {formatCount(limit)} characters
        </Text>
      </Group>
    </Stack>
  );
}
