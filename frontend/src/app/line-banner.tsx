import { Alert } from '@mantine/core';
import { useDebouncedValue, useNetwork } from '@mantine/hooks';
import { IconCloudOff, IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLinkState } from './activity';

/** A break shorter than this is nobody's business. */
const patience = 4000;

/** Says so while what is shown may be out of date; what is shown is asked for again once the line is back. */
export function LineBanner() {
  const { t } = useTranslation();
  const state = useLinkState();
  const { online } = useNetwork();
  const broken = state === 'reconnecting';
  const [lasting] = useDebouncedValue(broken, patience);
  const offline = !online && state !== 'live';
  return (
    <div role="status">
      {(offline || (broken && lasting)) && (
        <Alert
          color="yellow"
          mb="md"
          icon={
            offline ? (
              <IconCloudOff size={18} aria-hidden />
            ) : (
              <IconPlugConnectedX size={18} aria-hidden />
            )
          }
          title={offline ? t('frame.offline.title') : t('frame.broke.title')}
        >
          {offline ? t('frame.offline.text') : t('frame.broke.text')}
        </Alert>
      )}
    </div>
  );
}
