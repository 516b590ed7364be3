import { t } from 'i18next';
import type {
  FootageSource,
  RunState,
  SceneEditInput,
  SceneFootageInput,
  StoryboardFragment,
} from '../../gql/graphql';

/** A scene of a run. */
export type Scene = StoryboardFragment['scenes'][number];

/** Something to show instead, with what to call it. */
export interface Shown {
  label: string;
  source: FootageSource;
  input: SceneFootageInput;
}

/** A scene as the person wants it. */
export interface SceneEdit {
  narration: string;
  searchTerms: string[];
  /** Empty for the pipeline's. */
  rate: number | string;
  /** In seconds; empty for the pipeline's. */
  pause: number | string;
  /** Null for what it shows now. */
  shown: Shown | null;
}

/** A scene as it is now. */
export function editOf(scene: Scene): SceneEdit {
  return {
    narration: scene.narration,
    searchTerms: [...scene.searchTerms],
    rate: scene.rate ?? '',
    pause: scene.pauseMs === null ? '' : scene.pauseMs / 1000,
    shown: null,
  };
}

const orNull = (value: number | string) => (value === '' ? null : Number(value));

/** What the API is told: what differs and nothing else; undefined when nothing does. */
export function changeOf(scene: Scene, edit: SceneEdit): SceneEditInput | undefined {
  const change: SceneEditInput = { id: scene.id };
  const narration = edit.narration.trim();
  if (narration !== scene.narration) change.narration = narration;
  if (edit.searchTerms.join('\n') !== scene.searchTerms.join('\n'))
    change.searchTerms = edit.searchTerms;
  const rate = orNull(edit.rate);
  if (rate !== scene.rate) change.rate = rate;
  const pause = orNull(edit.pause);
  const pauseMs = pause === null ? null : Math.round(pause * 1000);
  if (pauseMs !== scene.pauseMs) change.pauseMs = pauseMs;
  if (edit.shown) change.footage = edit.shown.input;
  return Object.keys(change).length > 1 ? change : undefined;
}

const changeable: RunState[] = ['AWAITING_APPROVAL', 'REJECTED', 'FAILED', 'DONE'];

/** Why the scenes of a run cannot be changed now; undefined when they can. */
export function whyFixed({ state, publications }: StoryboardFragment): string | undefined {
  if (publications.some((publication) => publication.state !== 'CANCELLED'))
    return t('scenes.fixed.published');
  if (state === 'CANCELLED') return t('scenes.fixed.cancelled');
  if (changeable.includes(state)) return undefined;
  return t('scenes.fixed.making');
}

/** How many of the changed scenes are spoken anew, illustrated anew, or drawn and nothing else. */
export function redoOf(changes: readonly SceneEditInput[]) {
  const spoken = changes.filter(
    ({ narration, rate }) => narration !== undefined || rate !== undefined,
  );
  const sought = changes.filter(
    ({ narration, searchTerms, footage }) =>
      footage === undefined && (narration !== undefined || searchTerms !== undefined),
  );
  const drawn = changes.filter((change) => !spoken.includes(change) && !sought.includes(change));
  return { spoken: spoken.length, sought: sought.length, drawn: drawn.length };
}
