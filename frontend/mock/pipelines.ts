import { ago, connections, type Row } from './world.ts';

const settings = {
  language: 'en',
  scriptKind: 'SCRIPT',
  writing: {
    writer: 'BUILT_IN',
    tone: '',
    audience: '',
    niche: '',
    notes: '',
    targetSeconds: 45,
  },
  voice: 'heart',
  speech: { speaker: 'LOCAL', rate: 1, pauseMs: 0, pronunciations: [], localFallback: false },
  footageOrder: ['CLIPS', 'BACKDROPS'],
  imageStyle: '',
  credits: true,
  backdrops: ['tide', 'aurora'],
  clips: [],
  captionPreset: 'bold',
  privacy: 'PUBLIC',
  madeForKids: false,
  approval: false,
};

const byProviders = {
  scriptKind: 'TOPIC',
  writing: {
    writer: 'OPENAI',
    tone: 'Dry and friendly',
    audience: 'People who like museums but never find the time',
    niche: 'What paintings hide',
    notes: '',
    targetSeconds: 60,
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
};

export const pipelines: Row[] = [
  {
    id: 'p1',
    name: 'Sea life in a minute',
    settings,
    destinations: connections,
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
    createdAt: ago(8000),
    updatedAt: ago(800),
  },
];
