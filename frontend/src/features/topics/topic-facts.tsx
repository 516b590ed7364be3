import { Badge, Group, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconBulb, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TopicPriority, TopicRowFragment } from '../../gql/graphql';
import { Ago } from '../../ui/ago';
import { TextLink } from '../../ui/links';

const looks: Partial<Record<TopicPriority, { icon: Icon; color: string }>> = {
  HIGH: { icon: IconArrowUp, color: 'yellow' },
  LOW: { icon: IconArrowDown, color: 'gray' },
};

/** What is special about a topic, in a line below it. */
export function TopicFacts({ topic }: { topic: TopicRowFragment }) {
  const { t } = useTranslation();
  const look = looks[topic.priority];
  return (
    <Group gap={8}>
      {look && topic.state === 'WAITING' && (
        <Badge color={look.color} size="sm" leftSection={<look.icon size={11} aria-hidden />}>
          {t(`topics.priority.${topic.priority}`)}
        </Badge>
      )}
      {topic.source === 'WRITER' && (
        <Badge color="marine" size="sm" leftSection={<IconBulb size={11} aria-hidden />}>
          {t('topics.idea')}
        </Badge>
      )}
      {topic.scriptKind !== null && (
        <Text size="xs" c="dimmed">
          {t(`runs.new.bringKind.${topic.scriptKind}`)}
        </Text>
      )}
      {topic.reason !== null && (
        <Text size="xs" c="var(--mantine-color-error)">
          {topic.reason}
        </Text>
      )}
      {topic.run && (
        <TextLink to="/runs/$runId" params={{ runId: topic.run.id }} size="xs">
          {topic.run.title ?? t('runs.untitled')}
        </TextLink>
      )}
      <Text size="xs" c="dimmed">
        <Ago at={topic.usedAt ?? topic.createdAt} />
      </Text>
    </Group>
  );
}
