import { byId, page, type Page } from './page.ts';
import { runs } from './seed.ts';
import { ago, type Row } from './world.ts';

interface Input<T> {
  input: T;
}
interface Wanted {
  pipelineId: string;
  text: string;
  title?: string | null;
  scriptKind?: string | null;
  priority?: string | null;
}

const fine = (body: object) => ({ ...body, userErrors: [] });
const refuse = (code: string, field: string, message: string) => ({
  userErrors: [{ code, field: ['input', field], message }],
});

let counter = 0;
function make({ pipelineId, text, title, scriptKind, priority }: Wanted, source = 'PERSON'): Row {
  counter += 1;
  return {
    id: `topic${String(counter)}`,
    ...{ pipelineId, text, title, scriptKind, source },
    priority: priority ?? 'NORMAL',
    state: 'WAITING',
    createdAt: ago(counter * 37),
  };
}

const waiting: [text: string, more?: object][] = [
  ['Why deep water is blue and shallow water is green', { priority: 'HIGH' }],
  ['The shrimp that snaps louder than a gunshot'],
  ['Whale falls: one body feeds a city for fifty years', { source: 'WRITER' }],
  [
    'Octopuses taste with their arms. Each sucker has ten thousand nerves. They can tell a crab from a stone without looking.',
    { title: 'Eight tongues', scriptKind: 'SCRIPT' },
  ],
  ['How sea turtles find the beach where they hatched'],
  ['The sponge that lives eleven thousand years', { source: 'WRITER' }],
  ['Why some fish walk', { priority: 'LOW' }],
];

/** What videos are to be about, in the order of the queue. */
export const topics: Row[] = [
  ...waiting.map(([text, more]) => Object.assign(make({ pipelineId: 'p1', text }), more)),
  Object.assign(make({ pipelineId: 'p1', text: 'Three hearts, two of them lazy' }), {
    state: 'USED',
    usedAt: ago(300),
    run: runs[2],
  }),
  Object.assign(make({ pipelineId: 'p1', text: 'Octopus facts' }), {
    state: 'FAILED',
    usedAt: ago(900),
    reason: 'The pipeline had this topic before.',
  }),
  Object.assign(make({ pipelineId: 'p1', text: 'The colour of coral at night' }), {
    state: 'ARCHIVED',
  }),
];

const order = ['HIGH', 'NORMAL', 'LOW'];
const sort = () =>
  topics.sort(
    (one, other) => order.indexOf(String(one.priority)) - order.indexOf(String(other.priority)),
  );

export const waitingOf = (pipelineId: unknown): Row[] =>
  topics.filter((each) => each.pipelineId === pipelineId && each.state === 'WAITING');

interface Asked extends Page {
  filter?: Page['filter'] & { pipelineId?: string };
}

export const topicQueries = {
  topics: (_: unknown, { filter = {}, ...rest }: Asked) => {
    const words = filter.search?.toLowerCase() ?? '';
    const found = topics.filter(
      (each) =>
        (filter.pipelineId === undefined || each.pipelineId === filter.pipelineId) &&
        (filter.states?.includes(String(each.state)) ?? true) &&
        String(each.text).toLowerCase().includes(words),
    );
    return page(found, rest);
  },
};

function read(content: string, format: string): { line: number; text: string }[] {
  if (format === 'JSON')
    return (JSON.parse(content) as (string | { text: string })[]).map((each, place) => ({
      line: place + 2,
      text: typeof each === 'string' ? each : each.text,
    }));
  const rows = content.split('\n').map((text, place) => ({ line: place + 1, text: text.trim() }));
  return rows.filter(({ text }) => text !== '');
}

/** What can be changed about topics. */
export const topicMutations = {
  topicCreate: (_: unknown, { input }: Input<Wanted>) => {
    if (input.text.trim().length < 3) return refuse('TOO_SHORT', 'text', 'Write at least a word.');
    const topic = make(input);
    topics.push(topic);
    sort();
    return fine({ topic });
  },
  topicUpdate: (_: unknown, { input }: Input<Row>) => {
    const topic = byId(topics, input.id);
    if (topic) Object.assign(topic, input);
    sort();
    return fine({ topic });
  },
  topicMove: (_: unknown, { input }: Input<{ id: string; beforeId?: string | null }>) => {
    const topic = byId(topics, input.id);
    if (!topic) return refuse('NOT_FOUND', 'id', 'There is no such topic.');
    topics.splice(topics.indexOf(topic), 1);
    const before = input.beforeId == null ? null : byId(topics, input.beforeId);
    if (before) topic.priority = before.priority;
    topics.splice(before ? topics.indexOf(before) : topics.length, 0, topic);
    sort();
    return fine({ topic });
  },
  topicDelete: (_: unknown, { input }: Input<{ ids: string[] }>) => {
    topics.splice(0, topics.length, ...topics.filter(({ id }) => !input.ids.includes(id)));
    return fine({ deleted: input });
  },
  topicImport: (
    _: unknown,
    { input }: Input<{ pipelineId: string; format: string; content: string }>,
  ) => {
    const rows = read(input.content, input.format);
    const bad = rows.filter(({ text }) => text.length < 5);
    const good = rows.filter(({ text }) => text.length >= 5);
    topics.push(...good.map(({ text }) => make({ ...input, text }, 'IMPORT')));
    sort();
    const refused = bad.map(({ line }) => ({
      line,
      message: 'No video can be made of so little.',
    }));
    return fine({ imported: { added: good.length, refused } });
  },
};
