import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links';
import { Room } from '../../ui/room';
import { NeedsMe } from './needs-me';

/** Home: what needs the person. */
export function HomeRoom(): ReactNode {
  const { t } = useTranslation();
  return (
    <Room
      title={t('frame.rooms.home')}
      action={<ButtonLink to="/runs/new">{t('runs.new.title')}</ButtonLink>}
    >
      <NeedsMe />
    </Room>
  );
}
