import { useState, type DragEvent } from 'react';
import { above, below, type Move, type Placed } from './topic-moves';

const format = 'application/x-topic';

const isTopic = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes(format);

/** Which half of a row the pointer is over. */
function halfOf({ currentTarget, clientY }: DragEvent): 'above' | 'below' {
  const { top, height } = currentTarget.getBoundingClientRect();
  return clientY < top + height / 2 ? 'above' : 'below';
}

/** Lets a topic be dragged by its grip, and others be dropped before or behind it. */
export function useTopicDrag(
  topic: Placed,
  next: Placed | undefined,
  onMove: (topic: Placed, move: Move) => void,
) {
  const [over, setOver] = useState<'above' | 'below'>();
  const leave = () => {
    setOver(undefined);
  };
  const drop = (event: DragEvent) => {
    leave();
    if (!isTopic(event)) return;
    event.preventDefault();
    const dragged = JSON.parse(event.dataTransfer.getData(format)) as Placed;
    const half = halfOf(event);
    const stays = dragged.id === topic.id || (half === 'below' && dragged.id === next?.id);
    if (!stays) onMove(dragged, half === 'above' ? above(topic) : below(dragged, topic, next));
  };
  return {
    over,
    grip: {
      draggable: true,
      onDragStart: (event: DragEvent) => {
        const { id, priority } = topic;
        event.dataTransfer.setData(format, JSON.stringify({ id, priority }));
        event.dataTransfer.effectAllowed = 'move';
        const row = event.currentTarget.parentElement;
        if (row) event.dataTransfer.setDragImage(row, 14, 14);
      },
    },
    row: {
      onDragOver: (event: DragEvent) => {
        if (!isTopic(event)) return;
        event.preventDefault();
        setOver(halfOf(event));
      },
      onDragLeave: leave,
      onDrop: drop,
    },
  };
}
