import { useBlocker } from '@tanstack/react-router';
import { t } from 'i18next';
import { askConfirmation } from './confirm';

/** Asks before a room is left while something typed there has not been sent; so does the browser before the page is closed. */
export function useUnsavedGuard(unsaved: boolean): void {
  useBlocker({
    disabled: !unsaved,
    enableBeforeUnload: unsaved,
    shouldBlockFn: async ({ current, next }) =>
      current.pathname !== next.pathname &&
      !(await askConfirmation({
        title: t('ui.unsaved.title'),
        text: t('ui.unsaved.text'),
        action: t('ui.unsaved.leave'),
      })),
  });
}
