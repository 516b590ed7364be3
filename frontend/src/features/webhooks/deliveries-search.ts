import type { DeliveryState } from '../../gql/graphql';

/** The states a log can be narrowed to; what goes to programs is never unconfirmed. */
export const deliveryStates = ['PENDING', 'DELIVERED', 'FAILED'] as const satisfies DeliveryState[];

/** What the address says about the log. */
export interface DeliveriesSearch {
  state?: (typeof deliveryStates)[number];
}

/** Reads the address; what it does not know is left out. */
export function parseDeliveriesSearch(raw: Record<string, unknown>): DeliveriesSearch {
  const state = deliveryStates.find((each) => each === raw.state);
  return state === undefined ? {} : { state };
}
