import '@fontsource-variable/geist';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '../theme/global.css';
import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { RouterProvider } from '@tanstack/react-router';
import type { Config } from '../api/config';
import { ConfigProvider } from '../api/config-context';
import { theme } from '../theme/theme';
import { resolveTokens } from '../theme/tokens';
import { createRooms } from './router';
import { SessionProvider } from './session';

const rooms = createRooms();

/** Everything around the rooms. */
export function App({ config }: { config: Config }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveTokens} defaultColorScheme="auto">
      <ConfigProvider value={config}>
        <SessionProvider>
          <ModalsProvider>
            <RouterProvider router={rooms} />
          </ModalsProvider>
          <Notifications position="bottom-right" limit={3} />
        </SessionProvider>
      </ConfigProvider>
    </MantineProvider>
  );
}
