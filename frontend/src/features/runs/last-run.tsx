import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Ago } from '../../ui/ago';
import { TextLink } from '../../ui/links';
import { Status } from '../../ui/status';
import { runFace } from './run-state';

export const LastRunDocument = graphql(`
  fragment LastRun on Run {
    id
    title
    state
    createdAt
  }
`);

/** The last run of something in two lines: how it stands, and which it is. */
export function LastRun({
  run: masked,
}: {
  run: FragmentType<typeof LastRunDocument> | undefined;
}) {
  const { t } = useTranslation();
  const run = unmask(LastRunDocument, masked);
  if (!run) {
    return (
      <Text size="xs" c="dimmed">
        {t('runs.noneYet')}
      </Text>
    );
  }
  return (
    <Stack gap={2} miw={0}>
      <Group gap={6} wrap="nowrap">
        <Status face={runFace(run.state)} />
        <Text size="xs" c="dimmed" truncate>
          <Ago at={run.createdAt} />
        </Text>
      </Group>
      <TextLink to="/runs/$runId" params={{ runId: run.id }} c="dimmed" size="xs" truncate>
        {run.title ?? t('runs.untitled')}
      </TextLink>
    </Stack>
  );
}
