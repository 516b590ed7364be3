import type { ReactNode } from 'react';
import { Center, Loader } from '@mantine/core';
import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { Problem } from '../ui/problem';
import { useViewer } from './session';
import { Shell } from './shell';
import { ViewerProvider } from './viewer-context';

/** Lets signed-in people through to the rooms and shows others the way in. */
export function Gate(): ReactNode {
  const [state, retry] = useViewer();
  const { href } = useLocation();
  if (state.is === 'asking') {
    return (
      <Center h="100dvh">
        <Loader type="dots" aria-label="Loading" />
      </Center>
    );
  }
  if (state.is === 'unreachable') {
    return (
      <Center h="100dvh" p="md">
        <Problem error={state.error} onRetry={retry} />
      </Center>
    );
  }
  if (state.is === 'gone')
    return <Navigate to="/sign-in" search={href === '/' ? {} : { next: href }} replace />;
  return (
    <ViewerProvider value={state.viewer}>
      <Shell>
        <Outlet />
      </Shell>
    </ViewerProvider>
  );
}
