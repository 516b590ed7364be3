import type { FirstStepsQuery } from '../../gql/graphql';

/** The steps to a first video, in their order. */
const names = ['connect', 'pipeline', 'video', 'publish'] as const;

export type StepName = (typeof names)[number];

/** What this browser remembers of the guide. */
export interface Remembered {
  /** It was seen with something left to do. */
  begun?: boolean;
  /** The person wants a first video without an account. */
  skipped?: boolean;
  dismissed?: boolean;
}

export interface Step {
  name: StepName;
  standing: 'done' | 'skipped' | 'now' | 'later';
}

export interface Progress {
  steps: Step[];
  finished: boolean;
  /** The run that the last steps are about. */
  runId: string | undefined;
}

/** How far a person is, by what there really is. */
export function progressOf(data: FirstStepsQuery, { skipped = false }: Remembered): Progress {
  const published = data.publications.nodes[0];
  const made = data.made.nodes[0];
  const done: Record<StepName, boolean> = {
    connect: data.connections.some(({ health }) => health === 'ACTIVE') || published !== undefined,
    pipeline: data.pipelines.totalCount > 0,
    video: made !== undefined || published !== undefined,
    publish: published !== undefined || (skipped && made?.state === 'DONE'),
  };
  const passed = (name: StepName) => done[name] || (name === 'connect' && skipped);
  const now = names.find((name) => !passed(name));
  return {
    steps: names.map((name) => ({
      name,
      standing: done[name] ? 'done' : passed(name) ? 'skipped' : name === now ? 'now' : 'later',
    })),
    finished: now === undefined,
    runId: published?.run.id ?? made?.id ?? data.latest.nodes[0]?.id,
  };
}
