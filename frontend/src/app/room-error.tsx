import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconError404, IconMoodSad } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/empty';
import { ButtonLink } from '../ui/links';

/** A room that broke; the frame around it stays. */
export function RoomError(): ReactNode {
  const { t } = useTranslation();
  const router = useRouter();
  return (
    <Empty
      icon={IconMoodSad}
      title={t('frame.broken.title')}
      text={t('frame.broken.text')}
      action={<Button onClick={() => void router.invalidate()}>{t('ui.tryAgain')}</Button>}
    />
  );
}

/** An address without a room. */
export function MissingRoom(): ReactNode {
  const { t } = useTranslation();
  useDocumentTitle(`${t('frame.missing.title')} · Video-Publisher`);
  return (
    <Empty
      icon={IconError404}
      title={t('frame.missing.title')}
      text={t('frame.missing.text')}
      action={<ButtonLink to="/">{t('frame.missing.action')}</ButtonLink>}
    />
  );
}
