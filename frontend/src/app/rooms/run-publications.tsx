import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSend } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PublicationCard } from '../../features/publications/publication-card';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { RunState } from '../../gql/graphql';
import { Section } from '../../ui/section';

const PublishWindow = lazy(() =>
  import('./publish-window').then(({ PublishWindow }) => ({ default: PublishWindow })),
);

export const RunPublicationsDocument = graphql(`
  fragment RunPublications on Run {
    id
    version
    state
    video {
      url
      mediaType
      expiresAt
    }
    publications {
      id
      ...PublicationCard
    }
  }
`);

const publishable: RunState[] = ['READY', 'DONE'];

/** Where a run goes, and the way to more places. */
export function RunPublications({
  run: masked,
}: {
  run: FragmentType<typeof RunPublicationsDocument>;
}) {
  const { t } = useTranslation();
  const run = unmask(RunPublicationsDocument, masked);
  const [open, { open: begin, close }] = useDisclosure(false);
  const canPublish = run.video !== null && publishable.includes(run.state);
  return (
    <Section
      title={t('publications.title')}
      action={
        canPublish && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconSend size={14} aria-hidden />}
            onClick={begin}
          >
            {t('publications.publish.open')}
          </Button>
        )
      }
    >
      {run.publications.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t(`publications.none.${whyNone(run.state)}`)}
        </Text>
      ) : (
        <div className="rows">
          {run.publications.map((publication) => (
            <PublicationCard key={publication.id} publication={publication} />
          ))}
        </div>
      )}
      {open && (
        <Suspense>
          <PublishWindow runId={run.id} onClose={close} />
        </Suspense>
      )}
    </Section>
  );
}

/** Why nothing is published, in a word. */
function whyNone(state: RunState) {
  if (publishable.includes(state)) return 'nowhere';
  if (state === 'AWAITING_APPROVAL') return 'approval';
  if (state === 'REJECTED') return 'rejected';
  return state === 'CANCELLED' || state === 'FAILED' ? 'notMade' : 'making';
}
