import { useInterval } from '@mantine/hooks';
import { useEffect } from 'react';

/** Looks again every `every` milliseconds while `running`. */
export function useRepeatedly(look: () => void, every: number, running: boolean): void {
  const { start, stop } = useInterval(look, every);
  useEffect(() => {
    if (running) start();
    return stop;
  }, [running, start, stop]);
}
