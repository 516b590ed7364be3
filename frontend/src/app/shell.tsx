import { AppShell, Group, Indicator, Stack, Text, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkState } from '../api/live-link';
import { Logo } from '../ui/logo';
import { useActivity } from './activity';
import { LineBanner } from './line-banner';
import { Leaving } from './leaving';
import { FootNav, SideNav } from './nav';
import { Palette, usePalette } from './palette';
import { PaletteButton, PaletteIcon } from './palette-button';
import { SchemeToggle } from './scheme-toggle';
import classes from './shell.module.css';
import { useRoomFocus } from './use-room-focus';
import { useSignedIn } from './viewer-context';

/** The frame around every room of a signed-in person. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { email } = useSignedIn();
  const live = useActivity();
  const palette = usePalette();
  useRoomFocus();
  return (
    <AppShell
      header={{ height: { base: 52, sm: 0 } }}
      footer={{ height: { base: 58, sm: 0 } }}
      navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: true } }}
      padding={{ base: 'sm', sm: 'xl' }}
    >
      <a href="#main" className={classes.skip}>
        {t('frame.skip')}
      </a>
      <AppShell.Header className={classes.header ?? ''} hiddenFrom="sm">
        <Group h="100%" px="sm" justify="space-between">
          <Logo />
          <Group gap="xs">
            <LinkMark state={live} />
            <PaletteIcon onOpen={palette.open} />
            <SchemeToggle />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar
        className={classes.navbar ?? ''}
        p="sm"
        visibleFrom="sm"
        aria-label={t('frame.rooms.title')}
      >
        <Stack gap="md" h="100%">
          <Group px={8} pt={6}>
            <Logo />
          </Group>
          <PaletteButton onOpen={palette.open} />
          <div>
            <SideNav />
          </div>
          <Stack mt="auto" gap={6} px={8}>
            <LinkMark state={live} />
            <Group justify="space-between" wrap="nowrap">
              <Text size="xs" c="dimmed" truncate title={email}>
                {email}
              </Text>
              <SchemeToggle />
            </Group>
          </Stack>
        </Stack>
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        <LineBanner state={live} />
        <Leaving />
        {children}
      </AppShell.Main>
      <AppShell.Footer className={classes.footer ?? ''} hiddenFrom="sm">
        <FootNav />
      </AppShell.Footer>
      <Palette {...palette} />
    </AppShell>
  );
}

const colors: Record<LinkState, string> = { idle: 'gray', live: 'teal', reconnecting: 'yellow' };

function LinkMark({ state }: { state: LinkState }) {
  const { t } = useTranslation();
  return (
    <Tooltip label={t(`frame.live.${state}.hint`)}>
      <Group gap={10} role="status" pl={4} w="fit-content">
        <Indicator
          color={colors[state]}
          size={7}
          processing={state === 'reconnecting'}
          position="middle-start"
        />
        <Text size="xs" c="dimmed">
          {t(`frame.live.${state}.label`)}
        </Text>
      </Group>
    </Tooltip>
  );
}
