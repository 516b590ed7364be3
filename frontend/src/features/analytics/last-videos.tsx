import { Text } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { LastVideoFragment } from '../../gql/graphql';
import { Known } from './known';
import { VideoLine } from './video-line';

export const LastVideoDocument = graphql(`
  fragment LastVideo on Publication {
    id
    ...VideoLine
    latestMetrics {
      takenAt
      views
      likes
    }
  }
`);

/** How the last videos do by now. */
export const LastVideos = memo(function LastVideos({
  videos,
}: {
  videos: readonly FragmentType<typeof LastVideoDocument>[];
}) {
  return (
    <div className="rows">
      {unmask(LastVideoDocument, videos).map((video) => (
        <VideoLine key={video.id} video={video}>
          <Standing numbers={video.latestMetrics} />
        </VideoLine>
      ))}
    </div>
  );
});

function Standing({ numbers }: { numbers: LastVideoFragment['latestMetrics'] }) {
  const { t } = useTranslation();
  if (!numbers) {
    return (
      <Text size="xs" c="dimmed">
        {t('analytics.noNumbers')}
      </Text>
    );
  }
  return (
    <>
      <Text size="sm" fw={600} ta="right" className="tabular">
        <Known measure="views" value={numbers.views} />
      </Text>
      <Text size="xs" c="dimmed" ta="right" className="tabular">
        {t('analytics.views')}
        {numbers.likes != null && ` · ${t('analytics.likesCount', { count: numbers.likes })}`}
      </Text>
    </>
  );
}
