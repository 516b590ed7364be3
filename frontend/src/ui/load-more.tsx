import { Button, Center } from '@mantine/core';

/** Asks for the next page of a list. */
export function LoadMore({ onMore, loading }: { onMore: () => void; loading: boolean }) {
  return (
    <Center py="sm">
      <Button variant="default" size="xs" loading={loading} onClick={onMore}>
        Show more
      </Button>
    </Center>
  );
}
