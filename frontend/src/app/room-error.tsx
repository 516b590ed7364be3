import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconError404, IconMoodSad } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { Empty } from '../ui/empty';
import { ButtonLink } from '../ui/links';

/** A room that broke; the frame around it stays. */
export function RoomError(): ReactNode {
  const router = useRouter();
  return (
    <Empty
      icon={IconMoodSad}
      title="This room could not be shown"
      text="Something in this page went wrong. Nothing of your work is lost: it lives in the service."
      action={<Button onClick={() => void router.invalidate()}>Try again</Button>}
    />
  );
}

/** An address without a room. */
export function MissingRoom(): ReactNode {
  return (
    <Empty
      icon={IconError404}
      title="There is nothing here"
      text="The address is wrong, or what was here is gone."
      action={<ButtonLink to="/">Go to the runs</ButtonLink>}
    />
  );
}
