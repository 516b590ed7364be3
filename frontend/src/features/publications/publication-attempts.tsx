import { Button, Loader, Text, Timeline } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
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
      }
    }
  }
`);

/** What the platform was asked and what it answered, on demand. */
export function PublicationAttempts({ id, version }: { id: string; version: number }) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        w="fit-content"
        aria-expanded={shown}
        onClick={() => {
          setShown(!shown);
        }}
      >
        {shown ? 'Hide what happened' : 'What happened'}
      </Button>
      {shown && <Attempts key={version} id={id} />}
    </>
  );
}

function Attempts({ id }: { id: string }) {
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
    return <Loader size="xs" aria-label="Loading what happened" />;
  }
  if (attempts.length === 0) {
    return (
      <Text size="xs" c="dimmed">
        The platform has not been asked for anything yet.
      </Text>
    );
  }
  return (
    <Timeline bulletSize={10} lineWidth={2} aria-label="What happened">
      {attempts.map(({ id: attempt, asked, answered, askedAt }) => (
        <Timeline.Item
          key={attempt}
          title={
            <Text size="xs" fw={500}>
              {words[asked] ?? asked}
            </Text>
          }
        >
          <Text size="xs">{answered}</Text>
          <Text size="xs" c="dimmed">
            {formatDateTime(askedAt)}
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

const words: Record<string, string> = {
  inspect: 'Asked what the account may do',
  start: 'Announced the video',
  upload: 'Sent the video',
  check: 'Asked how far it is',
  finish: 'Asked to make it public',
  find: 'Looked through the account',
  embellish: 'Added the cover',
  metrics: 'Read the numbers',
  delete: 'Took the video down',
};
