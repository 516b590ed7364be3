import { ActionIcon, Anchor, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconExternalLink } from '@tabler/icons-react';
import { useId } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { PublicationRowFragment } from '../../gql/graphql';
import { Ago } from '../../ui/ago';
import { Cover } from '../../ui/cover';
import { TextLink } from '../../ui/links';
import { AccountName, platforms } from '../../ui/platform';
import { Status } from '../../ui/status';
import { isMovable, publicationMoment } from './publication-moment';
import { PublicationNumbers } from './publication-numbers';
import classes from './publication-row.module.css';
import { PublicationMore } from './publication-more';
import { publicationFace } from './publication-state';

export const PublicationRowDocument = graphql(`
  fragment PublicationRow on Publication {
    id
    version
    title
    platform
    state
    url
    takenDownAt
    error {
      code
      message
      retryable
    }
    connection {
      id
      displayName
    }
    run {
      id
      cover {
        url
        mediaType
        expiresAt
      }
    }
    latestMetrics {
      takenAt
      views
      likes
      comments
      shares
    }
    ...PublicationMoment
    ...PublicationNextAction
  }
`);

/** One line of the history: what went where, how it ended, how it does. */
export function PublicationRow({
  publication: masked,
}: {
  publication: FragmentType<typeof PublicationRowDocument>;
}) {
  const { t } = useTranslation();
  const publication = unmask(PublicationRowDocument, masked);
  const [opened, { toggle }] = useDisclosure(false);
  const detailsId = useId();
  return (
    <div className={classes.row}>
      <Cover url={publication.run.cover?.url} width={30} />
      <Stack gap={2} miw={0}>
        <TextLink
          to="/runs/$runId"
          params={{ runId: publication.run.id }}
          c="inherit"
          size="sm"
          fw={500}
          truncate
        >
          {publication.title}
        </TextLink>
        {publication.error ? (
          <Text size="xs" c="var(--mantine-color-error)" truncate title={publication.error.message}>
            {publication.error.message}
          </Text>
        ) : (
          <Text size="xs" c="dimmed">
            <When publication={publication} />
          </Text>
        )}
      </Stack>
      <div className={classes.account}>
        <AccountName platform={publication.platform} name={publication.connection.displayName} />
      </div>
      <Group gap="xs" wrap="nowrap" className={classes.state}>
        <Status face={publicationFace(publication.state)} />
        {publication.url != null && publication.takenDownAt == null && (
          <Anchor
            href={publication.url}
            target="_blank"
            rel="noreferrer"
            lh={0}
            aria-label={t('ui.openOn', { platform: platforms[publication.platform].title })}
          >
            <IconExternalLink size={15} aria-hidden />
          </Anchor>
        )}
      </Group>
      <PublicationNumbers publication={publication} />
      <ActionIcon
        className={classes.toggle ?? ''}
        variant="subtle"
        color="gray"
        aria-label={t('publications.details', { title: publication.title })}
        aria-expanded={opened}
        aria-controls={detailsId}
        onClick={toggle}
      >
        <IconChevronDown size={16} aria-hidden style={{ rotate: opened ? '180deg' : '0deg' }} />
      </ActionIcon>
      <div id={detailsId} className={classes.details} hidden={!opened}>
        {opened && <PublicationMore publication={publication} />}
      </div>
    </div>
  );
}

/** When it went out, is going to, or was taken down. */
function When({ publication }: { publication: PublicationRowFragment }) {
  const { takenDownAt } = publication;
  const moment = publicationMoment(publication);
  if (takenDownAt !== null)
    return (
      <Trans i18nKey="publications.takenDownAgo" components={{ ago: <Ago at={takenDownAt} /> }} />
    );
  if (isMovable(publication))
    return <Trans i18nKey="publications.due" components={{ ago: <Ago at={moment} /> }} />;
  return <Ago at={moment} />;
}
