/** A scene over a backdrop, as it is when the video is made. */
export const makeScene = (position: number, fields: Record<string, unknown> = {}) => ({
  id: `s${String(position)}`,
  position,
  narration: `Sentence ${String(position + 1)}.`,
  searchTerms: ['bee'],
  startMs: 0,
  durationMs: 2400,
  words: [],
  timingSource: 'ALIGNED',
  footage: 'backdrop:tide',
  rendered: true,
  ...fields,
});
