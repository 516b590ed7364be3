import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil, IconRefresh } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { Platform, PublicationNextActionFragment } from '../../gql/graphql';
import { confirmDestruction } from '../../ui/confirm';
import { TextLink } from '../../ui/links';
import { platforms } from '../../ui/platform';
import { limits, permits } from './limits';
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
      nextAction
    }
    connection {
      id
      displayName
      health
      scopes
    }
  }
`);

const PublicationEditor = lazy(() =>
  import('./publication-editor').then((module) => ({ default: module.PublicationEditor })),
);

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
  const waits = error?.nextAction === 'WAIT';
  const unusable = connection.health !== 'ACTIVE';
  return (
    <>
      {error && (
        <Text size="xs" c={waits ? 'dimmed' : 'var(--mantine-color-error)'}>
          {waits ? t('publications.triesItself', { reason: error.message }) : error.message}
        </Text>
      )}
      <Group gap="xs">
        {state === 'FAILED' && (unusable || error?.nextAction === 'CONNECT_AGAIN') && (
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
        {isEditable(publication) && <EditButton id={id} live={state === 'PUBLISHED'} />}
        {state === 'SCHEDULED' && (
          <Button size="compact-xs" variant="default" loading={busy} onClick={() => void cancel()}>
            {t('publications.action.cancel')}
          </Button>
        )}
        {state === 'PUBLISHED' && takenDownAt == null && deletable.includes(platform) && (
          <Button
            size="compact-xs"
            variant="default"
            c="var(--mantine-color-error)"
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

/** Before it has begun everything can be changed; of a live video only YouTube lets the words be, with its permission. */
function isEditable(publication: PublicationNextActionFragment): boolean {
  const { state, platform, takenDownAt, connection } = publication;
  if (state === 'SCHEDULED') return true;
  const scopes = limits.YOUTUBE.comment?.scopes ?? [];
  return (
    state === 'PUBLISHED' &&
    platform === 'YOUTUBE' &&
    takenDownAt === null &&
    permits(connection.scopes, scopes)
  );
}

function EditButton({ id, live }: { id: string; live: boolean }) {
  const { t } = useTranslation();
  const [open, { open: begin, close }] = useDisclosure(false);
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconPencil size={12} aria-hidden />}
        onClick={begin}
      >
        {live ? t('publications.action.editWords') : t('publications.action.edit')}
      </Button>
      {open && (
        <Suspense>
          <PublicationEditor id={id} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
