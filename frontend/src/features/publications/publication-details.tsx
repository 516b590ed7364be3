import { Alert, Anchor, Divider, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconExternalLink, IconHourglass } from '@tabler/icons-react';
import { Trans, useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { ButtonLink } from '../../ui/links';
import { AccountName, platforms } from '../../ui/platform';
import { Status } from '../../ui/status';
import { formatMomentIn } from '../../ui/zone';
import { heldUntil, isMovable, publicationMoment } from './publication-moment';
import { PublicationNextAction } from './publication-next-action';
import { publicationFace } from './publication-state';
import { RescheduleForm } from './reschedule-form';
import type { PublicationMove } from './use-publication-move';

export const PublicationDetailsDocument = graphql(`
  fragment PublicationDetails on Publication {
    id
    title
    platform
    state
    url
    takenDownAt
    connection {
      id
      displayName
    }
    run {
      id
    }
    ...PublicationMoment
    ...PublicationNextAction
  }
`);

interface PublicationDetailsProps {
  publication: FragmentType<typeof PublicationDetailsDocument>;
  zone: string;
  move: PublicationMove['move'];
  /** What is wrong with its time. */
  warning: string | undefined;
}

/** What goes out when and where, and what can be done about it. */
export function PublicationDetails(props: PublicationDetailsProps) {
  const { t } = useTranslation();
  const publication = unmask(PublicationDetailsDocument, props.publication);
  const { id, title, platform, state, url, takenDownAt, connection, run } = publication;
  const at = publicationMoment(publication);
  return (
    <Stack gap="md">
      <Group justify="space-between" wrap="nowrap">
        <AccountName platform={platform} name={connection.displayName} />
        <Status face={publicationFace(state)} />
      </Group>
      <Text size="sm" className="tabular">
        {formatMomentIn(at, props.zone)}
      </Text>
      {props.warning !== undefined && (
        <Alert color="yellow" icon={<IconAlertTriangle size={16} aria-hidden />}>
          {props.warning}
        </Alert>
      )}
      <Held publication={publication} zone={props.zone} />
      <PublicationNextAction publication={publication} />
      {url !== null && takenDownAt === null && (
        <Anchor href={url} target="_blank" rel="noreferrer" size="sm">
          {t('ui.openOn', { platform: platforms[platform].title })}{' '}
          <IconExternalLink size={13} aria-hidden />
        </Anchor>
      )}
      {isMovable(publication) && (
        <>
          <Divider />
          <RescheduleForm
            key={at}
            publication={{ id, title, at }}
            zone={props.zone}
            move={props.move}
          />
        </>
      )}
      <ButtonLink to="/runs/$runId" params={{ runId: run.id }} variant="default">
        {t('publications.openRun')}
      </ButtonLink>
    </Stack>
  );
}

function Held({ publication, zone }: Pick<PublicationDetailsProps, 'zone'> & HeldProps) {
  const until = heldUntil(publication);
  if (until === undefined) return null;
  return (
    <Group gap={6} wrap="nowrap">
      <IconHourglass size={14} aria-hidden style={{ flex: 'none' }} />
      <Text size="xs">
        <Trans i18nKey="publications.heldUntil" values={{ date: formatMomentIn(until, zone) }} />
      </Text>
    </Group>
  );
}

interface HeldProps {
  publication: Parameters<typeof heldUntil>[0];
}
