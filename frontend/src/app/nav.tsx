import { NavLink, Text, UnstyledButton } from '@mantine/core';
import {
  IconHistory,
  IconMovie,
  IconPhotoVideo,
  IconPlugConnected,
  IconRoute,
  IconSettings,
  type Icon,
} from '@tabler/icons-react';
import { Link, useMatchRoute } from '@tanstack/react-router';
import classes from './shell.module.css';

const rooms = [
  { to: '/', label: 'Runs', icon: IconMovie },
  { to: '/pipelines', label: 'Pipelines', icon: IconRoute },
  { to: '/library', label: 'Library', icon: IconPhotoVideo },
  { to: '/history', label: 'History', icon: IconHistory },
  { to: '/connections', label: 'Connections', icon: IconPlugConnected },
  { to: '/settings', label: 'Settings', icon: IconSettings },
] as const satisfies { to: string; label: string; icon: Icon }[];

function useIsHere(): (room: (typeof rooms)[number]) => boolean {
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
  const isHere = useIsHere();
  return rooms.map((room) => (
    <NavLink
      key={room.to}
      renderRoot={(props) => <Link to={room.to} {...props} />}
      label={room.label}
      leftSection={<room.icon size={18} stroke={1.6} aria-hidden />}
      active={isHere(room)}
      {...(isHere(room) ? { 'aria-current': 'page' as const } : {})}
      className={classes.side ?? ''}
    />
  ));
}

/** The rooms, at the foot of a phone. */
export function FootNav() {
  const isHere = useIsHere();
  return (
    <nav className={classes.foot} aria-label="Rooms">
      {rooms.map((room) => (
        <UnstyledButton
          key={room.to}
          renderRoot={(props) => <Link to={room.to} {...props} />}
          className={classes.tab ?? ''}
          data-active={isHere(room)}
        >
          <room.icon size={20} stroke={1.6} aria-hidden />
          <Text component="span" fz={10} fw={500}>
            {room.label}
          </Text>
        </UnstyledButton>
      ))}
    </nav>
  );
}
