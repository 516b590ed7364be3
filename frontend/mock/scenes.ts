import { narrations } from './world.ts';

const reasons = ['Its tags name “octopus” and “reef”; upright; long enough.', 'Only “sea” fits.'];

/** What a scene shows, and why. */
function shown(position: number) {
  if (position % 3 === 2)
    return {
      footage: 'backdrop:tide',
      choice: {
        source: 'BACKDROPS',
        reason: 'Nothing else fitted.',
        weak: false,
        tried: ['Pexels has nothing for “nerves”.'],
        byPerson: false,
      },
    };
  return {
    footage: `pexels:${String(8_000_000 + position)}`,
    credit: `Video by Marina Vale on Pexels: https://pexels.example/video/${String(position)}`,
    choice: {
      source: 'PEXELS',
      score: position === 1 ? 31 : 84,
      reason: reasons[position === 1 ? 1 : 0],
      weak: position === 1,
      tried: [],
      byPerson: position === 4,
    },
  };
}

/** The scenes of a run of which `units` are done. */
export function scenesAt(runId: string, units: number) {
  return narrations.map((narration, position) => ({
    id: `${runId}-s${String(position)}`,
    position,
    narration,
    searchTerms: ['octopus', 'reef'],
    startMs: units > 7 ? position * 4200 : null,
    durationMs: units > 7 ? 4200 : null,
    words:
      units > 13
        ? narration.split(' ').map((text, index) => ({
            text,
            startMs: position * 4200 + index * 340,
            endMs: position * 4200 + index * 340 + 300,
          }))
        : [],
    timingSource: units > 13 ? 'ALIGNED' : null,
    ...(units > 13 + position ? shown(position) : {}),
    rendered: units > 19 + position,
  }));
}
