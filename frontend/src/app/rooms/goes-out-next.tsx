import { Card, Group, Text, Title } from '@mantine/core';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { Faces } from '../../ui/faces';
import { TextLink } from '../../ui/links';
import { useNow } from '../../ui/now';
import { NextRow } from './next-row';
import { ahead, nextUp } from './next-up';

// The API lists publications by when they were asked for, so all that wait are read and put in order here.
const GoesOutNextDocument = graphql(`
  query GoesOutNext {
    publications(filter: { states: [SCHEDULED] }, first: 100) {
      nodes {
        id
        state
        title
        platform
        scheduledFor
        notBefore
        connection {
          id
          displayName
        }
        run {
          id
          title
        }
      }
    }
    pipelines(first: 50) {
      nodes {
        id
        name
        waitingTopics
        restock {
          id
        }
        schedule {
          id
          pausedAt
          upcoming(count: 3) {
            at
            goesOutAt
            seriesId
          }
        }
      }
    }
  }
`);

/** What goes out by itself in the coming days. */
export function GoesOutNext() {
  const { t } = useTranslation();
  const now = useNow(60_000);
  const [{ data, error }, reload] = useQuery({
    query: GoesOutNextDocument,
    requestPolicy: 'cache-and-network',
  });
  return (
    <section aria-label={t('home.next.title')} className="when-seen">
      <Group justify="space-between" mb="xs">
        <Title order={2}>{t('home.next.title')}</Title>
        <TextLink to="/calendar" size="sm">
          {t('frame.rooms.calendar')}
        </TextLink>
      </Group>
      <Card padding={0} className="rows">
        <Faces
          data={data && nextUp(data, now)}
          error={error}
          onRetry={() => {
            reload({ requestPolicy: 'network-only' });
          }}
          rows={2}
          isEmpty={(items) => items.length === 0}
          empty={
            <Text size="sm" c="dimmed" p="md">
              {t('home.next.nothing', { count: ahead.days })}
            </Text>
          }
        >
          {(items) =>
            items.map((item) => (
              <NextRow
                key={
                  item.is === 'slot' ? `${item.pipeline.id} ${item.slot.at}` : item.publication.id
                }
                item={item}
              />
            ))
          }
        </Faces>
      </Card>
    </section>
  );
}
