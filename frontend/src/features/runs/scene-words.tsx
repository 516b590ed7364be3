import { Group, Text } from '@mantine/core';
import classes from './storyboard.module.css';

interface TimedWord {
  text: string;
  startMs: number;
  endMs: number;
}

/** Each word with the moment it is spoken. */
export function SceneWords({ words }: { words: readonly TimedWord[] }) {
  return (
    <Group gap={4} pt={4}>
      {words.map((word, index) => (
        <span key={index} className={classes.word}>
          {word.text}
          <Text component="span" size="10px" c="dimmed" className="tabular">
            {(word.startMs / 1000).toFixed(2)}
          </Text>
        </span>
      ))}
    </Group>
  );
}
