import {
  IconBan,
  IconCircleCheck,
  IconClock,
  IconEyeCheck,
  IconAlertTriangle,
  IconMicrophone,
  IconMovie,
  IconPencil,
  IconPhotoSearch,
  IconSend,
} from '@tabler/icons-react';
import type { RunState } from '../../gql/graphql';
import type { Face } from '../../ui/status';

/** How each state of a run is said. */
export const runFaces: Record<RunState, Face> = {
  QUEUED: { label: 'Queued', icon: IconClock, color: 'gray' },
  SCRIPTING: { label: 'Writing', icon: IconPencil, color: 'marine' },
  VOICING: { label: 'Voicing', icon: IconMicrophone, color: 'marine' },
  SOURCING: { label: 'Finding footage', icon: IconPhotoSearch, color: 'marine' },
  RENDERING: { label: 'Rendering', icon: IconMovie, color: 'marine' },
  AWAITING_APPROVAL: { label: 'Waiting for you', icon: IconEyeCheck, color: 'yellow' },
  READY: { label: 'Publishing', icon: IconSend, color: 'marine' },
  DONE: { label: 'Done', icon: IconCircleCheck, color: 'teal' },
  FAILED: { label: 'Failed', icon: IconAlertTriangle, color: 'red' },
  CANCELLED: { label: 'Cancelled', icon: IconBan, color: 'gray' },
};

export const activeStates: RunState[] = [
  'QUEUED',
  'SCRIPTING',
  'VOICING',
  'SOURCING',
  'RENDERING',
  'READY',
];

export const waitingStates: RunState[] = ['FAILED', 'AWAITING_APPROVAL'];

/** True while the service works on the run. */
export const isActive = (state: RunState): boolean => activeStates.includes(state);

/** True while the person can still call the run off. */
export const isCancellable = (state: RunState): boolean =>
  isActive(state) || state === 'AWAITING_APPROVAL';
