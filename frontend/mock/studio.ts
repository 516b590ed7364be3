import { keys, still } from './providers.ts';
import { byId } from './page.ts';
import { advance } from './runs.ts';
import { runs } from './seed.ts';
import { ago, file, narrations, type Row } from './world.ts';

interface Input<T> {
  input: T;
}
const fine = (body: object) => ({ ...body, userErrors: [] });
const refuse = (code: string, field: string, message: string) => ({
  userErrors: [{ code, field: ['input', field], message }],
});
/** Providers take their time. */
const later = <T>(value: T) =>
  new Promise<T>((resolve) => setTimeout(resolve, Number(process.env.MOCK_LAG ?? 700), value));

interface SceneChange {
  id: string;
  narration?: string;
  footage?: { foundId?: string; clipId?: string; backdrop?: string };
}

function editScene(run: Row, { id, narration, footage }: SceneChange): void {
  const scene = (run.scenes as Row[]).find((each) => each.id === id);
  if (!scene) return;
  if (narration !== undefined) scene.narration = narration;
  if (footage?.backdrop !== undefined) scene.footage = `backdrop:${footage.backdrop}`;
}

/** What writes, speaks and looks for footage. */
export const studio = {
  providerKeySet: (
    _: unknown,
    { input }: Input<{ provider: string; key?: string; baseUrl?: string }>,
  ) => {
    if (input.key?.startsWith('bad') === true)
      return later(refuse('KEY_REJECTED', 'key', 'The provider does not accept this key.'));
    const row: Row = {
      id: `k${String(Date.now())}`,
      provider: input.provider,
      lastFour: input.key?.slice(-4) ?? '',
      baseUrl: input.baseUrl,
      check: { at: new Date().toISOString(), ok: true, code: 'ok', message: 'The key works.' },
      createdAt: ago(0),
      updatedAt: ago(0),
    };
    const place = keys.findIndex(({ provider }) => provider === input.provider);
    keys.splice(place === -1 ? keys.length : place, place === -1 ? 0 : 1, row);
    return later(fine({ providerKey: row }));
  },
  providerKeyCheck: (_: unknown, { input }: Input<Row>) => {
    const row = byId(keys, input.id);
    if (row) row.check = { ...(row.check as object), at: new Date().toISOString() };
    return later(fine({ providerKey: row }));
  },
  providerKeyRemove: (_: unknown, { input }: Input<Row>) => {
    keys.splice(
      keys.findIndex(({ id }) => id === input.id),
      1,
    );
    return fine({ removedId: input.id });
  },
  voiceSample: () => later(fine({ audio: file('/media/sample.mp3', 'audio/mpeg') })),
  ideaSuggest: () =>
    later(
      fine({
        suggestions: {
          ideas: [
            {
              topic: 'The fish that climbs waterfalls',
              angle: 'A sucker made of fins takes it up a hundred metres of wet rock.',
            },
            { topic: 'Why lobsters do not age the way we do', angle: '' },
            {
              topic: 'Seahorses have no stomach',
              angle: 'They eat all day long because nothing stays inside.',
            },
          ],
        },
      }),
    ),
  scriptPreview: (_: unknown, { input }: Input<{ title?: string; script: string }>) =>
    later(
      fine({
        preview: {
          previewId: 'preview-1',
          title: input.title ?? 'Why an octopus hates swimming',
          hook: narrations[0],
          description: 'Three hearts, blue blood and arms that taste.',
          hashtags: ['octopus', 'ocean'],
          scenes: narrations.map((narration) => ({
            narration,
            searchTerms: ['octopus', 'reef'],
            emphasis: [],
          })),
          texts: [],
          spokenMs: 27_400,
          writtenBy: 'gpt-5.5-mini',
        },
      }),
    ),
  footageSearch: (_: unknown, { input }: Input<{ source: string; term: string }>) =>
    later(
      input.source === 'PIXABAY'
        ? refuse('KEY_MISSING', 'source', 'There is no key for Pixabay.')
        : fine({
            found: {
              clips: Array.from({ length: input.term === 'nothing' ? 0 : 11 }, (_each, index) => ({
                id: String(8_000_000 + index),
                source: input.source,
                tags: [input.term, 'sea', 'underwater', `take ${String(index)}`],
                width: 1080,
                height: 1920,
                durationMs: 9000 + index * 1400,
                author: index % 4 === 3 ? '' : 'Marina Vale',
                pageUrl: 'https://pexels.example/video/1',
                previewUrl: still(`${input.term}${String(index)}`),
              })),
            },
          }),
    ),
  runEdit: (_: unknown, { input }: Input<{ id: string; scenes: SceneChange[] }>) => {
    const run = byId(runs, input.id);
    if (!run) return refuse('NOT_FOUND', 'id', 'There is no such run.');
    const scenes = run.scenes as Row[];
    advance(run, 1);
    Object.assign(run, { scenes, state: 'QUEUED', video: null });
    input.scenes.forEach((scene) => {
      editScene(run, scene);
    });
    return later(fine({ run }));
  },
};
