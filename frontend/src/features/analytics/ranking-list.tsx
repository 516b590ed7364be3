import { Text } from '@mantine/core';
import { useLanguage } from '../../locales/language';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { Measure } from './analytics-search';
import { Known } from './known';
import { AnalyticsNumbersDocument, valueOf } from './totals';
import { VideoLine } from './video-line';

export const RankedVideoDocument = graphql(`
  fragment RankedVideo on RankedPublication {
    publication {
      id
      ...VideoLine
    }
    totals {
      ...AnalyticsNumbers
    }
  }
`);

interface RankingListProps {
  videos: readonly FragmentType<typeof RankedVideoDocument>[];
  measure: Measure;
}

/** Videos in the order of a measure, each with its number. */
export function RankingList({ videos, measure }: RankingListProps) {
  useLanguage();
  return (
    <div className="rows">
      {unmask(RankedVideoDocument, videos).map(({ publication, totals }) => (
        <VideoLine key={publication.id} video={publication}>
          <Text size="sm" fw={600} ta="right" className="tabular">
            <Known
              measure={measure}
              value={valueOf(unmask(AnalyticsNumbersDocument, totals), measure)}
            />
          </Text>
        </VideoLine>
      ))}
    </div>
  );
}
