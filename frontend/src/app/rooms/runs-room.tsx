import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links';
import { Room } from '../../ui/room';
import { RunsList } from './runs-list';

/** Everything that was or is being made. */
export function RunsRoom(): ReactNode {
  const { t } = useTranslation();
  return (
    <Room
      title={t('frame.rooms.runs')}
      action={<ButtonLink to="/runs/new">{t('runs.new.title')}</ButtonLink>}
    >
      <RunsList />
    </Room>
  );
}
