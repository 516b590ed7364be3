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
  IconThumbDown,
} from '@tabler/icons-react';
import { t } from 'i18next';
import type { RunState } from '../../gql/graphql';
import type { Face } from '../../ui/status';

const looks: Record<RunState, Omit<Face, 'label'>> = {
  QUEUED: { icon: IconClock, color: 'gray' },
  SCRIPTING: { icon: IconPencil, color: 'marine' },
  VOICING: { icon: IconMicrophone, color: 'marine' },
  SOURCING: { icon: IconPhotoSearch, color: 'marine' },
  RENDERING: { icon: IconMovie, color: 'marine' },
  AWAITING_APPROVAL: { icon: IconEyeCheck, color: 'yellow' },
  READY: { icon: IconSend, color: 'marine' },
  DONE: { icon: IconCircleCheck, color: 'teal' },
  FAILED: { icon: IconAlertTriangle, color: 'red' },
  REJECTED: { icon: IconThumbDown, color: 'gray' },
  CANCELLED: { icon: IconBan, color: 'gray' },
};

/** How a state of a run is said. */
export const runFace = (state: RunState): Face => ({
  ...looks[state],
  label: t(`runs.state.${state}`),
});

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
