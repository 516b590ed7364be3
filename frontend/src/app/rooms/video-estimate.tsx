import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RunEstimate } from '../../features/runs/run-estimate';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { EstimatedTopicFragment, VideoEstimateFragment } from '../../gql/graphql';
import { formatClock } from '../../ui/format';
import { Section } from '../../ui/section';

export const VideoEstimateDocument = graphql(`
  fragment VideoEstimate on Pipeline {
    id
    settings {
      scriptKind
      writing {
        writer
        niche
        targetSeconds
      }
      speech {
        rate
      }
    }
  }
`);

export const EstimatedTopicDocument = graphql(`
  fragment EstimatedTopic on Topic {
    id
    text
    scriptKind
  }
`);

interface VideoEstimateProps {
  pipeline: FragmentType<typeof VideoEstimateDocument>;
  /** The topic that is next. */
  topic: FragmentType<typeof EstimatedTopicDocument> | undefined;
}

/** How long the next video will be, and what it will cost. */
export function VideoEstimate({ pipeline: masked, topic: maskedTopic }: VideoEstimateProps) {
  const { t } = useTranslation();
  const pipeline = unmask(VideoEstimateDocument, masked);
  const topic = unmask(EstimatedTopicDocument, maskedTopic);
  const { script, kind, ms } = wordsOf(pipeline, topic);
  return (
    <Section
      title={t('pipelines.estimate.title')}
      hint={topic ? t('pipelines.estimate.ofTopic') : t('pipelines.estimate.ofAny')}
    >
      <Stack gap={2}>
        <Text size="sm">{t('pipelines.wizard.length', { length: formatClock(ms) })}</Text>
        <RunEstimate pipelineId={pipeline.id} script={script} scriptKind={kind} without={[]} />
      </Stack>
    </Section>
  );
}

/** About as many words as a voice speaks in a second. */
const pace = 2.5;

/** The words the estimate is about: of the next topic, else as many as a usual video has. */
function wordsOf(
  { settings: { scriptKind, writing, speech } }: VideoEstimateFragment,
  topic: EstimatedTopicFragment | null | undefined,
) {
  const kind = topic?.scriptKind ?? scriptKind;
  const usual = writing.targetSeconds * 1000;
  const filled = Array.from({ length: Math.round(writing.targetSeconds * pace) }, () => 'word');
  const script = topic?.text ?? (kind === 'TOPIC' ? writing.niche || 'topic' : filled.join(' '));
  const spoken = (script.split(/\s+/).length / pace / speech.rate) * 1000;
  return { kind, script, ms: kind === 'SCRIPT' ? spoken : usual };
}
