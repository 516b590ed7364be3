import { t } from 'i18next';

const written = /^#[0-9a-f]{6}$/i;

/** What is wrong with a colour that a person wrote; nothing of an empty one. */
export const wrongColor = (color: string): string | null =>
  color === '' || written.test(color) ? null : t('ui.color.wrong');
