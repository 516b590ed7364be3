import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links';
import { Room } from '../../ui/room';
import { FirstStepsCard } from './first-steps-card';
import { GoesOutNext } from './goes-out-next';
import { HowTheyDo } from './how-they-do';
import { NeedsMe } from './needs-me';
import { RunningNow } from './running-now';

/** Home: what needs the person, what is being made, what goes out next and how the last videos do. */
export function HomeRoom(): ReactNode {
  const { t } = useTranslation();
  return (
    <Room
      title={t('frame.rooms.home')}
      action={<ButtonLink to="/runs/new">{t('runs.new.title')}</ButtonLink>}
    >
      <FirstStepsCard />
      <NeedsMe />
      <RunningNow />
      <GoesOutNext />
      <HowTheyDo />
    </Room>
  );
}
