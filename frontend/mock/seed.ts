import { pipelines } from './pipelines.ts';
import { makePublication } from './publications.ts';
import { allUnits, makeRun } from './runs.ts';
import { ago, connections, type Row } from './world.ts';

const titles = [
  'Why whales sing in keys',
  'The fish that walks',
  'A star with no brain',
  'How coral builds a city',
  'Sharks are older than trees',
  'The deepest postbox',
  'Crabs keep pets',
  'A jellyfish that never ages',
];

export const runs: Row[] = [
  makeRun('r1', 'Why an octopus hates swimming', 'RENDERING', 1, 20),
  makeRun('r2', 'The painter who hid his cat', 'AWAITING_APPROVAL', 14, allUnits, 1),
  makeRun('r3', 'Three hearts, two of them lazy', 'FAILED', 42, 3),
  makeRun('r4', 'How squid talk in colours', 'REJECTED', 60, allUnits),
  makeRun('r5', 'The eel that crossed an ocean', 'DONE', 90, allUnits),
  ...titles.map((title, index) =>
    makeRun(`d${String(index)}`, title, 'DONE', 300 + index * 1500, allUnits, index % 2),
  ),
];

export const publications: Row[] = runs
  .filter((run) => run.state === 'DONE' && run.id !== 'r5')
  .flatMap((run, index) =>
    connections.map((connection, place) =>
      index === 1 && place === 2
        ? makePublication(
            run,
            connection,
            'FAILED',
            undefined,
            'Instagram ended the access after 60 days without use. Connect it again.',
          )
        : makePublication(
            run,
            connection,
            'PUBLISHED',
            index === 0 ? undefined : 41_200 / (index + place + 1),
          ),
    ),
  );
const tomorrow = makeRun('n1', 'What a crab dreams of', 'READY', 90, allUnits);
tomorrow.state = 'DONE';
runs.push(tomorrow);
publications.unshift(
  ...connections.slice(0, 2).map((connection, place) => ({
    ...makePublication(tomorrow, connection, 'SCHEDULED'),
    scheduledFor: ago(-60 * (20 + place)),
  })),
);
publications.forEach((publication) => {
  const numbers = publication.latestMetrics as { views: number } | undefined;
  if (numbers) numbers.views = Math.round(numbers.views);
});

// What a person sees who is new.
if (process.env.MOCK_NEW !== undefined)
  [runs, publications, pipelines, connections].forEach((rows) => rows.splice(0));
