import { makePage } from './fixtures';
import { makePicture, makePreset } from './caption-fixtures';
import { makeSettings } from './settings-fixtures';

/** Speech by ElevenLabs. */
export const spoken = {
  ...(makeSettings().speech as object),
  speaker: 'ELEVENLABS',
  model: 'eleven_flash',
};
/** A pipeline as its room asks for it. */
export const makePipeline = (settings: object = {}) => ({
  id: 'p1',
  name: 'Short facts',
  settings: makeSettings(settings as Record<string, unknown>),
  destinations: [],
  runs: makePage([]),
  schedule: null,
  restock: null,
  waitingTopics: 0,
});
/** A voice of any speaker. */
export const makeVoice = (id: string, title: string, previewUrl: string | null = null) => ({
  id,
  title,
  description: 'calm, female',
  previewUrl,
});
/** Answers for a room with one pipeline that needs no provider. */
export const pipelineAnswers = {
  pipeline: makePipeline(),
  service: {
    languages: [{ code: 'en', title: 'English' }],
    backdrops: [{ slug: 'tide', title: 'Tide' }],
    captionPresets: [makePreset('bold', 'Bold'), makePreset('pill', 'Pill')],
    ambiences: [
      { slug: 'dawn', title: 'Dawn' },
      { slug: 'ocean', title: 'By the sea' },
    ],
  },
  captionStyles: [],
  captionPreview: { media: makePicture('/media/captions.jpg'), userErrors: [] },
  connections: [],
  providerKeys: [],
  clips: makePage([]),
  voices: { voices: [makeVoice('heart', 'Heart')] },
  voiceModels: [
    { id: 'eleven_v3', title: 'Eleven v3', languages: ['en', 'de', 'cy'] },
    { id: 'eleven_flash', title: 'Flash', languages: ['en', 'fr'] },
  ],
  pipelineUpdate: { pipeline: makePipeline(), userErrors: [] },
};

/** The settings of what was sent to be saved. */
export const settingsOf = (sent: Record<string, unknown> | undefined) =>
  (sent?.input as { settings: Record<string, unknown> } | undefined)?.settings;
