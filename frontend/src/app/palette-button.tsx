import { ActionIcon, Group, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { openPalette } from './palette';
import classes from './shell.module.css';
import { KeyName } from './shortcuts';

const keys = 'Control+K Meta+K';

/** The way to the palette for a mouse, which tells of the keys. */
export function PaletteButton() {
  const { t } = useTranslation();
  return (
    <UnstyledButton
      className={classes.palette ?? ''}
      aria-keyshortcuts={keys}
      onClick={openPalette}
    >
      <IconSearch size={16} stroke={1.6} aria-hidden />
      <Text size="sm" c="dimmed" flex={1} truncate aria-hidden>
        {t('frame.palette.short')}
      </Text>
      <VisuallyHidden>{t('frame.palette.open')}</VisuallyHidden>
      <Group gap={3} wrap="nowrap" aria-hidden>
        <KeyName name="mod" />
        <KeyName name="k" />
      </Group>
    </UnstyledButton>
  );
}

/** The same, small. */
export function PaletteIcon() {
  const { t } = useTranslation();
  return (
    <ActionIcon aria-label={t('frame.palette.open')} aria-keyshortcuts={keys} onClick={openPalette}>
      <IconSearch size={17} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}
