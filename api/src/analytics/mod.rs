//! Analytics: how what was published performs. What the numbers mean is in `docs/analytics.md`.

mod best_time;
mod breakdown;
mod export;
mod insights;
mod ranking;
mod report;
mod series;
mod summary;
mod totals;

use ::analytics::{Calendar, Scope, Span};
use async_graphql::{Context, ID, InputObject};
use chrono::{DateTime, TimeDelta, Utc};
use entity::{performance, publication, user};
use sea_orm::sea_query::{ExprTrait, SimpleExpr};
use sea_orm::{ColumnTrait, Condition, EntityTrait};
use uuid::Uuid;

pub(crate) use best_time::BestTimeQuery;
pub(crate) use breakdown::BreakdownQuery;
pub(crate) use export::{ExportQuery, serve};
pub(crate) use insights::InsightsQuery;
pub(crate) use ranking::RankingQuery;
pub(crate) use report::ReportQuery;
pub(crate) use series::SeriesQuery;
pub(crate) use summary::SummaryQuery;

use crate::connection::Platform;
use crate::context::Reach;
use crate::error::ApiError;
use crate::publication::of_places;
use crate::text::uuid;

/// No video is older, and nobody asks for longer: calendars have an end.
const LONGEST: TimeDelta = TimeDelta::days(366 * 100);

/// Which time, and which publications. `analyticsSummary` counts what was published from `from` to before `to`; all others
/// count what was gained on the days of the person's calendar that lie in that time or are touched by it.
#[derive(InputObject)]
pub(crate) struct AnalyticsFilter {
    /// From this moment.
    from: DateTime<Utc>,
    /// To before this moment.
    to: DateTime<Utc>,
    /// On one of these platforms; on all when not given.
    platforms: Option<Vec<Platform>>,
    /// On this account.
    connection_id: Option<ID>,
    /// Of this pipeline.
    pipeline_id: Option<ID>,
    /// Made of this waiting topic.
    topic_id: Option<ID>,
    /// With this caption preset, or caption style by its id.
    caption_preset: Option<String>,
}

impl AnalyticsFilter {
    fn check(&self) -> Result<(), ApiError> {
        if self.from >= self.to {
            return Err(ApiError::Invalid("`from` must be before `to`".to_owned()));
        }
        let (now, epoch) = (self.to - self.from, DateTime::UNIX_EPOCH);
        if now > LONGEST || self.from < epoch || self.to > epoch + LONGEST + LONGEST {
            return Err(ApiError::Invalid("`from` and `to` lie too far away, or too far apart".to_owned()));
        }
        Ok(())
    }

    /// The person's publications that are counted by when they went live.
    fn publications(&self, user: Uuid) -> Condition {
        let places = of_places(self.platforms.clone(), self.connection_id.as_ref(), self.pipeline_id.as_ref(), user);
        let topic = self.topic_id.as_ref().map(|id| performance::Column::TopicId.is_in(uuid(id)));
        let preset = self.caption_preset.as_ref().map(|preset| performance::Column::CaptionPreset.eq(preset));
        places.add(self.live(user)).add_option(topic).add_option(preset)
    }

    fn live(&self, user: Uuid) -> SimpleExpr {
        use publication::{Column, State};
        let live = Column::UserId.eq(user).and(Column::State.eq(State::Published));
        live.and(Column::PublishedAt.gte(self.from)).and(Column::PublishedAt.lt(self.to))
    }

    /// The person's videos that are looked at. What is no id names nothing, so nothing is found.
    fn scope(&self, user: Uuid) -> Scope {
        let ids = |id: &Option<ID>| id.as_ref().map(|id| uuid(id).into_iter().collect());
        Scope {
            user,
            platforms: self.platforms.clone().map(|all| all.into_iter().map(entity::Platform::from).collect()),
            connections: ids(&self.connection_id),
            pipelines: ids(&self.pipeline_id),
            topics: ids(&self.topic_id),
            caption_presets: self.caption_preset.clone().map(|preset| vec![preset]),
        }
    }

    /// Which videos and which days are asked for.
    async fn read(&self, ctx: &Context<'_>) -> Result<(Scope, Span), ApiError> {
        let user = ctx.viewer()?.user;
        self.check()?;
        let span = Span::of(calendar(ctx, user).await?, self.from, self.to).ok_or(ApiError::NotFound)?;
        Ok((self.scope(user), span))
    }
}

/// Days and hours as the person's clock counts them.
async fn calendar(ctx: &Context<'_>, user: Uuid) -> Result<Calendar, ApiError> {
    let row = user::Entity::find_by_id(user).one(&ctx.api().db).await?.ok_or(ApiError::NotFound)?;
    Ok(Calendar::of(&row.time_zone))
}

/// Which videos are compared, whenever they were published.
#[derive(InputObject, Default)]
pub(crate) struct AnalyticsVideos {
    /// On one of these platforms; on all when not given.
    platforms: Option<Vec<Platform>>,
    /// On this account.
    connection_id: Option<ID>,
    /// Of this pipeline.
    pipeline_id: Option<ID>,
}

impl AnalyticsVideos {
    fn scope(self, user: Uuid) -> Scope {
        let ids = |id: Option<ID>| id.map(|id| uuid(&id).into_iter().collect());
        Scope {
            platforms: self.platforms.map(|all| all.into_iter().map(entity::Platform::from).collect()),
            connections: ids(self.connection_id),
            pipelines: ids(self.pipeline_id),
            ..Scope::of(user)
        }
    }
}
