import { createContext, use } from 'react';
import type { Viewer } from './session';

const ViewerContext = createContext<Viewer | undefined>(undefined);

export const ViewerProvider = ViewerContext.Provider;

/** The signed-in person; only rooms behind the gate may ask. */
export function useSignedIn(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('useSignedIn needs a signed-in person');
  return viewer;
}
