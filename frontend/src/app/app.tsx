import '@fontsource-variable/geist';
import '../theme/frame.css';
import '../theme/global.css';
import { lazy, Suspense } from 'react';
import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import type { Config } from '../api/config';
import { ConfigProvider } from '../api/config-context';
import { theme } from '../theme/theme';
import { resolveTokens } from '../theme/tokens';
import type { Rooms } from './router';
import { SessionProvider } from './session';

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

/** Everything around the rooms. */
export function App({ config, rooms }: { config: Config; rooms: Rooms }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveTokens} defaultColorScheme="auto">
      <ConfigProvider value={config}>
        <SessionProvider>
          <RouterProvider router={rooms} />
          <Suspense fallback={null}>
            <Overlays />
          </Suspense>
        </SessionProvider>
      </ConfigProvider>
    </MantineProvider>
  );
}
