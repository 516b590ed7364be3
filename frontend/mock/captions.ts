import { makeLook } from '../src/testing/caption-fixtures.ts';
import { drawCaptions, drawings, type Look } from './caption-drawing.ts';
import { captionPresets } from './caption-presets.ts';
import { byId } from './page.ts';
import { pipelines } from './pipelines.ts';
import { ago, file, type Row } from './world.ts';

export const captionStyles: Row[] = [
  {
    id: 'y1',
    name: 'Gallery',
    version: 1,
    createdAt: ago(5000),
    updatedAt: ago(400),
    look: makeLook({ font: 'PLAYFAIR_DISPLAY', size: 88, accent: '#E9C46A', outline: 0, words: 5 }),
  },
];

export const ambiences = [
  ['dawn', 'Dawn'],
  ['rain', 'Rain at the window'],
  ['ocean', 'By the sea'],
  ['night-drive', 'Night drive'],
].map(([slug, title]) => ({ slug, title }));

interface Input<T> {
  input: T;
}
const fine = (body: object) => ({ ...body, userErrors: [] });
const refuse = (code: string, path: string[], message: string) => ({
  userErrors: [{ code, field: ['input', ...path], message }],
});
/** Drawing takes its time. */
const later = <T>(value: T) =>
  new Promise<T>((resolve) => setTimeout(resolve, Number(process.env.MOCK_LAG ?? 300), value));

const lookNamed = (name?: string) =>
  captionPresets.find(({ slug }) => slug === name)?.look ??
  captionStyles.find(({ id }) => id === name)?.look ??
  captionPresets[0]?.look;

interface Asked {
  text?: string | null;
  preset?: string;
  look?: Look;
  format?: string;
  kind?: string;
}

let counter = 1;

/** What becomes of captions. */
export const captions = {
  captionPreview: (_: unknown, { input }: Input<Asked>) => {
    if (input.kind === 'MOTION')
      return later(fine({ media: file('/media/captions.mp4', 'video/mp4') }));
    const look = (input.look ?? lookNamed(input.preset)) as Look;
    if (look.minSize > look.size)
      return later(refuse('INVALID', ['look', 'minSize'], 'It is larger than the size.'));
    const address = `/media/captions-${String(drawings.size)}.svg`;
    drawings.set(address, drawCaptions(look, input.text ?? undefined, input.format));
    return later(fine({ media: file(address, 'image/svg+xml') }));
  },
  captionStyleCreate: (_: unknown, { input }: Input<{ name: string; look: object }>) => {
    if (captionStyles.some(({ name }) => name === input.name))
      return refuse('TAKEN', ['name'], 'Another style has this name.');
    counter += 1;
    const row: Row = {
      id: `y${String(counter)}`,
      version: 1,
      createdAt: ago(0),
      updatedAt: ago(0),
      ...input,
    };
    captionStyles.push(row);
    return later(fine({ captionStyle: row }));
  },
  captionStyleUpdate: (_: unknown, { input }: Input<{ id: string }>) => {
    const row = byId(captionStyles, input.id);
    if (row) Object.assign(row, input, { version: Number(row.version) + 1 });
    return later(fine({ captionStyle: row }));
  },
  captionStyleDelete: (_: unknown, { input }: Input<{ id: string }>) => {
    const user = pipelines.find(
      ({ settings }) => (settings as { captionPreset: string }).captionPreset === input.id,
    );
    if (user)
      return refuse(
        'IN_USE',
        ['id'],
        `The pipeline “${String(user.name)}” has this style; give it another one first.`,
      );
    captionStyles.splice(
      captionStyles.findIndex(({ id }) => id === input.id),
      1,
    );
    return fine({ deletedId: input.id });
  },
};
