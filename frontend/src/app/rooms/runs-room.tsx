import type { ReactNode } from 'react';
import { Stack } from '@mantine/core';
import { ButtonLink } from '../../ui/links';
import { Room } from '../../ui/room';
import { NeedsMe } from './needs-me';
import { RunsList } from './runs-list';

/** Home: what needs the person, then everything that was or is being made. */
export function RunsRoom(): ReactNode {
  return (
    <Room title="Runs" action={<ButtonLink to="/runs/new">New run</ButtonLink>}>
      <Stack gap="lg">
        <NeedsMe />
        <RunsList />
      </Stack>
    </Room>
  );
}
