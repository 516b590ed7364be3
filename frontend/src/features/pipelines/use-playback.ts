import { useEffect, useRef, useState } from 'react';

/** Plays one sound at a time; what plays ends with the part that shows it. */
export function usePlayback() {
  const sound = useRef<HTMLAudioElement | null>(null);
  const [playing, setPlaying] = useState<string>();
  const stop = () => {
    sound.current?.pause();
    sound.current = null;
    setPlaying(undefined);
  };
  useEffect(() => () => sound.current?.pause(), []);
  /** Plays what is at `url`; true when it could be. */
  const play = async (id: string, url: string): Promise<boolean> => {
    stop();
    const next = new Audio(url);
    sound.current = next;
    setPlaying(id);
    next.onended = stop;
    try {
      await next.play();
      return true;
    } catch {
      // Another sound was asked for meanwhile: that is no failure of this one.
      if (sound.current !== next) return true;
      stop();
      return false;
    }
  };
  return { playing, play, stop };
}
