import type { Platform } from '../gql/graphql';
import type { Face } from './status';

/** Something a calendar shows at its moment. */
export interface CalendarEvent {
  id: string;
  at: string;
  title: string;
  face: Face;
  /** Where it goes out; a slot goes to all accounts of its pipeline. */
  platform?: Platform;
  /** Whether a person may put it to another moment. */
  movable: boolean;
  /** What is wrong with its moment. */
  warning?: string;
}
