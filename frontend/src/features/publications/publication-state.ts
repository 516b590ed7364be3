import {
  IconAlertTriangle,
  IconBan,
  IconCalendarClock,
  IconCircleCheck,
  IconHelpCircle,
  IconHourglass,
  IconSend,
  IconUpload,
} from '@tabler/icons-react';
import { t } from 'i18next';
import type { PublicationState } from '../../gql/graphql';
import type { Face } from '../../ui/status';

const looks: Record<PublicationState, Omit<Face, 'label'>> = {
  SCHEDULED: { icon: IconCalendarClock, color: 'gray' },
  STARTING: { icon: IconSend, color: 'marine' },
  UPLOADING: { icon: IconUpload, color: 'marine' },
  PROCESSING: { icon: IconHourglass, color: 'marine' },
  PUBLISHED: { icon: IconCircleCheck, color: 'teal' },
  UNCONFIRMED: { icon: IconHelpCircle, color: 'yellow' },
  FAILED: { icon: IconAlertTriangle, color: 'red' },
  CANCELLED: { icon: IconBan, color: 'gray' },
};

/** How a state of a publication is said. */
export const publicationFace = (state: PublicationState): Face => ({
  ...looks[state],
  label: t(`publications.state.${state}`),
});

export const publicationStates = Object.keys(looks) as PublicationState[];

/** The state a word of the address names, if any. */
export const parseState = (value: unknown): PublicationState | undefined =>
  publicationStates.find((state) => state === value);
