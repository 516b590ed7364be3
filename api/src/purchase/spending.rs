//! What a month cost.

use async_graphql::{Context, Object, SimpleObject};
use chrono::{DateTime, Utc};
use ledger::spending::{self, Line, Spent};

use super::{Cost, provider};
use crate::context::Reach;
use crate::error::ApiError;
use crate::provider_key::Provider;

/// What was spent since the beginning of a month, in UTC.
#[derive(SimpleObject)]
pub(crate) struct Spending {
    /// When the month began.
    since: DateTime<Utc>,
    /// All of it.
    total: Cost,
    /// The same by provider and purpose.
    lines: Vec<SpendingLine>,
}

/// What was spent at one provider for one purpose.
#[derive(SimpleObject)]
pub(crate) struct SpendingLine {
    /// At whom.
    provider: Option<Provider>,
    /// For what: `script`, `ideas`, `speech`, `image` or `search`.
    purpose: String,
    /// How much.
    cost: Cost,
}

impl From<Line> for SpendingLine {
    fn from(line: Line) -> Self {
        Self { provider: provider(&line.provider), purpose: line.purpose, cost: line.spent.into() }
    }
}

#[derive(Default)]
pub(crate) struct SpendingQuery;

#[Object]
impl SpendingQuery {
    /// What was spent at providers this month.
    async fn spending(&self, ctx: &Context<'_>) -> Result<Spending, ApiError> {
        let (api, user) = (ctx.api(), ctx.viewer()?.user);
        let now = api.clock.now();
        let lines = spending::of_month(&api.db, user, now).await?;
        let total = lines.iter().fold(Spent::default(), |sum, line| sum + line.spent);
        Ok(Spending {
            since: spending::month_of(now),
            total: total.into(),
            lines: lines.into_iter().map(SpendingLine::from).collect(),
        })
    }
}
