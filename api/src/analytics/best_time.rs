//! When to publish.

use ::analytics::{BestTime, Slot, best_time};
use async_graphql::{Context, Object, SimpleObject};

use super::AnalyticsVideos;
use super::insights::AnalyticsInterval;
use crate::context::Reach;
use crate::error::ApiError;

/// A time that stands out, with its evidence.
#[derive(SimpleObject)]
pub(crate) struct PublishingSlot {
    /// The first of three hours on the person's clock, or the weekday from 0, Monday.
    begins: i32,
    /// How many times the median the videos published then have.
    times: f64,
    /// How many videos they are.
    videos: usize,
    /// Where `times` really lies: wholly above 1.
    interval: AnalyticsInterval,
}

impl From<Slot> for PublishingSlot {
    fn from(Slot { begins, times, videos, interval }: Slot) -> Self {
        Self { begins, times, videos, interval: interval.into() }
    }
}

/// When to publish, as far as the person's own videos tell.
#[derive(SimpleObject)]
pub(crate) struct PublishingTime {
    /// How many videos were compared.
    videos: usize,
    /// The three hours that stand out; null when none do.
    hours: Option<PublishingSlot>,
    /// The weekday that stands out; null when none does.
    weekday: Option<PublishingSlot>,
    /// The same as a sentence, or why there is no suggestion.
    sentence: String,
}

impl From<BestTime> for PublishingTime {
    fn from(best: BestTime) -> Self {
        let (hours, weekday) = (best.hours.map(Into::into), best.weekday.map(Into::into));
        Self { videos: best.videos, hours, weekday, sentence: best.sentence }
    }
}

#[derive(Default)]
pub(crate) struct BestTimeQuery;

#[Object]
impl BestTimeQuery {
    /// The best time to publish, on the person's clock, with its evidence; or a plain word that there is not enough of it.
    #[graphql(complexity = "20 + child_complexity")]
    async fn analytics_best_time(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which videos; all when not given.")] videos: Option<AnalyticsVideos>,
    ) -> Result<PublishingTime, ApiError> {
        let (api, user) = (ctx.api(), ctx.viewer()?.user);
        Ok(best_time(&api.db, &videos.unwrap_or_default().scope(user), api.clock.now()).await?.into())
    }
}
