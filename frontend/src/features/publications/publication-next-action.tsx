import { Button, Group, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
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
  const { t } = useTranslation();
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
            {t('publications.reconnect', { name: connection.displayName })}
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
            {t('ui.tryAgain')}
          </Button>
        )}
        {state === 'SCHEDULED' && (
          <Button size="compact-xs" variant="default" loading={busy} onClick={() => void cancel()}>
            {t('publications.action.cancel')}
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
                title: t('publications.takeDown.title'),
                text: t('publications.takeDown.text', { platform: platforms[platform].title }),
                action: t('publications.takeDown.action'),
                onConfirm: () => void takeDown(),
              });
            }}
          >
            {t('publications.action.takeDown')}
          </Button>
        )}
      </Group>
    </>
  );
}
