import { useMantineColorScheme } from '@mantine/core';
import {
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconMovie,
  IconPlugConnected,
  IconRoute,
  IconSun,
  IconSunMoon,
  type Icon,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { languages, nameOfLanguage, useLanguageChoice } from '../locales/language';
import { places } from './places';
import { useSignOut } from './use-sign-out';

/** Something that can be done from anywhere. */
export interface Command {
  label: string;
  /** Other words it is found by. */
  words?: string;
  icon: Icon;
  run: () => void;
}

export interface CommandGroup {
  title: string;
  commands: Command[];
}

/** All that can be done from anywhere, by what it is about. */
export function useCommands(showShortcuts: () => void): CommandGroup[] {
  const { t } = useTranslation();
  const making = useMaking();
  const going = useGoing();
  const viewing = useViewing();
  return [
    { title: t('frame.palette.do'), commands: making },
    { title: t('frame.palette.go'), commands: going },
    {
      title: t('frame.palette.view'),
      commands: [
        ...viewing,
        {
          label: t('frame.palette.shortcuts'),
          words: t('frame.palette.words.shortcuts'),
          icon: IconKeyboard,
          run: showShortcuts,
        },
      ],
    },
  ];
}

function useMaking(): Command[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { signOut } = useSignOut();
  const does = [
    { name: 'newVideo', icon: IconMovie, run: () => navigate({ to: '/runs/new' }) },
    { name: 'newPipeline', icon: IconRoute, run: () => navigate({ to: '/pipelines/new' }) },
    { name: 'connect', icon: IconPlugConnected, run: () => navigate({ to: '/connections' }) },
    { name: 'signOut', icon: IconLogout, run: signOut },
  ] as const;
  return does.map(({ name, icon, run }) => ({
    label: t(`frame.palette.${name}`),
    words: t(`frame.palette.words.${name}`),
    icon,
    run: () => void run(),
  }));
}

function useGoing(): Command[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return places.map(({ to, name, icon }) => ({
    label: t(`frame.rooms.${name}`),
    icon,
    run: () => void navigate({ to }),
  }));
}

function useViewing(): Command[] {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const [, chooseLanguage] = useLanguageChoice();
  const schemes = { light: IconSun, dark: IconMoon, auto: IconSunMoon };
  return [
    ...(['light', 'dark', 'auto'] as const).map((scheme) => ({
      label: t('frame.palette.scheme', { scheme: t(`settings.appearance.${scheme}`) }),
      words: t('frame.palette.words.scheme'),
      icon: schemes[scheme],
      run: () => {
        setColorScheme(scheme);
      },
    })),
    ...([...languages, 'auto'] as const).map((choice) => ({
      label: t('frame.palette.language', {
        language: choice === 'auto' ? t('settings.appearance.browser') : nameOfLanguage(choice),
      }),
      icon: IconLanguage,
      run: () => {
        chooseLanguage(choice);
      },
    })),
  ];
}

/** What is found for the words that were typed: every one of them, anywhere. */
export function findCommands(groups: readonly CommandGroup[], query: string): CommandGroup[] {
  const typed = query.toLocaleLowerCase().split(/\s+/u);
  const fits = ({ label, words = '' }: Command) => {
    const told = `${label} ${words}`.toLocaleLowerCase();
    return typed.every((word) => told.includes(word));
  };
  return groups
    .map(({ title, commands }) => ({ title, commands: commands.filter(fits) }))
    .filter(({ commands }) => commands.length > 0);
}
