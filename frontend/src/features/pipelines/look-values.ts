import type {
  CaptionFont,
  Fit,
  Format,
  LookSettingsInput,
  MusicSource,
  PipelineFormFragment,
  Transition,
} from '../../gql/graphql';

type Settings = PipelineFormFragment['settings'];

/** What videos look like, as the form holds it. */
export interface LookValues {
  format: Format;
  fit: Fit;
  transition: Transition;
  hookTitle: boolean;
  progressBar: boolean;
  brand: {
    /** Empty for the caption style's own. */
    accent: string;
    font: CaptionFont | null;
    handle: string;
    logoId: string | null;
    outroId: string | null;
  };
}

/** What is heard behind the words, as the form holds it. */
export interface SoundValues {
  music: MusicSource;
  /** Null for another one in each video. */
  ambience: string | null;
  trackIds: string[];
  belowVoice: number;
}

export const newLook: LookValues = {
  format: 'VERTICAL',
  fit: 'AUTO',
  transition: 'CUT',
  hookTitle: false,
  progressBar: false,
  brand: { accent: '', font: null, handle: '', logoId: null, outroId: null },
};

export const newSound: SoundValues = {
  music: 'NONE',
  ambience: null,
  trackIds: [],
  belowVoice: 12,
};

/** The form's values of a look, and nothing else that an answer holds. */
export function lookValues(look: Settings['look']): LookValues {
  const { format, fit, transition, hookTitle, progressBar, brand } = look;
  const { accent, font, handle, logoId, outroId } = brand;
  return {
    ...{ format, fit, transition, hookTitle, progressBar },
    brand: { accent: accent ?? '', font, handle: handle ?? '', logoId, outroId },
  };
}

/** The same as the API wants it; what is empty is none. */
export function lookInput({ brand, ...look }: LookValues): LookSettingsInput {
  const { accent, handle, ...rest } = brand;
  return {
    ...look,
    brand: { ...rest, accent: accent.trim() || null, handle: handle.trim() || null },
  };
}

export function soundValues(sound: Settings['sound']): SoundValues {
  const { music, ambience, trackIds, belowVoice } = sound;
  return { music, ambience, trackIds: [...trackIds], belowVoice };
}
