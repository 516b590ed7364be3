import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Changes between light and dark. */
export function SchemeToggle() {
  const { t } = useTranslation();
  const scheme = useComputedColorScheme('light');
  const { setColorScheme } = useMantineColorScheme();
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <ActionIcon
      aria-label={t(`frame.scheme.${other}`)}
      onClick={() => {
        setColorScheme(other);
      }}
    >
      {scheme === 'dark' ? (
        <IconSun size={17} stroke={1.6} aria-hidden />
      ) : (
        <IconMoon size={17} stroke={1.6} aria-hidden />
      )}
    </ActionIcon>
  );
}
