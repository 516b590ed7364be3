import { useEffect, useState } from 'react';
import { useConfig } from './config-context';

const parts = ['database', 'redis', 'workers'] as const;

/** How a part of the service is: `ok`, or what is wrong with it in a sentence. */
export type Readiness = Record<(typeof parts)[number], string>;

/** Asks the service whether it can do its work. Another origin would not tell, and is not asked. */
export function useReadiness(): Readiness | undefined {
  const { apiUrl } = useConfig();
  const [readiness, setReadiness] = useState<Readiness>();
  useEffect(() => {
    if (apiUrl !== '') return;
    const stop = new AbortController();
    askReadiness(stop.signal).then(setReadiness, () => undefined);
    return () => {
      stop.abort();
    };
  }, [apiUrl]);
  return readiness;
}

async function askReadiness(signal: AbortSignal): Promise<Readiness | undefined> {
  const answer = await fetch('/readyz', { signal, cache: 'no-store' });
  const told = (await answer.json()) as Partial<Record<string, unknown>>;
  const known = parts.map((part) => [part, told[part]] as const);
  return known.every(([, says]) => typeof says === 'string')
    ? (Object.fromEntries(known) as Readiness)
    : undefined;
}
