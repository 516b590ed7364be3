import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Cover } from '../../ui/cover';
import { ButtonLink, TextLink } from '../../ui/links';
import { Status } from '../../ui/status';
import { useRunActions } from './run-actions';
import { runFace } from './run-state';

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
  const { t } = useTranslation();
  const run = unmask(RunAttentionDocument, masked);
  const { busy, retry } = useRunActions(run.id);
  const reason = run.error?.message ?? t('runs.ready');
  const retryable = run.state === 'FAILED' && run.error?.retryable !== false;
  return (
    <Group wrap="nowrap" gap="sm" px="md" py="sm" align="center">
      <Cover url={run.cover?.url} width={30} />
      <Stack gap={3} flex={1} miw={0}>
        <Group gap="xs" wrap="wrap">
          <TextLink to="/runs/$runId" params={{ runId: run.id }} c="inherit" fw={500} size="sm">
            {run.title ?? t('runs.untitled')}
          </TextLink>
          <Status face={runFace(run.state)} />
        </Group>
        <Text size="xs" c="dimmed">
          {reason}
        </Text>
      </Stack>
      {retryable ? (
        <Button size="xs" variant="default" loading={busy} onClick={() => void retry()}>
          {t('runs.action.retry')}
        </Button>
      ) : (
        <ButtonLink size="xs" variant="default" to="/runs/$runId" params={{ runId: run.id }}>
          {run.state === 'FAILED' ? t('ui.open') : t('runs.action.review')}
        </ButtonLink>
      )}
    </Group>
  );
}
