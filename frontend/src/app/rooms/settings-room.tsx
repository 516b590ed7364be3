import type { ReactNode } from 'react';
import { Box, NavLink, Select, Stack } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Link, Outlet, useMatchRoute, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Room } from '../../ui/room';
import { settingsPlaces } from '../settings-places';
import classes from './settings-room.module.css';

type Place = (typeof settingsPlaces)[number];

/** The frame of the settings: its parts, and the one that was chosen. */
export function SettingsRoom(): ReactNode {
  const { t } = useTranslation();
  const here = useHere();
  useDocumentTitle(
    `${t(`settings.places.${here.name}`)} · ${t('frame.rooms.settings')} · Video-Publisher`,
  );
  return (
    <Room title={t('frame.rooms.settings')} maw={980}>
      <div className={classes.frame}>
        <Box component="nav" visibleFrom="md" aria-label={t('frame.rooms.settings')}>
          <div className={classes.places}>
            {settingsPlaces.map((place) => (
              <PlaceLink key={place.to} place={place} active={place === here} />
            ))}
          </div>
        </Box>
        <PlaceSelect here={here} />
        <Stack gap="md">
          <Outlet />
        </Stack>
      </div>
    </Room>
  );
}

/** The part of the settings that is shown. */
function useHere(): Place {
  const match = useMatchRoute();
  const [first, ...others] = settingsPlaces;
  return others.find(({ to }) => match({ to, fuzzy: true }) !== false) ?? first;
}

function PlaceLink({ place, active }: { place: Place; active: boolean }) {
  const { t } = useTranslation();
  return (
    <NavLink
      renderRoot={(props) => (
        <Link to={place.to} activeOptions={{ exact: place.to === '/settings' }} {...props} />
      )}
      label={t(`settings.places.${place.name}`)}
      leftSection={<place.icon size={17} stroke={1.6} aria-hidden />}
      active={active}
      {...(active ? { 'aria-current': 'page' as const } : {})}
      className={classes.place ?? ''}
    />
  );
}

function PlaceSelect({ here }: { here: Place }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Select
      hiddenFrom="md"
      size="md"
      aria-label={t('settings.places.title')}
      leftSection={<here.icon size={17} stroke={1.6} aria-hidden />}
      data={settingsPlaces.map(({ to, name }) => ({
        value: to,
        label: t(`settings.places.${name}`),
      }))}
      value={here.to}
      onChange={(to) => {
        if (to !== null) void navigate({ to });
      }}
      maxDropdownHeight={400}
    />
  );
}
