//! The same by what sets videos apart.

use std::collections::HashMap;

use ::analytics::{Dimension, Group, breakdown, labels};
use async_graphql::{Context, Enum, Object, SimpleObject};

use super::AnalyticsFilter;
use super::totals::{AnalyticsChange, AnalyticsTotals};
use crate::context::Reach;
use crate::error::ApiError;

/// Of more rows, the most watched are shown.
const MOST_ROWS: usize = 200;

/// What sets videos apart.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "Dimension")]
pub(crate) enum AnalyticsDimension {
    /// The platform.
    Platform,
    /// The account.
    Connection,
    /// The pipeline that made it.
    Pipeline,
    /// The waiting topic it was made of.
    Topic,
    /// The caption preset, or the person's own caption style.
    CaptionPreset,
    /// The hour of publishing on the person's clock.
    Hour,
    /// The weekday of publishing on the person's calendar.
    Weekday,
}

/// What videos with something in common gained, beside as many days before.
#[derive(SimpleObject)]
pub(crate) struct AnalyticsGroup {
    /// What it is: `youtube`, an id, a preset's slug, an hour from 0 to 23, a weekday from 0, Monday; null for videos made
    /// of no waiting topic.
    key: Option<String>,
    /// What people call it; the key where it has no name any more.
    label: String,
    /// What they gained.
    totals: AnalyticsTotals,
    /// How much more or less than in as many days before.
    change: AnalyticsChange,
}

#[derive(Default)]
pub(crate) struct BreakdownQuery;

#[Object]
impl BreakdownQuery {
    /// What the videos gained in a time, by platform, account, pipeline, topic, caption preset, or hour or weekday of
    /// publishing; the most watched first, at most 200.
    #[graphql(complexity = "20 * child_complexity")]
    async fn analytics_breakdown(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which time and which videos.")] filter: AnalyticsFilter,
        #[graphql(desc = "What sets the videos apart.")] by: AnalyticsDimension,
    ) -> Result<Vec<AnalyticsGroup>, ApiError> {
        let (scope, span) = filter.read(ctx).await?;
        let (db, by) = (&ctx.api().db, by.into());
        let mut now = breakdown(db, &scope, &span, by).await?;
        now.truncate(MOST_ROWS);
        let then = breakdown(db, &scope, &span.before(), by).await?;
        let keys: Vec<String> = now.iter().filter_map(|group| group.key.clone()).collect();
        Ok(groups(now, then, &labels(db, scope.user, by, &keys).await?))
    }
}

fn groups(now: Vec<Group>, then: Vec<Group>, labels: &HashMap<String, String>) -> Vec<AnalyticsGroup> {
    let then: HashMap<_, _> = then.into_iter().map(|group| (group.key, group.totals)).collect();
    let group = |Group { key, totals }: Group| {
        let before = then.get(&key).cloned().unwrap_or_default();
        let name = key.as_ref().map_or("No topic", |key| labels.get(key).unwrap_or(key));
        let (label, change) = (name.to_owned(), AnalyticsChange::between(&before, &totals));
        AnalyticsGroup { key, label, totals: totals.into(), change }
    };
    now.into_iter().map(group).collect()
}
