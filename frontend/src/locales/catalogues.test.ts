import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { de } from './de';
import { deRest } from './de-rest';
import { en } from './en';
import { enRest } from './en-rest';

type Texts = Map<string, string>;

/** Every text by its key. */
function textsOf(catalogue: object, path = ''): Texts {
  return new Map(
    Object.entries(catalogue).flatMap(([name, value]) => {
      const key = path === '' ? name : `${path}.${name}`;
      return typeof value === 'string'
        ? [[key, value] as const]
        : [...textsOf(value as object, key)];
    }),
  );
}

const english = textsOf({ ...en, ...enRest });
const german = textsOf({ ...de, ...deRest });
const plural = /_(zero|one|two|few|many|other)$/;
const parts = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([part]) => part))].sort();

test('given two languages, when they are compared, then both have the same keys', () => {
  expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
});

test('given a text in two languages, when they are compared, then both hold the same values and elements', () => {
  const held = (texts: Texts, pattern: RegExp) =>
    Object.fromEntries([...texts].map(([key, text]) => [key, parts(text, pattern)]));
  const value = /\{\{.+?\}\}/g;
  const element = /<\/?[a-z]+\/?>/g;
  expect(held(german, value)).toEqual(held(english, value));
  expect(held(german, element)).toEqual(held(english, element));
});

test('given a language, when something is counted, then every plural it knows has a text', () => {
  for (const [tag, texts] of Object.entries({ en: english, de: german })) {
    const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const counted = new Set([...texts.keys()].filter((key) => plural.test(key)));
    const stems = new Set([...counted].map((key) => key.replace(plural, '')));
    const wanted = [...stems].flatMap((stem) => forms.map((form) => `${stem}_${form}`));
    expect([...counted].sort(), tag).toEqual(wanted.sort());
  }
});

test('given the catalogue, when the source is read, then each text is used somewhere', () => {
  const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/^(gql|locales)\/|\.test\./.test(path))
    .map((path) => readFileSync(`src/${path}`, 'utf8'))
    .join('\n');
  // A key is written out, or as a template whose holes are names.
  const written = [...source.matchAll(/['"`]([a-z]+(?:\.[^'"`\s]+)+)['"`]/g)].map(
    ([, key = '']) => {
      const pattern = key
        .split(/\$\{.*?\}/)
        .map((part) => part.replaceAll('.', '\\.'))
        .join('[A-Za-z0-9_]+');
      return new RegExp(`^${pattern}$`);
    },
  );
  const unused = [...new Set([...english.keys()].map((key) => key.replace(plural, '')))].filter(
    (key) => !written.some((pattern) => pattern.test(key)),
  );
  expect(unused).toEqual([]);
});
