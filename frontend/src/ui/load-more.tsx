import { Button, Center } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';

/** How far below the window the next page is asked for, so that it is there before it is reached. */
const ahead = { rootMargin: '0px 0px 600px 0px' };

/** Asks for the next page of a list when it comes into sight, or when the button is pressed. */
export function LoadMore({ onMore, loading }: { onMore: () => void; loading: boolean }) {
  const { t } = useTranslation();
  const { ref, entry } = useIntersection(ahead);
  const inSight = entry?.isIntersecting === true;
  const reach = useEffectEvent(onMore);
  useEffect(() => {
    if (inSight && !loading) reach();
  }, [inSight, loading]);
  return (
    <Center py="sm" ref={ref}>
      <Button variant="default" size="xs" loading={loading} onClick={onMore}>
        {t('ui.showMore')}
      </Button>
    </Center>
  );
}
