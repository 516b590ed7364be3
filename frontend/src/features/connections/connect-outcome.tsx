import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { Platform } from '../../gql/graphql';
import { platforms } from '../../ui/platform';

/** What the address says after the return from a platform. */
export interface ConnectSearch {
  connected?: Platform;
  connect_error?: string;
}

const again = 'Begin again here.';
const reasons: Record<string, string> = {
  access_denied: 'You did not agree on the platform’s page. Nothing was connected.',
  expired: `The attempt took longer than five minutes. ${again}`,
  failed: 'Something broke on our side. Nothing was connected; try again in a moment.',
  invalid_link: `The link was used already or belongs to another browser. ${again}`,
  missing_scopes:
    'A permission was left out that publishing needs. Connect again and leave all boxes ticked.',
  no_professional_account:
    'None of the Facebook pages you shared belongs to a professional Instagram account. Link one in Instagram’s settings, then connect again.',
  other_session: `The attempt began under another sign-in. ${again}`,
  platform_off: 'This service is not set up for the platform.',
  platform_refused: 'The platform took back what it had just given. Connect again.',
  platform_unavailable: 'The platform did not answer. Try again in a few minutes.',
};

/** Reads the address after the return from a platform. */
export function parseConnectSearch(raw: Record<string, unknown>): ConnectSearch {
  const connected = (Object.keys(platforms) as Platform[]).find((key) => key === raw.connected);
  const failed = raw.connect_error;
  return {
    ...(connected ? { connected } : {}),
    ...(typeof failed === 'string' ? { connect_error: failed } : {}),
  };
}

/** Tells how the connection attempt ended. */
export function ConnectOutcome({
  search,
  onClose,
}: {
  search: ConnectSearch;
  onClose: () => void;
}) {
  if (search.connect_error !== undefined) {
    const reason = reasons[search.connect_error.toLowerCase()];
    return (
      <Alert
        color="red"
        role="alert"
        title="Not connected"
        icon={<IconAlertTriangle size={18} aria-hidden />}
        withCloseButton
        closeButtonLabel="Dismiss"
        onClose={onClose}
      >
        <Text size="sm">
          {reason ??
            `The platform or this service refused the connection (${search.connect_error}). Try again.`}
        </Text>
      </Alert>
    );
  }
  if (search.connected === undefined) return null;
  return (
    <Alert
      color="teal"
      role="status"
      title={`${platforms[search.connected].title} is connected`}
      icon={<IconCircleCheck size={18} aria-hidden />}
      withCloseButton
      closeButtonLabel="Dismiss"
      onClose={onClose}
    >
      <Text size="sm">Pipelines can publish to it from now on.</Text>
    </Alert>
  );
}
