import type { ReactNode } from 'react';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links';
import { Room } from '../../ui/room';
import { NeedsMe } from './needs-me';
import { RunsList } from './runs-list';

/** Home: what needs the person, then everything that was or is being made. */
export function RunsRoom(): ReactNode {
  const { t } = useTranslation();
  return (
    <Room
      title={t('frame.rooms.runs')}
      action={<ButtonLink to="/runs/new">{t('runs.new.title')}</ButtonLink>}
    >
      <Stack gap="lg">
        <NeedsMe />
        <RunsList />
      </Stack>
    </Room>
  );
}
