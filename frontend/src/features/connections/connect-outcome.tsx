import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { t } from 'i18next';
import { useLanguage } from '../../locales/language';
import { platforms } from '../../ui/platform';
import type { ConnectSearch } from './connect-search';

const reasons = [
  'access_denied',
  'expired',
  'failed',
  'invalid_link',
  'missing_scopes',
  'no_professional_account',
  'other_session',
  'platform_off',
  'platform_refused',
  'platform_unavailable',
] as const;

/** Why there is no connection, for what the address says. */
function reasonOf(code: string): string {
  const known = reasons.find((each) => each === code.toLowerCase()) ?? 'unknown';
  return t(`connections.reason.${known}`, { code });
}

/** Tells how the connection attempt ended. */
export function ConnectOutcome({
  search,
  onClose,
}: {
  search: ConnectSearch;
  onClose: () => void;
}) {
  useLanguage();
  if (search.connect_error !== undefined) {
    return (
      <Alert
        color="red"
        role="alert"
        title={t('connections.notConnected')}
        icon={<IconAlertTriangle size={18} aria-hidden />}
        withCloseButton
        closeButtonLabel={t('ui.dismiss')}
        onClose={onClose}
      >
        <Text size="sm">{reasonOf(search.connect_error)}</Text>
      </Alert>
    );
  }
  if (search.connected === undefined) return null;
  return (
    <Alert
      color="teal"
      role="status"
      title={t('connections.connected', { platform: platforms[search.connected].title })}
      icon={<IconCircleCheck size={18} aria-hidden />}
      withCloseButton
      closeButtonLabel={t('ui.dismiss')}
      onClose={onClose}
    >
      <Text size="sm">{t('connections.connectedHint')}</Text>
    </Alert>
  );
}
