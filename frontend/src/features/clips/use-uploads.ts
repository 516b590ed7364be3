import { useCallback, useRef, useState } from 'react';
import { useConfig } from '../../api/config-context';
import { sendFile } from '../../api/upload';

/** A file on its way into the library. */
export interface Upload {
  key: number;
  name: string;
  bytes: number;
  sent: number;
  state: 'waiting' | 'sending' | 'done' | 'failed';
  /** Why it failed, or that it was there already. */
  message?: string;
  /** The file, where sending it once more may help. */
  again?: File;
}

/** Sends files one after the other and tells how far each is; `onAdded` follows each that arrived. */
export function useUploads(onAdded: () => void) {
  const config = useConfig();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const line = useRef<Promise<void>>(Promise.resolve());
  const stops = useRef(new Map<number, AbortController>());
  const count = useRef(0);

  const change = useCallback((key: number, values: Partial<Upload>) => {
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...values } : each)));
  }, []);

  const send = async (key: number, file: File) => {
    const stop = stops.current.get(key);
    if (!stop || stop.signal.aborted) return;
    change(key, { state: 'sending' });
    const onProgress = (sent: number) => {
      change(key, { sent });
    };
    const outcome = await sendFile(config, file, { onProgress, signal: stop.signal });
    stops.current.delete(key);
    if ('refusal' in outcome) {
      change(key, {
        state: 'failed',
        message: outcome.refusal,
        ...(outcome.again ? { again: file } : {}),
      });
      return;
    }
    const { message } = outcome;
    change(key, { state: 'done', sent: file.size, ...(message === undefined ? {} : { message }) });
    onAdded();
  };

  const enqueue = (key: number, file: File) => {
    stops.current.set(key, new AbortController());
    line.current = line.current.then(() => send(key, file));
  };

  const add = (files: readonly File[]) => {
    // what has arrived is in the list of clips and need not stand here for ever
    setUploads((all) => all.filter((each) => each.state !== 'done'));
    for (const file of files) {
      const key = (count.current += 1);
      const fresh = { key, name: file.name, bytes: file.size, sent: 0, state: 'waiting' } as const;
      setUploads((all) => [...all, fresh]);
      enqueue(key, file);
    }
  };

  /** Sends a file once more that did not arrive; it was kept. */
  const retry = ({ key, name, bytes, again: file }: Upload) => {
    if (!file) return;
    const fresh = { key, name, bytes, sent: 0, state: 'waiting' } as const;
    setUploads((all) => all.map((each) => (each.key === key ? fresh : each)));
    enqueue(key, file);
  };

  /** Says of files why they are not even sent. */
  const refuse = (files: readonly { name: string; bytes: number; message: string }[]) => {
    const refused = files.map((file) => {
      const key = (count.current += 1);
      return { ...file, key, sent: 0, state: 'failed' } as const;
    });
    setUploads((all) => [...all, ...refused]);
  };

  /** Stops it if it is on its way, and takes it off the list. */
  const dismiss = (key: number) => {
    stops.current.get(key)?.abort();
    stops.current.delete(key);
    setUploads((all) => all.filter((each) => each.key !== key));
  };

  return { uploads, add, refuse, retry, dismiss };
}
