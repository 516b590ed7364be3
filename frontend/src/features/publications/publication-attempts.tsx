import { Button, Loader, Text, Timeline } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { t as translate } from 'i18next';
import { graphql } from '../../gql';
import { formatDateTime } from '../../ui/format';
import { Problem } from '../../ui/problem';

const PublicationAttemptsDocument = graphql(`
  query PublicationAttempts($id: ID!) {
    publication(id: $id) {
      id
      attempts {
        id
        asked
        answered
        askedAt
        answeredAt
      }
    }
  }
`);

/** What the platform was asked and what it answered, on demand. */
export function PublicationAttempts({ id, version }: { id: string; version: number }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        w="fit-content"
        // its words begin where those above do
        ml={-7}
        aria-expanded={shown}
        onClick={() => {
          setShown(!shown);
        }}
      >
        {shown ? t('publications.attempts.hide') : t('publications.attempts.show')}
      </Button>
      {shown && <Attempts key={version} id={id} />}
    </>
  );
}

/** The same, at once. */
export function Attempts({ id }: { id: string }) {
  const { t } = useTranslation();
  const [{ data, error }, reload] = useQuery({
    query: PublicationAttemptsDocument,
    variables: { id },
    requestPolicy: 'network-only',
  });
  if (error) {
    return <Problem error={error} onRetry={reload} />;
  }
  const attempts = data?.publication?.attempts;
  if (!attempts) {
    return <Loader size="xs" role="status" aria-label={t('publications.attempts.loading')} />;
  }
  if (attempts.length === 0) {
    return (
      <Text size="xs" c="dimmed">
        {t('publications.attempts.none')}
      </Text>
    );
  }
  return (
    <Timeline bulletSize={10} lineWidth={2} aria-label={t('publications.attempts.show')}>
      {attempts.map(({ id: attempt, asked, answered, askedAt, answeredAt }) => (
        <Timeline.Item
          key={attempt}
          title={
            <Text size="xs" fw={500}>
              {wordsFor(asked)}
            </Text>
          }
        >
          <Text size="xs">{answeredAt === null ? t('publications.attempts.open') : answered}</Text>
          <Text size="xs" c="dimmed">
            {formatDateTime(askedAt)}
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

const words = [
  'inspect',
  'start',
  'upload',
  'check',
  'finish',
  'find',
  'embellish',
  'comment',
  'edit',
  'metrics',
  'delete',
  'comment',
  'edit',
] as const;

function wordsFor(asked: string): string {
  const known = words.find((each) => each === asked);
  return known === undefined ? asked : translate(`publications.attempts.asked.${known}`);
}
