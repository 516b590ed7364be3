import { locale } from '../../locales/language';
import type { Speaker } from '../../gql/graphql';
import { formatLanguage } from '../../ui/format';

/** A language to choose. */
export interface LanguageChoice {
  value: string;
  label: string;
}

const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
const everyCode = letters.flatMap((first) => letters.map((second) => first + second));

function choicesOf(codes: readonly string[]): LanguageChoice[] {
  return [...new Set(codes)].map((code) => ({ value: code, label: formatLanguage(code) }));
}
const sorted = (codes: readonly string[]): LanguageChoice[] =>
  choicesOf(codes).sort((one, other) => one.label.localeCompare(other.label, locale()));

let codes: string[] | undefined;

/** All languages with a code of two letters; a code that another one replaced is none. */
function known(): LanguageChoice[] {
  const isCurrent = (code: string) => Intl.getCanonicalLocales(code)[0] === code;
  const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  codes ??= everyCode.filter((code) => english.of(code) !== undefined && isCurrent(code));
  return sorted(codes);
}

interface Told {
  /** What the installation's own voice speaks. */
  local: readonly { code: string; title: string }[];
  /** What the models of ElevenLabs speak, where they tell. */
  models: readonly { id: string; languages: readonly string[] }[];
}

/** The languages of a speaker as far as anybody tells; else all there are: the service then says what is not spoken. */
export function languagesOf(speaker: Speaker, model: string, { local, models }: Told) {
  if (speaker === 'LOCAL') return local.map(({ code, title }) => ({ value: code, label: title }));
  if (speaker !== 'ELEVENLABS') return known();
  const asked = models.filter(({ id }) => model === '' || id === model);
  const codes = asked.flatMap(({ languages }) => languages).filter((code) => code.length === 2);
  return codes.length === 0 ? known() : sorted(codes);
}

/** The same with the language that is chosen, even if it is not among them. */
export function withChosen(choices: LanguageChoice[], code: string): LanguageChoice[] {
  return choices.some(({ value }) => value === code) ? choices : [...choicesOf([code]), ...choices];
}
