import { startTransition, StrictMode } from 'react';
import { t } from 'i18next';
import { createRoot } from 'react-dom/client';
import { loadConfig } from './api/config';
import { App } from './app/app';
import { createRooms } from './app/router';
import { startLanguage } from './locales/language';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');

async function start(element: HTMLElement): Promise<void> {
  const reading = loadConfig().catch(() => undefined);
  const learning = startLanguage();
  await nextTask();
  const rooms = createRooms();
  await nextTask();
  // the room of the address is fetched while the words are on their way, and waited for: one that comes later is drawn
  // in one piece
  await Promise.all([learning, rooms.load()]);
  const config = await reading;
  if (!config) {
    element.textContent = t('frame.configMissing');
    return;
  }
  // in slices, so that a slow phone is never deaf to its person
  startTransition(() => {
    createRoot(element).render(
      <StrictMode>
        <App config={config} rooms={rooms} />
      </StrictMode>,
    );
  });
}

/** Lets the browser do what else it has to before going on. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

start(root).catch(() => {
  // eslint-disable-next-line no-restricted-syntax -- without a catalogue there are no other words
  root.textContent = 'The dashboard could not be loaded. Reload to try again.';
});
