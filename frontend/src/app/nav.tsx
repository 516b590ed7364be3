import { NavLink, Text, UnstyledButton } from '@mantine/core';
import { Link, useMatchRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { places } from './places';
import classes from './shell.module.css';

function useIsHere(): (room: (typeof places)[number]) => boolean {
  const match = useMatchRoute();
  return (room) => {
    if (room.to !== '/') return match({ to: room.to, fuzzy: true }) !== false;
    return (
      match({ to: '/' }) !== false ||
      match({ to: '/runs/$runId', fuzzy: true }) !== false ||
      match({ to: '/runs/new' }) !== false
    );
  };
}

/** The rooms, at the side of a wide screen. */
export function SideNav() {
  const { t } = useTranslation();
  const isHere = useIsHere();
  return places.map((room) => (
    <NavLink
      key={room.to}
      renderRoot={(props) => <Link to={room.to} {...props} />}
      label={t(`frame.rooms.${room.name}`)}
      leftSection={<room.icon size={18} stroke={1.6} aria-hidden />}
      active={isHere(room)}
      {...(isHere(room) ? { 'aria-current': 'page' as const } : {})}
      className={classes.side ?? ''}
    />
  ));
}

/** The rooms, at the foot of a phone. */
export function FootNav() {
  const { t } = useTranslation();
  const isHere = useIsHere();
  return (
    <nav className={classes.foot} aria-label={t('frame.rooms.title')}>
      {places.map((room) => (
        <UnstyledButton
          key={room.to}
          renderRoot={(props) => <Link to={room.to} {...props} />}
          className={classes.tab ?? ''}
          data-active={isHere(room)}
        >
          <room.icon size={20} stroke={1.6} aria-hidden />
          <Text component="span" fz={10} fw={500}>
            {t(`frame.rooms.${room.name}`)}
          </Text>
        </UnstyledButton>
      ))}
    </nav>
  );
}
