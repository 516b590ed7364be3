import { Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { CalendarEvent } from '../../ui/calendar-event';
import { PlatformIcon } from '../../ui/platform';
import { Status } from '../../ui/status';
import { formatTimeIn } from '../../ui/zone';
import classes from './calendar.module.css';

interface EventProps {
  event: CalendarEvent;
  zone: string;
}

/** An event in a grid: as much as there is room for. */
export function EventBody({ event, zone, tall }: EventProps & { tall: boolean }) {
  const { face, platform, warning } = event;
  return (
    <span className={classes.event} data-tall={tall || undefined}>
      {warning === undefined ? (
        <face.icon size={13} stroke={2} aria-hidden className={classes.glyph} />
      ) : (
        <IconAlertTriangle
          size={13}
          stroke={2}
          aria-label={warning}
          role="img"
          className={classes.glyph}
        />
      )}
      {platform && <PlatformIcon platform={platform} size={13} />}
      <span className={`tabular ${classes.time ?? ''}`}>{formatTimeIn(event.at, zone)}</span>
      <span className={classes.title}>{event.title}</span>
      <VisuallyHidden>{face.label}</VisuallyHidden>
    </span>
  );
}

/** An event in a list. */
export function EventRow({ event, zone }: EventProps) {
  const { face, platform, title, warning } = event;
  return (
    <div className={classes.entry}>
      <Text size="sm" className="tabular" c="dimmed">
        {formatTimeIn(event.at, zone)}
      </Text>
      <Stack gap={2} miw={0}>
        <Group gap={6} wrap="nowrap">
          {platform && <PlatformIcon platform={platform} size={15} />}
          <Text size="sm" fw={500} truncate>
            {title}
          </Text>
        </Group>
        {warning !== undefined && (
          <Text size="xs" c="var(--mantine-color-yellow-light-color)">
            {warning}
          </Text>
        )}
      </Stack>
      <Status face={face} />
    </div>
  );
}
