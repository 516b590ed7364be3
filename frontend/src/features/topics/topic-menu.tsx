import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArrowBackUp,
  IconArrowBarToUp,
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconPencil,
  IconPlayerPlay,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TopicRowFragment } from '../../gql/graphql';
import { TopicEditor } from './topic-editor';
import type { Steps } from './topic-moves';
import type { TopicActions } from './topic-row';
import { useTopicDelete } from './use-topic-delete';
import { useTopicUpdate } from './use-topic-update';

interface TopicMenuProps extends TopicActions {
  topic: TopicRowFragment;
}

/** What can be done with a topic. */
export function TopicMenu({ topic, steps, next, onMove, onMake }: TopicMenuProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const update = useTopicUpdate();
  const askDelete = useTopicDelete(topic, next);
  const waits = topic.state === 'WAITING';
  const icon = (Glyph: typeof IconDots) => <Glyph size={14} aria-hidden />;
  return (
    <>
      <Menu position="bottom-end" width={200}>
        <Menu.Target>
          <ActionIcon
            aria-label={t('ui.moreFor', { name: topic.title ?? topic.text.slice(0, 80) })}
          >
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {topic.state !== 'USED' && (
            <>
              <Menu.Item
                leftSection={icon(IconPlayerPlay)}
                onClick={() => {
                  onMake(topic);
                }}
              >
                {t('topics.make')}
              </Menu.Item>
              <Menu.Item
                leftSection={icon(IconPencil)}
                onClick={() => {
                  setEditing(true);
                }}
              >
                {t('ui.edit')}
              </Menu.Item>
              <Menu.Item
                leftSection={icon(waits ? IconArchive : IconArrowBackUp)}
                onClick={() => void update({ id: topic.id, state: waits ? 'ARCHIVED' : 'WAITING' })}
              >
                {waits ? t('topics.putAside') : t('topics.letWait')}
              </Menu.Item>
            </>
          )}
          {steps && (
            <MoveItems
              steps={steps}
              onStep={(move) => {
                onMove(topic, move);
              }}
            />
          )}
          <Menu.Divider />
          <Menu.Item color="red" leftSection={icon(IconTrash)} onClick={askDelete}>
            {t('ui.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {editing && (
        <TopicEditor
          topic={topic}
          pipelineId={topic.pipelineId}
          onClose={() => {
            setEditing(false);
          }}
        />
      )}
    </>
  );
}

const ways = [
  { name: 'top', icon: IconArrowBarToUp },
  { name: 'up', icon: IconArrowUp },
  { name: 'down', icon: IconArrowDown },
] as const;

interface MoveItemsProps {
  steps: Steps;
  onStep: (move: NonNullable<Steps['up']>) => void;
}

function MoveItems({ steps, onStep }: MoveItemsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Menu.Divider />
      {ways.map(({ name, icon: Glyph }) => {
        const move = steps[name];
        return (
          <Menu.Item
            key={name}
            leftSection={<Glyph size={14} aria-hidden />}
            disabled={!move}
            onClick={() => {
              if (move) onStep(move);
            }}
          >
            {t(`topics.move.${name}`)}
          </Menu.Item>
        );
      })}
    </>
  );
}
