import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { TopicRowFragment } from '../../gql/graphql';
import { TopicFacts } from './topic-facts';
import { TopicMenu } from './topic-menu';
import type { Move, Placed, Steps } from './topic-moves';
import classes from './topic-row.module.css';
import { useTopicDrag } from './use-topic-drag';

export const TopicRowDocument = graphql(`
  fragment TopicRow on Topic {
    id
    pipelineId
    text
    title
    scriptKind
    priority
    source
    state
    reason
    createdAt
    usedAt
    run {
      id
      title
    }
  }
`);

/** What can be done with a topic here. */
export interface TopicActions {
  /** Where it can go; nothing where the order says nothing. */
  steps?: Steps;
  /** The topic behind it. */
  next: Placed | undefined;
  onMove: (topic: Placed, move: Move) => void;
  /** Begins a video of it. */
  onMake: (topic: TopicRowFragment) => void;
}

interface TopicRowProps extends TopicActions {
  topic: FragmentType<typeof TopicRowDocument>;
}

/** One topic: what it is, where it stands, and the grip by which it is moved. */
export function TopicRow({ topic: masked, ...actions }: TopicRowProps) {
  const topic = unmask(TopicRowDocument, masked);
  const { steps, next, onMove } = actions;
  const drag = useTopicDrag(topic, next, onMove);
  return (
    <div
      className={classes.row}
      {...(steps ? drag.row : {})}
      {...(drag.over ? { 'data-drop': drag.over } : {})}
    >
      {steps ? <Grip topic={topic} steps={steps} onMove={onMove} drag={drag.grip} /> : <span />}
      <Stack gap={2} miw={0}>
        {topic.title !== null && (
          <Text size="sm" fw={500} truncate>
            {topic.title}
          </Text>
        )}
        <Text size="sm" lineClamp={3} className={classes.text ?? ''}>
          {topic.text}
        </Text>
        <TopicFacts topic={topic} />
      </Stack>
      <Group gap={4} wrap="nowrap">
        <TopicMenu topic={topic} {...actions} />
      </Group>
    </div>
  );
}

/** Where the keyboard finds the grip again after a move. */
export const gripId = (topicId: string): string => `grip-${topicId}`;

interface GripProps {
  topic: TopicRowFragment;
  steps: Steps;
  onMove: TopicActions['onMove'];
  drag: object;
}

function Grip({ topic, steps, onMove, drag }: GripProps) {
  const { t } = useTranslation();
  const byKey: Record<string, Move | undefined> = { ArrowUp: steps.up, ArrowDown: steps.down };
  return (
    <ActionIcon
      id={gripId(topic.id)}
      className={classes.grip ?? ''}
      aria-label={t('topics.grip', { topic: topic.title ?? topic.text.slice(0, 80) })}
      {...drag}
      onKeyDown={(event) => {
        const move = byKey[event.key];
        if (!move) return;
        event.preventDefault();
        onMove(topic, move);
      }}
    >
      <IconGripVertical size={16} aria-hidden />
    </ActionIcon>
  );
}
