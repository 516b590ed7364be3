import { Alert, Text } from '@mantine/core';
import { IconClockCheck, IconEyeCheck, IconThumbDown } from '@tabler/icons-react';
import { Trans, useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { RunReviewFragment } from '../../gql/graphql';
import { Ago } from '../../ui/ago';
import { formatDateTime } from '../../ui/format';

export const RunReviewDocument = graphql(`
  fragment RunReview on Run {
    id
    version
    state
    approveAt
    review {
      at
      by
      note
    }
  }
`);

/** What was said of a finished video, or what happens if nobody says anything. */
export function RunReview({ run: masked }: { run: FragmentType<typeof RunReviewDocument> }) {
  const { t } = useTranslation();
  const run = unmask(RunReviewDocument, masked);
  if (run.state === 'AWAITING_APPROVAL') return <Waiting run={run} />;
  if (run.state === 'REJECTED')
    return (
      <Alert
        color="yellow"
        icon={<IconThumbDown size={18} aria-hidden />}
        title={t('runs.review.rejected')}
      >
        <Said run={run} />
        <Text size="sm" mt={6}>
          {t('runs.review.afterRejection')}
        </Text>
      </Alert>
    );
  if (run.state !== 'READY' && run.state !== 'DONE') return null;
  return (
    <Text size="xs" c="dimmed" component="div">
      <Said run={run} />
    </Text>
  );
}

/** A video that waits for a yes: when it goes out by itself, if it does, and what was said before. */
function Waiting({ run }: { run: RunReviewFragment }) {
  const { t } = useTranslation();
  const { approveAt } = run;
  return (
    <Alert
      color="yellow"
      icon={
        approveAt === null ? (
          <IconEyeCheck size={18} aria-hidden />
        ) : (
          <IconClockCheck size={18} aria-hidden />
        )
      }
      title={t('runs.review.waits')}
    >
      <Text size="sm">
        {approveAt === null ? (
          t('runs.review.waitsForYou')
        ) : (
          <Trans
            i18nKey="runs.review.approvesItself"
            values={{ date: formatDateTime(approveAt) }}
            components={{ ago: <Ago at={approveAt} /> }}
          />
        )}
      </Text>
      {run.review?.note != null && <Said run={run} />}
    </Alert>
  );
}

/** By whom, when and in which words. */
function Said({ run: { state, review } }: { run: RunReviewFragment }) {
  if (!review) return null;
  const verdict = verdictOf(state, review.by);
  return (
    <>
      <Text size="sm" inherit={verdict === 'approved'}>
        <Trans
          i18nKey={`runs.review.said.${verdict}`}
          values={{ by: review.by.replace(/^token /u, '') }}
          components={{ ago: <Ago at={review.at} /> }}
        />
      </Text>
      {review.note !== null && review.note !== '' && (
        <Text
          component="blockquote"
          size="sm"
          m={0}
          mt={4}
          pl="sm"
          style={{
            borderLeft: '2px solid currentcolor',
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
          }}
        >
          {review.note}
        </Text>
      )}
    </>
  );
}

/** The state tells what was said; of a video that was made again since, only that something was. */
function verdictOf(state: RunReviewFragment['state'], by: string) {
  if (state === 'AWAITING_APPROVAL') return 'before';
  if (by === 'service') return 'byItself';
  const verdict = state === 'REJECTED' ? 'rejected' : 'approved';
  return by === 'browser' ? verdict : (`${verdict}ByToken` as const);
}
