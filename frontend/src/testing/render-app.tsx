import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRooms } from '../app/router';
import { SessionProvider } from '../app/session';
import { theme } from '../theme/theme';
import { FakeApi, type Answers } from './fake-api';
import { FakeLink } from './fake-link';
import { makeViewer } from './fixtures';

// What the dashboard fetches when a room is entered is there already: no test waits for it.
import.meta.glob(['../app/gate.tsx', '../app/rooms/*-room.tsx'], { eager: true });

/** The whole dashboard at an address, in front of a fake API. */
export function renderApp(address: string, answers: Answers) {
  const api = new FakeApi({ viewer: makeViewer(), ...answers });
  const link = new FakeLink();
  const rooms = createRooms(createMemoryHistory({ initialEntries: [address] }));
  render(
    <MantineProvider theme={theme} env="test">
      <SessionProvider open={() => ({ link, client: api.client(link) })}>
        <ModalsProvider>
          <RouterProvider router={rooms} />
        </ModalsProvider>
        <Notifications />
      </SessionProvider>
    </MantineProvider>,
  );
  return { api, link, rooms, user: userEvent.setup() };
}
