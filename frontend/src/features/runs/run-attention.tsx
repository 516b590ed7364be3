import { Button, Group, Stack, Text } from '@mantine/core';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Cover } from '../../ui/cover';
import { ButtonLink, TextLink } from '../../ui/links';
import { Status } from '../../ui/status';
import { useRunActions } from './run-actions';
import { runFaces } from './run-state';

export const RunAttentionDocument = graphql(`
  fragment RunAttention on Run {
    id
    version
    title
    state
    cover {
      url
      mediaType
      expiresAt
    }
    error {
      code
      message
      retryable
    }
    pipeline {
      id
      name
    }
  }
`);

/** A run that waits for its person, with the reason and the one thing to do. */
export function RunAttention({ run: masked }: { run: FragmentType<typeof RunAttentionDocument> }) {
  const run = unmask(RunAttentionDocument, masked);
  const { busy, retry } = useRunActions(run.id);
  const reason = run.error?.message ?? 'The video is ready. Look at it before it goes out.';
  const retryable = run.state === 'FAILED' && run.error?.retryable !== false;
  return (
    <Group wrap="nowrap" gap="sm" px="md" py="sm" align="center">
      <Cover url={run.cover?.url} width={30} />
      <Stack gap={3} flex={1} miw={0}>
        <Group gap="xs" wrap="wrap">
          <TextLink to="/runs/$runId" params={{ runId: run.id }} c="inherit" fw={500} size="sm">
            {run.title ?? 'Untitled video'}
          </TextLink>
          <Status face={runFaces[run.state]} />
        </Group>
        <Text size="xs" c="dimmed">
          {reason}
        </Text>
      </Stack>
      {retryable ? (
        <Button size="xs" variant="default" loading={busy} onClick={() => void retry()}>
          Retry
        </Button>
      ) : (
        <ButtonLink size="xs" variant="default" to="/runs/$runId" params={{ runId: run.id }}>
          {run.state === 'FAILED' ? 'Open' : 'Review'}
        </ButtonLink>
      )}
    </Group>
  );
}
