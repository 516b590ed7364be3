import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { NotificationForm } from '../../features/notifications/notification-form';
import { graphql } from '../../gql';
import { Faces } from '../../ui/faces';

export const SettingsNotificationsDocument = graphql(`
  query SettingsNotifications {
    viewer {
      id
      email
      timeZone
    }
    eventTypes {
      name
      description
    }
    notificationSettings {
      ...NotificationForm
    }
  }
`);

/** What the person is told by e-mail. */
export function SettingsNotificationsRoom(): ReactNode {
  const [{ data, error }, reload] = useQuery({ query: SettingsNotificationsDocument });
  return (
    <Faces
      data={data}
      error={error}
      onRetry={() => {
        reload({ requestPolicy: 'network-only' });
      }}
      rowHeight={44}
      rows={8}
    >
      {({ viewer, eventTypes, notificationSettings }) =>
        viewer && (
          <NotificationForm
            settings={notificationSettings}
            descriptions={Object.fromEntries(
              eventTypes.map(({ name, description }) => [name, description]),
            )}
            viewer={viewer}
          />
        )
      }
    </Faces>
  );
}
