import { Button, Group, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { Platform } from '../../gql/graphql';
import { confirmDestruction } from '../../ui/confirm';
import { TextLink } from '../../ui/links';
import { platforms } from '../../ui/platform';
import { usePublicationActions } from './publication-actions';

export const PublicationNextActionDocument = graphql(`
  fragment PublicationNextAction on Publication {
    id
    platform
    state
    takenDownAt
    error {
      code
      message
      retryable
    }
    connection {
      id
      displayName
      health
    }
  }
`);

/** TikTok lets nobody but its own app delete. */
const deletable: readonly Platform[] = ['YOUTUBE', 'INSTAGRAM'];

/** What went wrong, and what a person can do now. */
export function PublicationNextAction({
  publication: masked,
}: {
  publication: FragmentType<typeof PublicationNextActionDocument>;
}) {
  const publication = unmask(PublicationNextActionDocument, masked);
  const { id, platform, state, error, connection, takenDownAt } = publication;
  const { busy, retry, cancel, takeDown } = usePublicationActions(id);
  const unusable = connection.health !== 'ACTIVE';
  return (
    <>
      {error && (
        <Text size="xs" c="var(--mantine-color-error)">
          {error.message}
        </Text>
      )}
      <Group gap="xs">
        {state === 'FAILED' && unusable && (
          <TextLink to="/connections" size="xs">
            Reconnect {connection.displayName}
          </TextLink>
        )}
        {state === 'FAILED' && error?.retryable !== false && (
          <Button
            size="compact-xs"
            variant="default"
            loading={busy}
            leftSection={<IconRefresh size={12} aria-hidden />}
            onClick={() => void retry()}
          >
            Try again
          </Button>
        )}
        {state === 'SCHEDULED' && (
          <Button size="compact-xs" variant="default" loading={busy} onClick={() => void cancel()}>
            Do not publish
          </Button>
        )}
        {state === 'PUBLISHED' && takenDownAt == null && deletable.includes(platform) && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            loading={busy}
            onClick={() => {
              confirmDestruction({
                title: 'Take the video down?',
                text: `It is deleted on ${platforms[platform].title} for good, with its comments and numbers there.`,
                action: 'Take it down',
                onConfirm: () => void takeDown(),
              });
            }}
          >
            Take down
          </Button>
        )}
      </Group>
    </>
  );
}
