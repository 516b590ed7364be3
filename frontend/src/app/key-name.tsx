import { Kbd } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

/** A key that does something. */
export type Key = 'mod' | 'k' | 'question' | 'up' | 'down' | 'enter' | 'tab' | 'escape';

/** How a key is written on this machine's keyboard. */
export function KeyName({ name }: { name: Key }) {
  const { t } = useTranslation();
  const os = useOs();
  const apple = os === 'macos' || os === 'ios';
  return <Kbd>{name === 'mod' && apple ? '⌘' : t(`frame.key.${name}`)}</Kbd>;
}
