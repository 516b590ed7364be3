import { t } from 'i18next';
import type { Config } from './config';
import { refreshSession, requestHeaders } from './refresh';

/** What came of sending a file: the clip it is now, or why not, in words. */
export type Sent =
  | { id: string; existing: boolean; message?: string }
  | {
      refusal: string;
      /** Whether the same file may be taken another time: the way or the service failed, not the file. */
      again: boolean;
    };

interface Sending {
  /** How many bytes have left. */
  onProgress?: (sent: number) => void;
  /** Stops it. */
  signal?: AbortSignal;
}

/** Sends a file of the person's own to become a clip. A session that ran out is renewed once. */
export async function sendFile(config: Config, file: File, sending: Sending = {}): Promise<Sent> {
  const first = await post(config, file, sending);
  const again = first.status === 401 && (await refreshSession(config));
  return read(again ? await post(config, file, sending) : first);
}

interface Answer {
  status: number;
  text: string;
}

/** `fetch` tells nothing of what has been sent; this does. */
function post(config: Config, file: File, { onProgress, signal }: Sending): Promise<Answer> {
  const body = new FormData();
  body.append('file', file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${config.apiUrl}/clips`);
    request.withCredentials = true;
    for (const [name, value] of Object.entries(requestHeaders)) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = ({ loaded }) => onProgress?.(Math.min(loaded, file.size));
    request.onload = () => {
      resolve({ status: request.status, text: request.responseText });
    };
    request.onerror = () => {
      resolve({ status: 0, text: '' });
    };
    signal?.addEventListener('abort', () => {
      request.abort();
      resolve({ status: 0, text: JSON.stringify({ message: t('ui.upload.stopped') }) });
    });
    request.send(body);
  });
}

function read({ status, text }: Answer): Sent {
  const answer = parse(text);
  if (status >= 200 && status < 300 && typeof answer.id === 'string') {
    const message = typeof answer.message === 'string' ? { message: answer.message } : {};
    return { id: answer.id, existing: answer.existing === true, ...message };
  }
  const again = status === 0 || status === 401 || status === 429 || status >= 500;
  if (typeof answer.message === 'string') return { refusal: answer.message, again };
  return { refusal: status === 0 ? t('ui.upload.broken') : t('ui.upload.silent'), again };
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
