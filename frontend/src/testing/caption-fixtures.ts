type Fields = Record<string, unknown>;

/** A look of captions; the stand-in and the tests begin with the same. */
export const makeLook = (fields: Fields = {}): Fields => ({
  font: 'MONTSERRAT',
  size: 96,
  minSize: 32,
  leading: 1.12,
  wordSpace: 0.3,
  letterCase: 'AS_WRITTEN',
  punctuation: true,
  fill: '#FFFFFF',
  accent: '#FFD42F',
  emphasis: '#FFEB9B',
  outline: 6,
  outlineColor: '#080C14',
  shadow: 4,
  shadowColor: '#000000',
  shadowOpacity: 0.53,
  glow: 0,
  glowColor: '#000000',
  background: 'NONE',
  backgroundColor: '#000000',
  backgroundOpacity: 1,
  backgroundPadding: 18,
  backgroundRadius: 22,
  wordAnimation: 'POP',
  pageAnimation: 'NONE',
  words: 4,
  lines: 2,
  position: 'STRICT',
  ...fields,
});

export const makePreset = (slug: string, title: string, look: Fields = {}): Fields => ({
  slug,
  title,
  look: makeLook(look),
});

/** A style of the person's own. */
export const makeStyle = (fields: Fields = {}): Fields => ({
  id: 'y1',
  name: 'House style',
  version: 1,
  createdAt: '2026-03-01T10:00:00Z',
  updatedAt: '2026-03-01T10:00:00Z',
  look: makeLook({ fill: '#EEF7FF' }),
  ...fields,
});

export const makePicture = (url: string): Fields => ({
  url,
  mediaType: 'image/jpeg',
  expiresAt: '2099-01-01T00:00:00Z',
});
