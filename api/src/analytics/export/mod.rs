//! Numbers to take elsewhere: one row for each day of each video, as CSV.

mod link;
mod rows;
mod serve;

use ::analytics::Span;
use async_graphql::{Context, Object, SimpleObject};
use chrono::{DateTime, Utc};

pub(crate) use serve::serve;

use super::AnalyticsFilter;
use crate::context::Reach;
use crate::error::ApiError;
use link::Claims;

/// A CSV file and where to get it.
#[derive(SimpleObject)]
pub(crate) struct AnalyticsExport {
    /// Where to get it, without any other credentials, until `expiresAt`. It is made while it is sent.
    url: String,
    /// What browsers save it as.
    file_name: String,
    /// When the address stops working; ask again for a new one.
    expires_at: DateTime<Utc>,
}

#[derive(Default)]
pub(crate) struct ExportQuery;

#[Object]
impl ExportQuery {
    /// What each video gained on each day, as CSV. A number that is not known is an empty cell, never a zero.
    async fn analytics_export(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which time and which videos.")] filter: AnalyticsFilter,
    ) -> Result<AnalyticsExport, ApiError> {
        let (scope, span) = filter.read(ctx).await?;
        let expires_at = ctx.api().clock.now() + link::LIFE;
        let claims = Claims { scope, from: filter.from, to: filter.to };
        let url = link::sign(ctx.api(), &claims, expires_at)?.into();
        Ok(AnalyticsExport { url, file_name: file_name(&span), expires_at })
    }
}

fn file_name(span: &Span) -> String {
    format!("analytics-{}-{}.csv", span.first, span.last)
}
