import { ActionIcon, Group, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { KeyName } from './key-name';
import classes from './shell.module.css';

const keys = 'Control+K Meta+K';

interface PaletteButtonProps {
  onOpen: () => void;
}

/** The way to the palette for a mouse, which tells of the keys. */
export function PaletteButton({ onOpen }: PaletteButtonProps) {
  const { t } = useTranslation();
  return (
    <UnstyledButton className={classes.palette ?? ''} aria-keyshortcuts={keys} onClick={onOpen}>
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
export function PaletteIcon({ onOpen }: PaletteButtonProps) {
  const { t } = useTranslation();
  return (
    <ActionIcon aria-label={t('frame.palette.open')} aria-keyshortcuts={keys} onClick={onOpen}>
      <IconSearch size={17} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}
