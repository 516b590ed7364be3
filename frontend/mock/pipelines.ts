import { makeSettings } from '../src/testing/settings-fixtures.ts';
import { ago, connections, type Row } from './world.ts';

const settings = makeSettings({
  footageOrder: ['CLIPS', 'BACKDROPS'],
  backdrops: ['tide', 'aurora'],
  approval: false,
});

const byProviders = {
  scriptKind: 'TOPIC',
  writing: {
    writer: 'OPENAI',
    tone: 'Dry and friendly',
    audience: 'People who like museums but never find the time',
    niche: 'What paintings hide',
    notes: '',
    targetSeconds: 60,
    feedback: true,
  },
  voice: 'Rachel00000000',
  speech: {
    speaker: 'ELEVENLABS',
    model: 'eleven_v3',
    rate: 1.05,
    pauseMs: 300,
    pronunciations: [{ written: 'Vermeer', spoken: 'Ver-mare' }],
    localFallback: true,
  },
  footageOrder: ['PEXELS', 'PIXABAY', 'IMAGES', 'BACKDROPS'],
  imageStyle: 'Soft watercolour, muted colours, no text',
  budgetCents: 1250,
  captionPreset: 'y1',
  look: {
    ...(settings.look as object),
    transition: 'FADE',
    hookTitle: true,
    brand: { accent: '#E9C46A', font: null, handle: '@museumvoices', logoId: 'k2', outroId: null },
  },
  sound: { music: 'CLIPS', ambience: null, trackIds: ['k3'], belowVoice: 14 },
};

export const pipelines: Row[] = [
  {
    id: 'p1',
    name: 'Sea life in a minute',
    settings,
    destinations: connections,
    schedule: {
      id: 'sch1',
      nextAt: ago(-60 * 20),
      upcoming: [20, 44, 68].map((hours) => ({
        at: ago(-60 * hours),
        beginsAt: ago(-60 * (hours - 1)),
        goesOutAt: ago(-60 * hours),
        destinations: [],
      })),
    },
    createdAt: ago(9000),
    updatedAt: ago(900),
  },
  {
    id: 'p2',
    name: 'Museum voices',
    settings: {
      ...settings,
      ...byProviders,
      approval: true,
      privacy: 'UNLISTED',
      backdrops: [],
    },
    destinations: connections.slice(0, 1),
    schedule: { id: 'sch2', pausedAt: ago(2000), upcoming: [] },
    restock: {
      id: 's-p2',
      below: 5,
      count: 10,
      trouble: {
        code: 'budget_reached',
        message: 'The budget of the month would be passed.',
        againAt: ago(-60 * 24 * 3),
      },
    },
    createdAt: ago(8000),
    updatedAt: ago(800),
  },
  {
    id: 'p3',
    name: 'Recipes of one pan',
    settings: { ...settings, backdrops: [] },
    destinations: connections.slice(1, 2),
    schedule: null,
    archivedAt: ago(60 * 24 * 9),
    createdAt: ago(20_000),
    updatedAt: ago(60 * 24 * 9),
  },
];
