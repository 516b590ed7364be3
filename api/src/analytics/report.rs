//! A time, and the one before it.

use ::analytics::{Failing, Span, Totals, failing, totals};
use async_graphql::{ComplexObject, Context, Object, SimpleObject};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::AnalyticsFilter;
use super::totals::{AnalyticsChange, AnalyticsTotals};
use crate::connection::Connection;
use crate::context::Reach;
use crate::error::ApiError;
use crate::loaders::ConnectionId;

/// What was gained in a time, beside as many days right before it.
#[derive(SimpleObject)]
pub(crate) struct AnalyticsReport {
    /// When the first day begins on the person's clock.
    from: DateTime<Utc>,
    /// When the last day ends.
    to: DateTime<Utc>,
    /// When the first of the days before begins; the last of them ends at `from`.
    previous_from: DateTime<Utc>,
    /// What was gained.
    totals: AnalyticsTotals,
    /// What was gained in as many days before.
    previous: AnalyticsTotals,
    /// How much more or less that is.
    change: AnalyticsChange,
    /// Accounts whose numbers could not be read when they were last asked for; empty when all is well.
    failures: Vec<AnalyticsFailure>,
}

/// An account whose numbers could not be read. What is shown of its videos are the last good ones.
#[derive(SimpleObject)]
#[graphql(complex)]
pub(crate) struct AnalyticsFailure {
    /// Why, in a sentence.
    reason: String,
    /// Since when.
    since: DateTime<Utc>,
    /// When it was last tried.
    tried_at: DateTime<Utc>,
    /// When the last good numbers were told; null when none ever were.
    taken_at: Option<DateTime<Utc>>,
    /// How many videos.
    publications: i64,
    #[graphql(skip)]
    connection_id: Uuid,
}

#[ComplexObject]
impl AnalyticsFailure {
    /// The account.
    async fn connection(&self, ctx: &Context<'_>) -> Result<Connection, ApiError> {
        ctx.load(ConnectionId(self.connection_id)).await?.map(Connection::from).ok_or(ApiError::NotFound)
    }
}

impl From<Failing> for AnalyticsFailure {
    fn from(failing: Failing) -> Self {
        let Failing { connection_id, failure: reason, since, tried_at, taken_at, publications } = failing;
        Self { reason, since, tried_at, taken_at, publications, connection_id }
    }
}

#[derive(Default)]
pub(crate) struct ReportQuery;

#[Object]
impl ReportQuery {
    /// What all videos gained in a time, beside as many days right before it.
    #[graphql(complexity = "20 + child_complexity")]
    async fn analytics_report(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which time and which videos.")] filter: AnalyticsFilter,
    ) -> Result<AnalyticsReport, ApiError> {
        let (scope, span) = filter.read(ctx).await?;
        let db = &ctx.api().db;
        let now = totals(db, &scope, &span).await?;
        let then = totals(db, &scope, &span.before()).await?;
        Ok(report(&span, then, now, failing(db, &scope).await?))
    }
}

fn report(span: &Span, then: Totals, now: Totals, failing: Vec<Failing>) -> AnalyticsReport {
    AnalyticsReport {
        from: span.from(),
        to: span.to(),
        previous_from: span.before().from(),
        change: AnalyticsChange::between(&then, &now),
        totals: now.into(),
        previous: then.into(),
        failures: failing.into_iter().map(AnalyticsFailure::from).collect(),
    }
}
