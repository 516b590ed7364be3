import { Group, Stack, Text, Textarea } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { ScriptKind } from '../../gql/graphql';
import { formatClock, formatCount } from '../../ui/format';
import { countCharacters, countWords, estimateSpeechMs } from './speech';

interface ScriptInputProps {
  kind: ScriptKind;
  limit: number;
  value: string;
  input: GetInputPropsReturnType;
}

const rows: Record<ScriptKind, number> = { SCRIPT: 9, TALKING_POINTS: 9, TOPIC: 2 };

/** The text with its length and how long it will be to hear, as it is typed. */
export function ScriptInput({ kind, limit, value, input }: ScriptInputProps) {
  const { t } = useTranslation();
  const characters = countCharacters(value);
  const spoken = kind === 'TOPIC' ? 0 : estimateSpeechMs(value);
  const words = t('runs.words', { count: countWords(value) });
  return (
    <Stack gap={6}>
      <Textarea
        label={t(`runs.new.script.${kind}.label`)}
        description={t(`runs.new.script.${kind}.hint`)}
        autosize
        minRows={rows[kind]}
        maxRows={22}
        {...input}
      />
      <Group justify="space-between" gap="xs">
        <Text size="xs" c="dimmed" className="tabular">
          {spoken > 0 ? t('runs.speech', { words, clock: formatClock(spoken) }) : words}
        </Text>
        <Text
          size="xs"
          c={characters > limit ? 'var(--mantine-color-error)' : 'dimmed'}
          className="tabular"
        >
          {t('runs.new.scriptLength', { characters: formatCount(characters), count: limit })}
        </Text>
      </Group>
    </Stack>
  );
}
