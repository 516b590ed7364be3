import { createPubSub } from 'graphql-yoga';
import { makePublication } from './publications.ts';
import { advance, allUnits, progress } from './runs.ts';
import { publications, runs } from './seed.ts';
import type { Row } from './world.ts';

/** What subscriptions follow. */
export const events = createPubSub<{ changed: [{ run?: Row; publication?: Row }] }>();

const moving = ['QUEUED', 'SCRIPTING', 'VOICING', 'SOURCING', 'RENDERING'];

function stepPublication(publication: Row): void {
  const percent = (publication.progress as { percent: number }).percent;
  if (publication.state === 'STARTING') publication.state = 'UPLOADING';
  else if (publication.state === 'UPLOADING' && percent < 100)
    publication.progress = progress(percent + 20, 100);
  else if (publication.state === 'UPLOADING') publication.state = 'PROCESSING';
  else if (Math.random() < 0.3) {
    publication.state = 'PUBLISHED';
    publication.url = `https://sandbox.example/watch/${publication.id}`;
    publication.publishedAt = new Date().toISOString();
  }
  events.publish('changed', { publication });
}

function publish(run: Row): void {
  const own = run.publications as Row[];
  const targets = (run.pipeline as { destinations: Row[] }).destinations;
  if (own.length === 0)
    publications.unshift(...targets.map((target) => makePublication(run, target, 'STARTING')));
  own
    .filter((each) => each.state !== 'PUBLISHED' && each.state !== 'SCHEDULED')
    .forEach(stepPublication);
  if (own.every((each) => each.state === 'PUBLISHED')) run.state = 'DONE';
}

/** Moves every running run a little, for ever. */
export function startSimulation(): void {
  setInterval(
    () => {
      for (const run of runs) {
        if (moving.includes(String(run.state)))
          advance(run, Math.min(allUnits, Number(run.units) + 1));
        else if (run.state === 'READY') publish(run);
        else continue;
        events.publish('changed', { run });
      }
    },
    Number(process.env.MOCK_TICK ?? 1200),
  ).unref();
}
