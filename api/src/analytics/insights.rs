//! What works.

use ::analytics::{Feature, Insight, Interval, insights};
use async_graphql::{Context, Enum, Object, SimpleObject};

use super::AnalyticsVideos;
use crate::context::Reach;
use crate::error::ApiError;

/// What videos can have in common.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "Feature")]
pub(crate) enum InsightFeature {
    /// How many words the opening sentence has.
    HookLength,
    /// How long the video is, in seconds.
    Duration,
    /// The caption preset, or the person's own caption style.
    CaptionPreset,
    /// The pipeline.
    Pipeline,
    /// The platform.
    Platform,
    /// The weekday of publishing on the person's calendar.
    Weekday,
    /// The hours of publishing on the person's clock, three at a time.
    Hour,
}

/// Where a value lies, with 95 % confidence for everything that was compared at once.
#[derive(SimpleObject)]
pub(crate) struct AnalyticsInterval {
    /// Its lower end.
    low: f64,
    /// Its upper end.
    high: f64,
}

impl From<Interval> for AnalyticsInterval {
    fn from(Interval { low, high }: Interval) -> Self {
        Self { low, high }
    }
}

/// Videos with something in common, against the person's median.
#[derive(SimpleObject)]
pub(crate) struct AnalyticsInsight {
    /// What they have in common.
    feature: InsightFeature,
    /// The value of it: `1-7` or `15+` of words and seconds, a slug, an id, the first of three hours, a weekday from 0,
    /// Monday.
    value: String,
    /// How many times the median their own median is: 1.4 is four tenths more.
    times: f64,
    /// How many videos they are.
    videos: usize,
    /// Where `times` really lies; null when there are too few videos to say.
    interval: Option<AnalyticsInterval>,
    /// Whether that is surely better or surely worse than the median; what is not clear may be chance.
    clear: bool,
    /// The same as a sentence.
    sentence: String,
}

impl From<Insight> for AnalyticsInsight {
    fn from(insight: Insight) -> Self {
        let Insight { feature, value, times, videos, interval, clear, sentence } = insight;
        Self { feature: feature.into(), value, times, videos, interval: interval.map(Into::into), clear, sentence }
    }
}

/// What works, as far as the person's own videos tell.
#[derive(SimpleObject)]
pub(crate) struct AnalyticsInsights {
    /// How many videos were compared: of the last year, live for a week, with views known to the end of it.
    videos: usize,
    /// Their median of views in the first week; null without videos.
    median_views: Option<f64>,
    /// How many videos must share a value before anything is said of it.
    least_videos: usize,
    /// What was found, clear findings first; empty while too few videos share a value.
    insights: Vec<AnalyticsInsight>,
}

#[derive(Default)]
pub(crate) struct InsightsQuery;

#[Object]
impl InsightsQuery {
    /// What the better of the person's videos have in common. Videos are compared by their views in the first seven days, each
    /// with the median of its platform.
    #[graphql(complexity = "20 * child_complexity")]
    async fn analytics_insights(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which videos; all when not given.")] videos: Option<AnalyticsVideos>,
    ) -> Result<AnalyticsInsights, ApiError> {
        let (api, user) = (ctx.api(), ctx.viewer()?.user);
        let found = insights(&api.db, &videos.unwrap_or_default().scope(user), api.clock.now()).await?;
        Ok(AnalyticsInsights {
            videos: found.videos,
            median_views: found.median_views,
            least_videos: ::analytics::LEAST_VIDEOS,
            insights: found.found.into_iter().map(AnalyticsInsight::from).collect(),
        })
    }
}
