const wordsPerMinute = 150;

/** Words as a reader would count them. */
export function countWords(text: string): number {
  const trimmed = text.trim();
  return trimmed === '' ? 0 : trimmed.split(/\s+/u).length;
}

/** How long a calm voice needs for the text, in milliseconds. An estimate: the voice decides. */
export function estimateSpeechMs(text: string): number {
  return (countWords(text) / wordsPerMinute) * 60_000;
}

/** Characters as the API counts them: code points, not UTF-16 units. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}
