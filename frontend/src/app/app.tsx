import '@fontsource-variable/geist';
import '@mantine/core/styles.layer.css';
import '../theme/global.css';
import { lazy, Suspense } from 'react';
import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import type { Config } from '../api/config';
import { ConfigProvider } from '../api/config-context';
import { theme } from '../theme/theme';
import { resolveTokens } from '../theme/tokens';
import { createRooms } from './router';
import { SessionProvider } from './session';

const rooms = createRooms();
const Overlays = lazy(() => import('./overlays').then((file) => ({ default: file.Overlays })));

/** Everything around the rooms. */
export function App({ config }: { config: Config }) {
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
