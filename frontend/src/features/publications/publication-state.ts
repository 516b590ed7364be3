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
import type { PublicationState } from '../../gql/graphql';
import type { Face } from '../../ui/status';

/** How each state of a publication is said. */
export const publicationFaces: Record<PublicationState, Face> = {
  SCHEDULED: { label: 'Scheduled', icon: IconCalendarClock, color: 'gray' },
  STARTING: { label: 'Starting', icon: IconSend, color: 'marine' },
  UPLOADING: { label: 'Uploading', icon: IconUpload, color: 'marine' },
  PROCESSING: { label: 'Processing', icon: IconHourglass, color: 'marine' },
  PUBLISHED: { label: 'Published', icon: IconCircleCheck, color: 'teal' },
  UNCONFIRMED: { label: 'Checking', icon: IconHelpCircle, color: 'yellow' },
  FAILED: { label: 'Failed', icon: IconAlertTriangle, color: 'red' },
  CANCELLED: { label: 'Cancelled', icon: IconBan, color: 'gray' },
};

const states = Object.keys(publicationFaces) as PublicationState[];

/** The state a word of the address names, if any. */
export const parseState = (value: unknown): PublicationState | undefined =>
  states.find((state) => state === value);
