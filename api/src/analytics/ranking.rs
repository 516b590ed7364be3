//! The best and the worst.

use std::collections::HashMap;

use ::analytics::{Counter, Measure, Totals, ranking};
use async_graphql::{Context, Enum, Object, SimpleObject};
use entity::{Owned, publication};
use sea_orm::{ColumnTrait, Order, QueryFilter};
use uuid::Uuid;

use super::AnalyticsFilter;
use super::totals::AnalyticsTotals;
use crate::context::Reach;
use crate::error::ApiError;
use crate::publication::Publication;

const USUAL: u64 = 10;
const MOST: u64 = 100;

/// By what videos are compared.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AnalyticsMeasure {
    /// Times watched.
    Views,
    /// Likes.
    Likes,
    /// Comments.
    Comments,
    /// Shares.
    Shares,
    /// Times saved.
    Saves,
    /// Time watched.
    WatchMs,
    /// Likes, comments, shares and saves by view.
    Engagement,
    /// How much of it an average view watches.
    WatchShare,
}

impl From<AnalyticsMeasure> for Measure {
    fn from(measure: AnalyticsMeasure) -> Self {
        match measure {
            AnalyticsMeasure::Views => Self::Of(Counter::Views),
            AnalyticsMeasure::Likes => Self::Of(Counter::Likes),
            AnalyticsMeasure::Comments => Self::Of(Counter::Comments),
            AnalyticsMeasure::Shares => Self::Of(Counter::Shares),
            AnalyticsMeasure::Saves => Self::Of(Counter::Saves),
            AnalyticsMeasure::WatchMs => Self::Of(Counter::WatchMs),
            AnalyticsMeasure::Engagement => Self::Engagement,
            AnalyticsMeasure::WatchShare => Self::WatchShare,
        }
    }
}

/// Which end of a ranking comes first.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RankingEnd {
    /// The best.
    Best,
    /// The worst.
    Worst,
}

/// A video in a ranking.
#[derive(SimpleObject)]
pub(crate) struct RankedPublication {
    /// The video on its account.
    publication: Publication,
    /// What it gained.
    totals: AnalyticsTotals,
}

#[derive(Default)]
pub(crate) struct RankingQuery;

#[Object]
impl RankingQuery {
    /// The best or the worst videos of a time. Videos whose measure is not known are left out, and rates of fewer than 50
    /// views, which say nothing.
    #[graphql(complexity = "10 * child_complexity")]
    async fn analytics_ranking(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which time and which videos.")] filter: AnalyticsFilter,
        #[graphql(desc = "By what.", default_with = "AnalyticsMeasure::Views")] by: AnalyticsMeasure,
        #[graphql(desc = "Which end comes first.", default_with = "RankingEnd::Best")] end: RankingEnd,
        #[graphql(desc = "How many, 1 to 100; 10 when not given.")] first: Option<u64>,
    ) -> Result<Vec<RankedPublication>, ApiError> {
        let (scope, span) = filter.read(ctx).await?;
        let first = first.unwrap_or(USUAL);
        if !(1..=MOST).contains(&first) {
            return Err(ApiError::Invalid(format!("`first` must be between 1 and {MOST}")));
        }
        let order = if end == RankingEnd::Best { Order::Desc } else { Order::Asc };
        let ranked = ranking(&ctx.api().db, (&scope, &span), (by.into(), order), first).await?;
        publications(ctx, scope.user, ranked).await
    }
}

async fn publications(ctx: &Context<'_>, user: Uuid, ranked: Vec<(Uuid, Totals)>) -> Result<Vec<RankedPublication>, ApiError> {
    let ids = ranked.iter().map(|(id, _)| *id);
    let rows = publication::Entity::of(user).filter(publication::Column::Id.is_in(ids)).all(&ctx.api().db).await?;
    let mut rows: HashMap<_, _> = rows.into_iter().map(|row| (row.id, row)).collect();
    let video =
        |(id, totals): (Uuid, Totals)| Some(RankedPublication { publication: rows.remove(&id)?.into(), totals: totals.into() });
    Ok(ranked.into_iter().filter_map(video).collect())
}
