import '@mantine/notifications/styles.layer.css';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';

/** What lies above the rooms. The first page is there before it: nothing is told or asked until a person does something. */
export function Overlays() {
  return (
    <>
      <ModalsProvider />
      <Notifications position="bottom-right" limit={3} />
    </>
  );
}
