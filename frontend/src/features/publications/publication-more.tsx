import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { platforms } from '../../ui/platform';
import type { PublicationRowFragment } from '../../gql/graphql';
import { Attempts } from './publication-attempts';
import { PublicationNextAction } from './publication-next-action';

/** What can be done with a publication, why it cannot be made twice, and what the platform was asked. */
export function PublicationMore({ publication }: { publication: PublicationRowFragment }) {
  const { t } = useTranslation();
  const { id, version, state, platform, connection } = publication;
  const on = { platform: platforms[platform].title, name: connection.displayName };
  return (
    <Stack gap="sm" py="xs" pr="sm">
      <Text size="xs" c="dimmed" maw={620}>
        {t(`publications.once.${guards[state]}`, on)}
      </Text>
      <PublicationNextAction publication={publication} />
      <Attempts key={version} id={id} />
    </Stack>
  );
}

/** What keeps a video from going out twice, by how its publication stands. */
const guards = {
  SCHEDULED: 'underway',
  STARTING: 'underway',
  UPLOADING: 'underway',
  PROCESSING: 'underway',
  PUBLISHED: 'there',
  UNCONFIRMED: 'asked',
  FAILED: 'failed',
  CANCELLED: 'stopped',
} as const satisfies Record<PublicationRowFragment['state'], string>;
