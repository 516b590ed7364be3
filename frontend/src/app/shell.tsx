import { AppShell, Group, Indicator, Stack, Text, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkState } from '../api/live-link';
import { Logo } from '../ui/logo';
import { Activity, useLinkState } from './activity';
import { LineBanner } from './line-banner';
import { Leaving } from './leaving';
import { FootNav, SideNav } from './nav';
import { Palette, usePalette } from './palette';
import { PaletteButton, PaletteIcon } from './palette-button';
import { SchemeToggle } from './scheme-toggle';
import classes from './shell.module.css';
import { useRoomFocus } from './use-room-focus';
import { useSignedIn } from './viewer-context';

/** From here on the rooms stand at the side: Mantine's breakpoint `sm`. Only what is shown is drawn. */
const atLeastSm = '(min-width: 48em)';

/** The frame around every room of a signed-in person. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const palette = usePalette();
  const wide = useMediaQuery(atLeastSm, undefined, { getInitialValueInEffect: false });
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
      {wide ? <Side onSeek={palette.open} /> : <Head onSeek={palette.open} />}
      <AppShell.Main id="main" tabIndex={-1}>
        <Activity />
        <LineBanner />
        <Leaving />
        {children}
      </AppShell.Main>
      {!wide && (
        <AppShell.Footer className={classes.footer ?? ''}>
          <FootNav />
        </AppShell.Footer>
      )}
      <Palette {...palette} />
    </AppShell>
  );
}

interface EdgeProps {
  /** Called when the person wants to find something. */
  onSeek: () => void;
}

/** The upper edge of a phone. */
function Head({ onSeek }: EdgeProps) {
  return (
    <AppShell.Header className={classes.header ?? ''}>
      <Group h="100%" px="sm" justify="space-between">
        <Logo />
        <Group gap="xs">
          <LinkMark />
          <PaletteIcon onOpen={onSeek} />
          <SchemeToggle />
        </Group>
      </Group>
    </AppShell.Header>
  );
}

/** The side of a wide screen. */
function Side({ onSeek }: EdgeProps) {
  const { t } = useTranslation();
  const { email } = useSignedIn();
  return (
    <AppShell.Navbar className={classes.navbar ?? ''} p="sm" aria-label={t('frame.rooms.title')}>
      <Stack gap="md" h="100%">
        <Group px={8} pt={6}>
          <Logo />
        </Group>
        <PaletteButton onOpen={onSeek} />
        <div>
          <SideNav />
        </div>
        <Stack mt="auto" gap={6} px={8}>
          <LinkMark />
          <Group justify="space-between" wrap="nowrap">
            <Text size="xs" c="dimmed" truncate title={email}>
              {email}
            </Text>
            <SchemeToggle />
          </Group>
        </Stack>
      </Stack>
    </AppShell.Navbar>
  );
}

const colors: Record<LinkState, string> = { idle: 'gray', live: 'teal', reconnecting: 'yellow' };

function LinkMark() {
  const { t } = useTranslation();
  const state = useLinkState();
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
