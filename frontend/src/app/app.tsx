import '@fontsource-variable/geist';
import '../theme/frame.css';
import '../theme/global.css';
import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import type { Config } from '../api/config';
import { ConfigProvider } from '../api/config-context';
import { theme } from '../theme/theme';
import { resolveTokens } from '../theme/tokens';
import { Above } from './above';
import type { Rooms } from './router';
import { SessionProvider } from './session';

/** Everything around the rooms. */
export function App({ config, rooms }: { config: Config; rooms: Rooms }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveTokens} defaultColorScheme="auto">
      <ConfigProvider value={config}>
        <SessionProvider>
          <RouterProvider router={rooms} />
          <Above rooms={rooms} />
        </SessionProvider>
      </ConfigProvider>
    </MantineProvider>
  );
}
