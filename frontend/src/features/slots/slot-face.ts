import { IconCalendarOff, IconCalendarTime, IconInbox, IconMovie } from '@tabler/icons-react';
import { t } from 'i18next';
import type { SlotState } from '../../gql/graphql';
import type { Face } from '../../ui/status';

const looks: Record<SlotState, Omit<Face, 'label'>> = {
  FILLED: { icon: IconMovie, color: 'marine' },
  SKIPPED: { icon: IconCalendarOff, color: 'gray' },
  EMPTY: { icon: IconInbox, color: 'yellow' },
};

/** How it is said what came of a slot. */
export const slotFace = (state: SlotState): Face => ({
  ...looks[state],
  label: t(`slots.state.${state}`),
});

/** How a slot that is to come is said. */
export const plannedFace = (): Face => ({
  icon: IconCalendarTime,
  color: 'gray',
  label: t('slots.planned'),
});
