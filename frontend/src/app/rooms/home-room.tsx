import { Skeleton, Stack } from '@mantine/core';
import { useDeferredValue, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links';
import { OneByOne } from '../../ui/one-by-one';
import { Room } from '../../ui/room';
import { FirstStepsCard } from './first-steps-card';
import { GoesOutNext } from './goes-out-next';
import { HowTheyDo } from './how-they-do';
import { NeedsMe, useNeedsMe } from './needs-me';
import { RunningNow } from './running-now';
import { useFirstSteps } from './use-first-steps';

/** Home: what needs the person, what is being made, what goes out next and how the last videos do. */
export function HomeRoom(): ReactNode {
  const { t } = useTranslation();
  const firstSteps = useFirstSteps();
  const needsMe = useNeedsMe();
  // what may stand on top is known before anything is shown, so that nothing moves down under the reader's eyes
  const known = useDeferredValue(firstSteps.known && needsMe.known, false);
  return (
    <Room
      title={t('frame.rooms.home')}
      action={<ButtonLink to="/runs/new">{t('runs.new.title')}</ButtonLink>}
    >
      {!known && <Skeleton height={420} role="status" aria-label={t('ui.loading')} />}
      <Stack gap="lg" style={known ? undefined : { display: 'none' }}>
        <OneByOne>
          {firstSteps.guide && <FirstStepsCard guide={firstSteps.guide} />}
          {needsMe.waiting && <NeedsMe waiting={needsMe.waiting} />}
          <RunningNow />
          <GoesOutNext />
          <HowTheyDo />
        </OneByOne>
      </Stack>
    </Room>
  );
}
