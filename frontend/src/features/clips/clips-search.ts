import type { ClipKind } from '../../gql/graphql';
import { kinds } from './clip-kinds';

/** What the address says about the library. */
export interface ClipsSearch {
  search?: string;
  kind?: ClipKind;
  tag?: string;
}

/** Reads the address; what it does not know is left out. */
export function parseClipsSearch(raw: Record<string, unknown>): ClipsSearch {
  const kind = kinds.find((each) => each === raw.kind);
  return {
    ...(typeof raw.search === 'string' && raw.search !== '' ? { search: raw.search } : {}),
    ...(kind ? { kind } : {}),
    ...(typeof raw.tag === 'string' && raw.tag !== '' ? { tag: raw.tag } : {}),
  };
}
