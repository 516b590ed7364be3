import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useWindowEvent } from '@mantine/hooks';
import { useRouterState } from '@tanstack/react-router';
import { inside } from './frame-routes';
import type { Rooms } from './router';

const Overlays = lazy(async () => {
  await untilIdle();
  const { Overlays: component } = await import('./overlays');
  return { default: component };
});

/** Until the page has nothing more urgent to do. */
const untilIdle = () =>
  new Promise((resolve) => {
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- not every browser has it
    if (window.requestIdleCallback) window.requestIdleCallback(resolve);
    else setTimeout(resolve, 200);
  });

/**
 * Fetches what lies above the rooms after they are there: a first touch may already ask something inside, while in front
 * of the door nothing is told before a person did something.
 */
export function Above({ rooms }: { rooms: Rooms }): ReactNode {
  const isInside = useRouterState({
    router: rooms,
    select: ({ matches }) => matches.some(({ routeId }) => routeId === inside.id),
  });
  const [hasActed, setHasActed] = useState(false);
  const act = () => {
    setHasActed(true);
  };
  useWindowEvent('pointerdown', act);
  useWindowEvent('keydown', act);
  if (!isInside && !hasActed) return null;
  return (
    <Suspense fallback={null}>
      <Overlays />
    </Suspense>
  );
}
