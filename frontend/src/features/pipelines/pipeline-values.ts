import type {
  FootageSource,
  PipelineFormFragment,
  PipelineSettingsInput,
  ScriptKind,
  Speaker,
  Writer,
} from '../../gql/graphql';

import {
  lookInput,
  lookValues,
  newLook,
  newSound,
  soundValues,
  type LookValues,
  type SoundValues,
} from './look-values';
import { newPublish, publishInput, publishValues, type PublishValues } from './publish-values';

/** What the form holds. */
export interface PipelineValues extends PublishValues {
  name: string;
  language: string;
  scriptKind: ScriptKind;
  writing: {
    writer: Writer;
    /** Empty for the installation's usual one. */
    model: string;
    tone: string;
    audience: string;
    niche: string;
    notes: string;
    targetSeconds: number;
    feedback: boolean;
  };
  voice: string;
  speech: {
    speaker: Speaker;
    /** Empty for the installation's usual one. */
    model: string;
    rate: number;
    pauseMs: number;
    pronunciations: { written: string; spoken: string }[];
    localFallback: boolean;
  };
  footageOrder: FootageSource[];
  imageStyle: string;
  credits: boolean;
  /** US dollars a month; empty for no limit. */
  budget: number | string;
  backdrops: string[];
  clips: string[];
  look: LookValues;
  captionPreset: string;
  sound: SoundValues;
  destinationIds: string[];
}

/** The voice of the installation. */
export const localVoice = 'heart';
/** The caption preset of who chose none. */
const usualCaptions = 'bold';

/** A new pipeline: careful by default, it asks before it publishes and costs nothing. */
export const newPipeline: PipelineValues = {
  name: '',
  language: 'en',
  scriptKind: 'SCRIPT',
  writing: {
    writer: 'BUILT_IN',
    model: '',
    tone: '',
    audience: '',
    niche: '',
    notes: '',
    targetSeconds: 45,
    feedback: false,
  },
  voice: localVoice,
  speech: {
    speaker: 'LOCAL',
    model: '',
    rate: 1,
    pauseMs: 0,
    pronunciations: [],
    localFallback: false,
  },
  footageOrder: ['BACKDROPS'],
  imageStyle: '',
  credits: true,
  budget: '',
  backdrops: [],
  clips: [],
  look: newLook,
  captionPreset: usualCaptions,
  sound: newSound,
  ...newPublish,
  destinationIds: [],
};

/** The form's values of an existing pipeline, and nothing else that an answer holds. */
export function valuesOf({ name, settings, destinations }: PipelineFormFragment): PipelineValues {
  const { writing, speech, captionPreset } = settings;
  const { language, scriptKind, voice, imageStyle, credits } = settings;
  const { writer, model, tone, audience, niche, notes, targetSeconds, feedback } = writing;
  const { speaker, rate, pauseMs, localFallback, pronunciations } = speech;
  return {
    name,
    ...{ language, scriptKind, voice, imageStyle, credits },
    ...publishValues(settings),
    writing: {
      ...{ writer, model: model ?? '', tone, audience, niche, notes, targetSeconds, feedback },
    },
    speech: {
      ...{ speaker, model: speech.model ?? '', rate, pauseMs, localFallback },
      pronunciations: pronunciations.map(({ written, spoken }) => ({ written, spoken })),
    },
    footageOrder: [...settings.footageOrder],
    backdrops: [...settings.backdrops],
    clips: [...settings.clips],
    look: lookValues(settings.look),
    captionPreset,
    sound: soundValues(settings.sound),
    budget: settings.budgetCents === null ? '' : settings.budgetCents / 100,
    destinationIds: destinations.map(({ id }) => id),
  };
}

/** The same as the API wants it. */
export function inputOf({ name, destinationIds, budget, ...settings }: PipelineValues): {
  name: string;
  destinationIds: string[];
  settings: PipelineSettingsInput;
} {
  const { writing, speech } = settings;
  return {
    name: name.trim(),
    destinationIds,
    settings: {
      ...settings,
      writing: { ...writing, model: writing.model.trim() || null },
      speech: { ...speech, model: speech.model.trim() || null },
      look: lookInput(settings.look),
      ...publishInput(settings),
      budgetCents: budget === '' ? null : Math.round(Number(budget) * 100),
    },
  };
}
