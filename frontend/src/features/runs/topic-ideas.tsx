import { Button, Group, NavLink, Paper, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconBulb } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { FormAlert } from '../../ui/form-alert';
import { describeError } from '../../ui/problem';
import { refusalsByField } from '../../ui/refusals';

const IdeaSuggestDocument = graphql(`
  mutation IdeaSuggest($input: IdeaSuggestInput!) {
    ideaSuggest(input: $input) {
      suggestions {
        ideas {
          topic
          angle
        }
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

interface TopicIdeasProps {
  pipelineId: string;
  /** What the pipeline's channel is about. */
  niche: string;
  onPick: (topic: string) => void;
}

/** Lets the pipeline's writer propose topics to pick from. */
export function TopicIdeas({ pipelineId, niche: usual, onPick }: TopicIdeasProps) {
  const { t } = useTranslation();
  const [niche, setNiche] = useState(usual);
  const [errors, setErrors] = useState<Record<string, ReactNode>>({});
  const [{ data, fetching }, suggest] = useMutation(IdeaSuggestDocument);
  const ideas = data?.ideaSuggest.suggestions?.ideas;
  const ask = async () => {
    const answer = await suggest({ input: { pipelineId, niche: niche.trim() || null } });
    const refused = answer.data?.ideaSuggest.userErrors ?? [];
    setErrors(
      answer.error ? { form: describeError(answer.error) } : refusalsByField(refused, ['niche']),
    );
  };
  return (
    <Paper withBorder p="sm">
      <Stack gap="sm">
        <Group align="flex-end" gap="xs">
          <TextInput
            label={t('runs.new.topics.about')}
            placeholder={t('runs.new.topics.example')}
            maxLength={500}
            value={niche}
            error={errors.niche}
            onChange={({ currentTarget }) => {
              setNiche(currentTarget.value);
            }}
            flex="1 1 220px"
          />
          <Button
            variant="default"
            loading={fetching}
            leftSection={<IconBulb size={16} aria-hidden />}
            onClick={() => void ask()}
          >
            {ideas ? t('runs.new.topics.others') : t('runs.new.topics.suggest')}
          </Button>
        </Group>
        <FormAlert message={errors.form} />
        {ideas && <Ideas ideas={ideas} onPick={onPick} />}
      </Stack>
    </Paper>
  );
}

interface IdeasProps {
  ideas: readonly { topic: string; angle: string }[];
  onPick: (topic: string) => void;
}

function Ideas({ ideas, onPick }: IdeasProps) {
  const { t } = useTranslation();
  if (ideas.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('runs.new.topics.nothing')}
      </Text>
    );
  }
  return (
    <div role="group" aria-label={t('runs.new.topics.suggested')}>
      {ideas.map(({ topic, angle }) => (
        <NavLink
          key={topic}
          component="button"
          type="button"
          label={topic}
          description={angle === '' ? undefined : angle}
          rightSection={<IconArrowDown size={14} aria-hidden />}
          style={{ borderRadius: 'var(--mantine-radius-md)' }}
          onClick={() => {
            onPick(topic);
          }}
        />
      ))}
    </div>
  );
}
