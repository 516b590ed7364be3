import { Anchor, Group, Stack, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Ago } from '../../ui/ago';
import { formatDateTime } from '../../ui/format';
import { LiveProgress } from '../../ui/live-progress';
import { AccountName, platforms } from '../../ui/platform';
import { Status } from '../../ui/status';
import { PublicationAttempts } from './publication-attempts';
import { PublicationNextAction } from './publication-next-action';
import { publicationFaces } from './publication-state';

export const PublicationCardDocument = graphql(`
  fragment PublicationCard on Publication {
    id
    version
    platform
    state
    url
    notBefore
    publishedAt
    takenDownAt
    progress {
      done
      total
      percent
    }
    connection {
      id
      displayName
    }
    ...PublicationNextAction
  }
`);

/** One destination of a run: state, progress, link, or what went wrong and what to do. */
export function PublicationCard({
  publication: masked,
}: {
  publication: FragmentType<typeof PublicationCardDocument>;
}) {
  const publication = unmask(PublicationCardDocument, masked);
  const { platform, state, connection, progress, url, publishedAt, notBefore, takenDownAt } =
    publication;
  return (
    <Stack gap={8} py="sm">
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <AccountName platform={platform} name={connection.displayName} />
        <Status face={publicationFaces[state]} />
      </Group>
      {state === 'UPLOADING' && (
        <LiveProgress label={`Upload to ${platforms[platform].title}`} percent={progress.percent} />
      )}
      {state === 'PROCESSING' && <Note>{platforms[platform].title} is preparing the video.</Note>}
      {state === 'UNCONFIRMED' && (
        <Note>
          It may be live already. We are asking {platforms[platform].title} before anything else is
          done.
        </Note>
      )}
      {state === 'SCHEDULED' && notBefore != null && (
        <Note>Goes out {formatDateTime(notBefore)}.</Note>
      )}
      {takenDownAt != null && <Note>Taken down {formatDateTime(takenDownAt)}.</Note>}
      {url != null && takenDownAt == null && (
        <Group justify="space-between" gap="xs">
          <Anchor href={url} target="_blank" rel="noreferrer" size="sm" inline>
            Open on {platforms[platform].title} <IconExternalLink size={13} aria-hidden />
          </Anchor>
          {publishedAt != null && (
            <Text size="xs" c="dimmed">
              <Ago at={publishedAt} />
            </Text>
          )}
        </Group>
      )}
      <PublicationNextAction publication={publication} />
      {state !== 'SCHEDULED' && (
        <PublicationAttempts id={publication.id} version={publication.version} />
      )}
    </Stack>
  );
}

function Note({ children }: { children: ReactNode }) {
  return (
    <Text size="xs" c="dimmed">
      {children}
    </Text>
  );
}
