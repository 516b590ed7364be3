import type {
  FootageSource,
  PipelineFormFragment,
  PipelineSettingsInput,
  Privacy,
  ScriptKind,
} from '../../gql/graphql';

/** What the form holds. */
export interface PipelineValues {
  name: string;
  language: string;
  scriptKind: ScriptKind;
  footage: FootageSource;
  backdrops: string[];
  clips: string[];
  privacy: Privacy;
  madeForKids: boolean;
  approval: boolean;
  destinationIds: string[];
}

/** A new pipeline: careful by default, it asks before it publishes. */
export const newPipeline: PipelineValues = {
  name: '',
  language: 'en',
  scriptKind: 'SCRIPT',
  footage: 'BACKDROPS',
  backdrops: [],
  clips: [],
  privacy: 'PUBLIC',
  madeForKids: false,
  approval: true,
  destinationIds: [],
};

/** The form's values of an existing pipeline. */
export function valuesOf({ name, settings, destinations }: PipelineFormFragment): PipelineValues {
  const { language, scriptKind, footage, backdrops, clips, privacy, madeForKids, approval } =
    settings;
  return {
    name,
    language,
    scriptKind,
    footage,
    backdrops: [...backdrops],
    clips: [...clips],
    privacy,
    madeForKids,
    approval,
    destinationIds: destinations.map(({ id }) => id),
  };
}

/** The same as the API wants it. */
export function inputOf({ name, destinationIds, ...settings }: PipelineValues): {
  name: string;
  destinationIds: string[];
  settings: PipelineSettingsInput;
} {
  return { name: name.trim(), destinationIds, settings };
}
