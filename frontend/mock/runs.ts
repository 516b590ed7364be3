import { pipelines } from './pipelines.ts';
import { scenesAt } from './scenes.ts';
import { ago, file, script, type Row } from './world.ts';

const kinds = ['SCRIPT', 'VOICE', 'TIMING', 'FOOTAGE', 'RENDER', 'CHECK'];
const totals = [1, 6, 6, 6, 6, 1];

export const progress = (done: number, total: number) => ({
  done,
  total,
  percent: Math.floor((done / total) * 100),
});

/** The steps of a run of which `units` of all units are done. */
export function stepsAt(units: number, started: number, failed = false) {
  let left = units;
  return kinds.map((kind, index) => {
    const total = totals[index] ?? 1;
    const done = Math.min(left, total);
    const isNext = left >= 0 && done < total && (left > 0 || units === sumBefore(index));
    left -= done;
    const state = done === total ? 'DONE' : isNext ? (failed ? 'FAILED' : 'RUNNING') : 'PENDING';
    return {
      kind,
      state,
      reused: kind === 'VOICE' && failed ? 2 : 0,
      progress: progress(done, total),
      startedAt: state === 'PENDING' ? null : new Date(started).toISOString(),
      durationMs: state === 'DONE' ? 900 + index * 1730 : null,
      remainingMs: state === 'RUNNING' && done > 0 ? (total - done) * 6400 : null,
    };
  });
}

const sumBefore = (index: number) => totals.slice(0, index).reduce((sum, total) => sum + total, 0);
export const allUnits = sumBefore(6);

/** Rewrites what follows from how far a run is. */
export function advance(run: Row, units: number): void {
  const states = ['SCRIPTING', 'VOICING', 'VOICING', 'SOURCING', 'RENDERING', 'RENDERING'];
  const step = totals.findIndex((_, index) => units < sumBefore(index + 1));
  Object.assign(run, {
    units,
    state: step === -1 ? 'READY' : (states[step] ?? 'RENDERING'),
    version: Number(run.version) + 1,
    progress: progress(units, allUnits),
    steps: stepsAt(units, Date.now() - 4000),
    scenes: units > 0 ? scenesAt(run.id, units) : [],
  });
  if (step === -1) finishMedia(run);
}

function finishMedia(run: Row): void {
  run.video = file(`/media/${run.id}.mp4`, 'video/mp4', 8_412_332);
  run.cover = file(`/media/${run.id}.svg`, 'image/svg+xml');
  run.captions = file(`/media/${run.id}.srt`, 'text/plain');
  run.captionsVtt = file(`/media/${run.id}.vtt`, 'text/vtt');
  run.durationMs = 25_200;
}

/** What is heard in the runs of each pipeline. */
const music = [
  { title: 'By the sea', ambience: 'ocean', licence: '' },
  { title: 'Quiet theme.mp3', clipId: 'k3', licence: '“Quiet theme” by Nia Holm, CC BY 4.0' },
];
const free = { usd: '0', complete: true, purchases: 0 };

export function makeRun(
  id: string,
  title: string,
  state: string,
  minutes: number,
  units: number,
  pipeline = 0,
): Row {
  const run: Row = {
    id,
    title,
    script,
    scriptKind: 'SCRIPT',
    language: 'en',
    version: 1,
    pipeline: pipelines[pipeline],
    publications: [],
    music: music[pipeline] ?? null,
    notices:
      id === 'r2'
        ? [
            {
              code: 'voice_fallback',
              message: 'ElevenLabs had no credit left, so the built-in voice speaks.',
            },
          ]
        : [],
    cost: id === 'r2' ? { usd: '0.0661', complete: true, purchases: 5 } : free,
    hashtags: ['octopus', 'ocean', 'facts'],
    description: 'Three hearts, blue blood and arms that taste.',
    createdAt: ago(minutes),
    updatedAt: ago(minutes - 1),
  };
  advance(run, units);
  run.state = state;
  if (state === 'AWAITING_APPROVAL') run.approveAt = ago(-95);
  if (state === 'REJECTED')
    run.review = {
      at: ago(6),
      by: 'browser',
      note: 'The third scene shows a squid, and the last sentence is too long.',
    };
  if (state === 'FAILED') {
    run.steps = stepsAt(units, Date.now() - 4000, true);
    run.error = {
      code: 'VOICE_FAILED',
      message: 'The voice process stopped three times while speaking scene 3.',
      retryable: true,
      nextAction: 'RETRY',
    };
  }
  return run;
}
