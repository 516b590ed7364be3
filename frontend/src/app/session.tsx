import {
  createContext,
  startTransition,
  use,
  useCallback,
  useEffect,
  useState,
  type ReactNode,
} from 'react';
import { Provider, useClient, type Client, type CombinedError } from 'urql';
import { createApiClient } from '../api/client';
import type { Config } from '../api/config';
import { useConfig } from '../api/config-context';
import { createLiveLink, type LiveLink } from '../api/live-link';
import { refreshSession } from '../api/refresh';
import { graphql } from '../gql';
import type { ViewerQuery } from '../gql/graphql';

export const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      id
      email
      timeZone
      askedAt
      ...DeletionNotice
    }
  }
`);

export type Viewer = NonNullable<ViewerQuery['viewer']>;

interface Session {
  link: LiveLink;
  /** Forgets everything of the last person and asks anew who is here. */
  restart: () => void;
}

const SessionContext = createContext<Session | undefined>(undefined);

/** The running session. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider');
  return session;
}

/** The client of one person and the live link it uses. */
export interface Line {
  link: LiveLink;
  client: Client;
}

function openLine(config: Config, onSignedOut: () => void): Line {
  const link = createLiveLink(config);
  return { link, client: createApiClient(config, link, onSignedOut) };
}

interface SessionProviderProps {
  /** How a line is opened; tests open one to an API of their own. */
  open?: typeof openLine;
  children: ReactNode;
}

/** Holds the one API client; a restart replaces it and its cache. */
export function SessionProvider({ open = openLine, children }: SessionProviderProps) {
  const config = useConfig();
  const [epoch, setEpoch] = useState(0);
  const restart = useCallback(() => {
    setEpoch((last) => last + 1);
  }, []);
  const [line, setLine] = useState<Line & { epoch: number }>(() => ({
    ...open(config, restart),
    epoch,
  }));
  if (line.epoch !== epoch) setLine({ ...open(config, restart), epoch });
  useEffect(
    () => () => {
      line.link.close();
    },
    [line],
  );
  return (
    <SessionContext value={{ link: line.link, restart }}>
      <Provider value={line.client}>
        <div key={line.epoch}>{children}</div>
      </Provider>
    </SessionContext>
  );
}

export type ViewerState =
  | { is: 'asking' }
  | { is: 'here'; viewer: Viewer }
  | { is: 'gone' }
  | { is: 'unreachable'; error: CombinedError };

async function findViewer(client: Client, config: Config): Promise<ViewerState> {
  const ask = () => client.query(ViewerDocument, {}, { requestPolicy: 'network-only' }).toPromise();
  let answer = await ask();
  if (!answer.data?.viewer && !answer.error?.networkError && (await refreshSession(config)))
    answer = await ask();
  if (answer.error?.networkError) return { is: 'unreachable', error: answer.error };
  return answer.data?.viewer ? { is: 'here', viewer: answer.data.viewer } : { is: 'gone' };
}

/** Who is signed in. A session whose short token ran out is renewed first. */
export function useViewer(): [ViewerState, () => void] {
  const client = useClient();
  const config = useConfig();
  const [state, setState] = useState<ViewerState>({ is: 'asking' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    void findViewer(client, config).then((found) => {
      if (!current) return;
      // the rooms are drawn in slices, so that a slow phone is never deaf to its person
      startTransition(() => {
        setState(found);
      });
    });
    return () => {
      current = false;
    };
  }, [client, config, attempt]);
  return [
    state,
    () => {
      setAttempt(attempt + 1);
    },
  ];
}
