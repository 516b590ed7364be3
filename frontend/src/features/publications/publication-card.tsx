import { Anchor, Group, Stack, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Ago } from '../../ui/ago';
import { formatDateTime } from '../../ui/format';
import { LiveProgress } from '../../ui/live-progress';
import { AccountName, platforms } from '../../ui/platform';
import { Status } from '../../ui/status';
import { PublicationAttempts } from './publication-attempts';
import { PublicationNextAction } from './publication-next-action';
import { publicationFace } from './publication-state';

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
    edit {
      state
      error
    }
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
export const PublicationCard = memo(function PublicationCard({
  publication: masked,
}: {
  publication: FragmentType<typeof PublicationCardDocument>;
}) {
  const { t } = useTranslation();
  const publication = unmask(PublicationCardDocument, masked);
  const { platform, state, connection, progress, url, edit } = publication;
  const { publishedAt, notBefore, takenDownAt } = publication;
  const on = { platform: platforms[platform].title };
  return (
    <Stack gap={8} py="sm">
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <AccountName platform={platform} name={connection.displayName} />
        <Status face={publicationFace(state)} />
      </Group>
      {state === 'UPLOADING' && (
        <LiveProgress label={t('publications.uploadTo', on)} percent={progress.percent} />
      )}
      {state === 'PROCESSING' && <Note>{t('publications.note.preparing', on)}</Note>}
      {state === 'UNCONFIRMED' && <Note>{t('publications.note.unconfirmed', on)}</Note>}
      {state === 'SCHEDULED' && notBefore != null && (
        <Note>{t('publications.note.goesOut', { date: formatDateTime(notBefore) })}</Note>
      )}
      {takenDownAt != null && (
        <Note>{t('publications.note.takenDown', { date: formatDateTime(takenDownAt) })}</Note>
      )}
      {url != null && takenDownAt == null && (
        <Group justify="space-between" gap="xs">
          <Anchor href={url} target="_blank" rel="noreferrer" size="sm" inline>
            {t('ui.openOn', on)} <IconExternalLink size={13} aria-hidden />
          </Anchor>
          {publishedAt != null && (
            <Text size="xs" c="dimmed">
              <Ago at={publishedAt} />
            </Text>
          )}
        </Group>
      )}
      {edit && (
        <Note>
          {edit.state === 'PENDING'
            ? t('publications.note.editPending', on)
            : t('publications.note.editFailed', { ...on, reason: edit.error ?? '' })}
        </Note>
      )}
      <PublicationNextAction publication={publication} />
      {state !== 'SCHEDULED' && (
        <PublicationAttempts id={publication.id} version={publication.version} />
      )}
    </Stack>
  );
});

function Note({ children }: { children: ReactNode }) {
  return (
    <Text size="xs" c="dimmed">
      {children}
    </Text>
  );
}
