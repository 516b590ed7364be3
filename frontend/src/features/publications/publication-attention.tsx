import { Group, Stack } from '@mantine/core';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Cover } from '../../ui/cover';
import { TextLink } from '../../ui/links';
import { AccountName } from '../../ui/platform';
import { Status } from '../../ui/status';
import { PublicationNextAction } from './publication-next-action';
import { publicationFace } from './publication-state';

export const PublicationAttentionDocument = graphql(`
  fragment PublicationAttention on Publication {
    id
    title
    platform
    state
    connection {
      id
      displayName
    }
    run {
      id
      title
      cover {
        url
        mediaType
        expiresAt
      }
    }
    ...PublicationNextAction
  }
`);

/** A publication that failed, with the reason and what can be done. */
export function PublicationAttention({
  publication: masked,
}: {
  publication: FragmentType<typeof PublicationAttentionDocument>;
}) {
  const publication = unmask(PublicationAttentionDocument, masked);
  const { run, title, platform, state, connection } = publication;
  return (
    <Group wrap="nowrap" gap="sm" px="md" py="sm" align="flex-start">
      <Cover url={run.cover?.url} width={30} />
      <Stack gap={5} flex={1} miw={0}>
        <Group gap="xs">
          <TextLink to="/runs/$runId" params={{ runId: run.id }} c="inherit" fw={500} size="sm">
            {title === '' ? (run.title ?? connection.displayName) : title}
          </TextLink>
          <Status face={publicationFace(state)} />
          <AccountName platform={platform} name={connection.displayName} />
        </Group>
        <PublicationNextAction publication={publication} />
      </Stack>
    </Group>
  );
}
