import '../theme/rooms.css';
import { useEffect, type ReactNode } from 'react';
import { Center, Loader } from '@mantine/core';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Problem } from '../ui/problem';
import { useViewer } from './session';
import { Shell } from './shell';
import { ViewerProvider } from './viewer-context';

/** Lets signed-in people through to the rooms and shows others the way in. */
export function Gate(): ReactNode {
  const { t } = useTranslation();
  const [state, retry] = useViewer();
  const router = useRouter();
  const gone = state.is === 'gone';
  useEffect(() => {
    if (!gone) return;
    const { href } = router.state.location;
    void router.navigate({
      to: '/sign-in',
      search: href === '/' ? {} : { next: href },
      replace: true,
    });
  }, [gone, router]);
  if (state.is === 'asking' || state.is === 'gone') {
    return (
      <Center h="100dvh">
        <Loader type="dots" role="status" aria-label={t('ui.loading')} />
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
  return (
    <ViewerProvider value={state.viewer}>
      <Shell>
        <Outlet />
      </Shell>
    </ViewerProvider>
  );
}
