import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { lazy, Suspense } from 'react';

const loadCommands = () => import('./commands');
const Commands = lazy(async () => ({ default: (await loadCommands()).Commands }));
const Shortcuts = lazy(async () => ({ default: (await import('./shortcuts')).Shortcuts }));

/** The palette is fetched when it is first sought, so that no room waits for it. */
export function usePalette() {
  const [sought, { open: seek }] = useDisclosure(false);
  const open = () => {
    seek();
    void loadCommands().then(({ openCommands }) => {
      openCommands();
    });
  };
  return { sought, open };
}

/** What can be done from anywhere, by keyboard: Mod+K to find it, a question mark for the keys. */
export function Palette({ sought, open }: ReturnType<typeof usePalette>) {
  const [helping, { open: help, close }] = useDisclosure(false);
  // Where the question mark needs no shift, it comes without.
  useHotkeys([
    ['shift + ?', help],
    ['?', help],
  ]);
  // Once it is there, it minds its keys itself.
  useHotkeys(sought ? [] : [['mod + K', open]], [], true);
  return (
    <Suspense>
      {sought && <Commands onHelp={help} />}
      {helping && <Shortcuts opened onClose={close} />}
    </Suspense>
  );
}
