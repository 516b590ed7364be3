import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PublicationDetails } from '../../features/publications/publication-details';
import type { PublicationMove } from '../../features/publications/use-publication-move';
import { PlannedDetails } from '../../features/slots/planned-details';
import { SlotDetails } from '../../features/slots/slot-details';
import type { CalendarItem } from './calendar-items';

interface CalendarDetailsProps {
  item: CalendarItem | undefined;
  zone: string;
  move: PublicationMove['move'];
  onClose: () => void;
}

/** What is behind an event of the calendar, and what can be done with it. */
export function CalendarDetails({ item, onClose, ...rest }: CalendarDetailsProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={item !== undefined}
      onClose={onClose}
      position="right"
      size="sm"
      title={item?.event.title}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {item && <Details item={item} {...rest} />}
    </Drawer>
  );
}

function Details({ item, zone, move }: Omit<CalendarDetailsProps, 'item' | 'onClose'> & Shown) {
  if (item.kind === 'publication')
    return (
      <PublicationDetails
        publication={item.publication}
        zone={zone}
        move={move}
        warning={item.event.warning}
      />
    );
  if (item.kind === 'planned')
    return <PlannedDetails slot={item.slot} pipeline={item.pipeline} zone={zone} />;
  return (
    <SlotDetails
      slot={item.slot}
      face={item.event.face}
      pipeline={item.pipeline?.name}
      zone={zone}
    />
  );
}

interface Shown {
  item: CalendarItem;
}
