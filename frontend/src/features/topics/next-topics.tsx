import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { TextLink } from '../../ui/links';
import { Section } from '../../ui/section';
import { sayWaitingTopics } from '../../ui/waiting-topics';

export const NextTopicsDocument = graphql(`
  fragment NextTopics on Pipeline {
    id
    waitingTopics
  }
`);

export const NextTopicDocument = graphql(`
  fragment NextTopic on Topic {
    id
    text
    title
  }
`);

interface NextTopicsProps {
  pipeline: FragmentType<typeof NextTopicsDocument>;
  topics: readonly FragmentType<typeof NextTopicDocument>[];
}

/** What the next videos are about, and the way to the whole queue. */
export function NextTopics({ pipeline: masked, topics: maskedTopics }: NextTopicsProps) {
  const { t } = useTranslation();
  const { id, waitingTopics } = unmask(NextTopicsDocument, masked);
  const topics = unmask(NextTopicDocument, maskedTopics);
  return (
    <Section
      title={t('topics.next')}
      hint={sayWaitingTopics(waitingTopics)}
      action={
        <TextLink to="/pipelines/$pipelineId/topics" params={{ pipelineId: id }} size="sm">
          {topics.length === 0 ? t('topics.editor.add') : t('topics.all')}
        </TextLink>
      }
    >
      <Stack gap={6}>
        {topics.map((topic) => (
          <Text key={topic.id} size="sm" truncate>
            {topic.title ?? topic.text}
          </Text>
        ))}
        {topics.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('topics.empty.text')}
          </Text>
        )}
      </Stack>
    </Section>
  );
}
