import { readLocalStorageValue, useLocalStorage } from '@mantine/hooks';
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { FirstWords } from './en';
import type { OtherWords } from './en-rest';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: FirstWords & OtherWords };
  }
}

/** The catalogues there are, in two parts: what the first rooms say, and the rest. Each is fetched when it is first wanted. */
const catalogues = {
  en: {
    first: () => import('./en').then(({ en }): FirstWords => en),
    rest: () => import('./en-rest').then(({ enRest }): OtherWords => enRest),
  },
  de: {
    first: () => import('./de').then(({ de }): FirstWords => de),
    rest: () => import('./de-rest').then(({ deRest }): OtherWords => deRest),
  },
};

/** A language of the dashboard. */
export type Language = keyof typeof catalogues;

/** The languages of the dashboard. */
export const languages = Object.keys(catalogues) as Language[];

/** What a person chose: a language, or whatever the browser prefers. */
export type LanguageChoice = Language | 'auto';

const isLanguage = (value: unknown): value is Language => languages.some((each) => each === value);

/** Kept in the browser as it is written, like the colour scheme. */
const kept = {
  key: 'language',
  defaultValue: 'auto' as LanguageChoice,
  serialize: (choice: LanguageChoice): string => choice,
  deserialize: (value: string | undefined): LanguageChoice => (isLanguage(value) ? value : 'auto'),
};

/** The language a choice comes to; English where the browser prefers none of ours. */
export function resolveLanguage(choice: LanguageChoice): Language {
  if (choice !== 'auto') return choice;
  return navigator.languages.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';
}

/** A language as its own speakers call it. */
export const nameOfLanguage = (language: Language): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;

let wanted: Language | undefined;
let parts: ('first' | 'rest')[] = ['first'];

/** Fetches what is wanted of a language and not there yet. */
async function learn(language: Language): Promise<void> {
  const missing = parts.filter((part) => !learnt.has(`${language}-${part}`));
  await Promise.all(
    missing.map(async (part) => {
      i18next.addResourceBundle(language, 'translation', await catalogues[language][part](), true);
      learnt.add(`${language}-${part}`);
    }),
  );
}

const learnt = new Set<string>();

/** From now on the dashboard knows all of its words, in whatever language it speaks. */
export async function learnAllWords(): Promise<void> {
  parts = ['first', 'rest'];
  await learn(wanted ?? 'en');
}

/** Fetches a language and lets the whole dashboard speak it, unless another one is wanted meanwhile. */
async function speak(language: Language): Promise<void> {
  wanted = language;
  await learn(language);
  if (wanted !== language) return;
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

/** Begins in the language that was chosen; nothing can be shown before. */
export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: {},
    fallbackLng: false,
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  // Numbers within words look like all others.
  i18next.services.formatter?.add('number', (value: number) => value.toLocaleString(locale()));
  await speak(resolveLanguage(readLocalStorageValue(kept)));
}

/** What the person chose, and how to choose anew; the switch needs no reload. */
export function useLanguageChoice(): [LanguageChoice, (choice: LanguageChoice) => void] {
  const [choice, keep] = useLocalStorage({ ...kept, getInitialValueInEffect: false });
  return [
    choice,
    (next) => {
      const remember = () => {
        keep(next);
      };
      // A language that cannot be fetched now changes nothing, and is not begun with next time.
      void speak(resolveLanguage(next)).then(remember, () => undefined);
    },
  ];
}

/** The language that is spoken now. Whatever shows a date or a number without words follows it with this. */
export function useLanguage(): string {
  return useTranslation().i18n.language;
}

/** For numbers and dates: the language that is spoken, in the browser's own region where it has one. */
export function locale(): string {
  const { language } = i18next;
  return navigator.languages.find((tag) => tag.split('-')[0] === language) ?? language;
}
