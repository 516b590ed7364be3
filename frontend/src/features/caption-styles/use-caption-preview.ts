import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { useApiUrl } from '../../api/config-context';
import { PreviewLine, type Asked, type Preview } from './preview-line';

/** The line in which the previews of one part of the page are asked for. */
export function usePreviewLine(): PreviewLine {
  const client = useClient();
  const absolute = useApiUrl();
  const [line] = useState(() => new PreviewLine(client, absolute));
  return line;
}

/** A preview on its way, there, or refused. */
export interface Previewing {
  /** The preview that was asked for, once it is there. */
  preview: Preview | undefined;
  /** The last picture there was, to stand in meanwhile. */
  before: string | undefined;
  again: () => void;
}

/** Asks for a preview as soon as it is wanted. */
export function useCaptionPreview(line: PreviewLine, asked: Asked, wanted = true): Previewing {
  const key = JSON.stringify(asked);
  const [seen, setSeen] = useState<{ key: string; preview: Preview; before?: string }>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!wanted) return;
    const stop = new AbortController();
    void line.ask(key, stop.signal).then((preview) => {
      if (!preview || stop.signal.aborted) return;
      setSeen((last) => {
        const before = 'url' in preview ? preview.url : last?.before;
        return { key, preview, ...(before === undefined ? {} : { before }) };
      });
    });
    return () => {
      stop.abort();
    };
  }, [line, key, wanted, tries]);
  return {
    preview: seen?.key === key ? seen.preview : undefined,
    before: seen?.before,
    again: () => {
      setSeen((last) => last && { ...last, key: '' });
      setTries((count) => count + 1);
    },
  };
}
