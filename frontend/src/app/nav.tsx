import { Menu, NavLink, Text, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link, useMatchRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { places } from './places';
import classes from './shell.module.css';

type Place = (typeof places)[number];

/** How many rooms fit at the foot of a phone, beside the way to the others. */
const footPlaces = 4;

function useIsHere(): (room: Place) => boolean {
  const match = useMatchRoute();
  return ({ to }) => match({ to, fuzzy: to !== '/' }) !== false;
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
      {places.slice(0, footPlaces).map((room) => (
        <UnstyledButton
          key={room.to}
          renderRoot={(props) => <Link to={room.to} {...props} />}
          className={classes.tab ?? ''}
          data-active={isHere(room)}
          {...(isHere(room) ? { 'aria-current': 'page' as const } : {})}
        >
          <room.icon size={20} stroke={1.6} aria-hidden />
          <TabName>{t(`frame.rooms.${room.name}`)}</TabName>
        </UnstyledButton>
      ))}
      <MoreRooms rooms={places.slice(footPlaces)} isHere={isHere} />
    </nav>
  );
}

function MoreRooms({
  rooms,
  isHere,
}: {
  rooms: readonly Place[];
  isHere: (room: Place) => boolean;
}) {
  const { t } = useTranslation();
  return (
    <Menu position="top-end" width={200}>
      <Menu.Target>
        <UnstyledButton className={classes.tab ?? ''} data-active={rooms.some(isHere)}>
          <IconDots size={20} stroke={1.6} aria-hidden />
          <TabName>{t('frame.rooms.more')}</TabName>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {rooms.map((room) => (
          <Menu.Item
            key={room.to}
            renderRoot={(props) => <Link to={room.to} {...props} />}
            leftSection={<room.icon size={18} stroke={1.6} aria-hidden />}
            {...(isHere(room) ? { 'aria-current': 'page' as const } : {})}
          >
            {t(`frame.rooms.${room.name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function TabName({ children }: { children: string }) {
  return (
    <Text component="span" fz={10} fw={500}>
      {children}
    </Text>
  );
}
