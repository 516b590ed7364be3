import { useCallback, useEffect, useEffectEvent, useRef } from 'react';

interface Moment {
  id: string;
  ms: number;
}

/** The width of a still in pixels; its shape is the film's. */
const stillWidth = 120;

/** Frames of a film at some moments, reached one after the other; gives what takes the canvas of a moment. */
export function useStills(url: string | undefined, moments: readonly Moment[]) {
  const canvases = useRef(new Map<string, HTMLCanvasElement>());
  const begin = useEffectEvent(() =>
    url === undefined ? undefined : walk(url, moments, canvases.current),
  );
  // An address is signed anew now and then, the film stays the same.
  const film = url?.split('?')[0];
  const places = moments.map(({ id, ms }) => `${id}@${String(ms)}`).join();
  useEffect(() => begin(), [film, places]);
  return useCallback((id: string, canvas: HTMLCanvasElement | null) => {
    if (canvas) canvases.current.set(id, canvas);
    else canvases.current.delete(id);
  }, []);
}

/** Goes through the film and draws; returns what stops it. */
function walk(url: string, moments: readonly Moment[], canvases: Map<string, HTMLCanvasElement>) {
  const film = document.createElement('video');
  const rest = [...moments];
  const go = () => {
    const next = rest[0];
    if (next) film.currentTime = next.ms / 1000;
  };
  const reached = () => {
    const canvas = canvases.get(rest.shift()?.id ?? '');
    if (canvas) draw(film, canvas);
    go();
  };
  film.muted = true;
  film.preload = 'metadata';
  film.addEventListener('loadedmetadata', go);
  film.addEventListener('seeked', reached);
  film.src = url;
  return () => {
    film.removeEventListener('loadedmetadata', go);
    film.removeEventListener('seeked', reached);
    film.removeAttribute('src');
  };
}

function draw(film: HTMLVideoElement, canvas: HTMLCanvasElement): void {
  canvas.width = stillWidth;
  canvas.height = Math.round((stillWidth * film.videoHeight) / film.videoWidth);
  canvas.getContext('2d')?.drawImage(film, 0, 0, canvas.width, canvas.height);
}
