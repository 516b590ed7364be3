import { Group } from '@mantine/core';
import { formatFixed } from '../../ui/format';
import { useLanguage } from '../../locales/language';
import classes from './storyboard.module.css';

interface TimedWord {
  text: string;
  startMs: number;
  endMs: number;
}

/** Each word with the moment it is spoken. */
export function SceneWords({ words }: { words: readonly TimedWord[] }) {
  useLanguage();
  return (
    <Group gap={4} pt={4}>
      {words.map((word, index) => (
        <span key={index} className={classes.word}>
          {word.text}
          <span className={classes.moment}>{formatFixed(word.startMs / 1000, 2)}</span>
        </span>
      ))}
    </Group>
  );
}
