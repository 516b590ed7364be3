//! Numbers as they are shown.

use ::analytics::{Counter, Counters, Figure, Totals};
use async_graphql::SimpleObject;
use chrono::{DateTime, Utc};

/// A number of many videos.
#[derive(SimpleObject)]
pub(crate) struct AnalyticsFigure {
    /// The sum of what is known; null when nothing is, which is not zero.
    value: Option<i64>,
    /// Of how many videos it is known.
    measured: i64,
    /// When the newest answer of a platform in it was told; null when there is none.
    taken_at: Option<DateTime<Utc>>,
}

impl From<Figure> for AnalyticsFigure {
    fn from(Figure { value, measured, taken_at }: Figure) -> Self {
        Self { value, measured, taken_at }
    }
}

/// What many videos gained in a time. Where a platform could not be asked, its videos' numbers end with the last good answer:
/// see `failing`.
#[derive(SimpleObject)]
pub(crate) struct AnalyticsTotals {
    /// How many videos are looked at: live before the end of the time and not gone before it began.
    publications: i64,
    /// Of how many the last try to read numbers failed.
    failing: i64,
    /// How many their platforms no longer show.
    gone: i64,
    /// Times watched, as the platforms count.
    views: AnalyticsFigure,
    /// Likes.
    likes: AnalyticsFigure,
    /// Comments.
    comments: AnalyticsFigure,
    /// Shares.
    shares: AnalyticsFigure,
    /// Times saved.
    saves: AnalyticsFigure,
    /// Time watched by everybody together, in milliseconds.
    watch_ms: AnalyticsFigure,
    /// Likes, comments, shares and saves by view, of the videos that have both: 0.05 is one in twenty. Null when there is
    /// none.
    engagement: Option<f64>,
    /// How much of a video an average view watches, of the videos whose platform tells it: 0.5 is half of it. More than 1
    /// where people watch again; null when no platform tells.
    watch_share: Option<f64>,
}

impl From<Totals> for AnalyticsTotals {
    fn from(totals: Totals) -> Self {
        let figure = |counter| totals.figure(counter).into();
        Self {
            publications: totals.publications,
            failing: totals.failing,
            gone: totals.gone,
            views: figure(Counter::Views),
            likes: figure(Counter::Likes),
            comments: figure(Counter::Comments),
            shares: figure(Counter::Shares),
            saves: figure(Counter::Saves),
            watch_ms: figure(Counter::WatchMs),
            engagement: totals.engagement(),
            watch_share: totals.watch_share(),
        }
    }
}

/// How much more or less than in the time before, as a part of what it was then: 0.25 is a quarter more, -1 is nothing any
/// more. Null where either is not known, or it was nothing then.
#[derive(SimpleObject)]
pub(crate) struct AnalyticsChange {
    /// Of views.
    views: Option<f64>,
    /// Of likes.
    likes: Option<f64>,
    /// Of comments.
    comments: Option<f64>,
    /// Of shares.
    shares: Option<f64>,
    /// Of saves.
    saves: Option<f64>,
    /// Of the time watched.
    watch_ms: Option<f64>,
    /// Of the engagement.
    engagement: Option<f64>,
    /// Of the watch share.
    watch_share: Option<f64>,
}

impl AnalyticsChange {
    /// From `then` to `now`.
    pub(super) fn between(then: &Totals, now: &Totals) -> Self {
        let of = |counter| change(value(then, counter), value(now, counter));
        Self {
            views: of(Counter::Views),
            likes: of(Counter::Likes),
            comments: of(Counter::Comments),
            shares: of(Counter::Shares),
            saves: of(Counter::Saves),
            watch_ms: of(Counter::WatchMs),
            engagement: change(then.engagement(), now.engagement()),
            watch_share: change(then.watch_share(), now.watch_share()),
        }
    }
}

fn value(totals: &Totals, counter: Counter) -> Option<f64> {
    totals.figure(counter).value.map(|value| value as f64)
}

fn change(then: Option<f64>, now: Option<f64>) -> Option<f64> {
    let then = then.filter(|then| *then > 0.0)?;
    Some((now? - then) / then)
}

/// What was gained in one step.
#[derive(SimpleObject, Debug, PartialEq, Eq)]
pub(crate) struct AnalyticsPoint {
    /// When the step begins.
    from: DateTime<Utc>,
    /// When it ends: where the next one begins, or the time asked for ends.
    at: DateTime<Utc>,
    /// Times watched; null where no reading reaches into the step, as it is with all of these.
    views: Option<i64>,
    /// Likes.
    likes: Option<i64>,
    /// Comments.
    comments: Option<i64>,
    /// Shares.
    shares: Option<i64>,
    /// Times saved.
    saves: Option<i64>,
    /// Time watched by everybody together, in milliseconds.
    watch_ms: Option<i64>,
}

impl AnalyticsPoint {
    pub(super) fn new(from: DateTime<Utc>, at: DateTime<Utc>, gained: &Counters) -> Self {
        Self {
            from,
            at,
            views: gained.get(Counter::Views),
            likes: gained.get(Counter::Likes),
            comments: gained.get(Counter::Comments),
            shares: gained.get(Counter::Shares),
            saves: gained.get(Counter::Saves),
            watch_ms: gained.get(Counter::WatchMs),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_nothing_or_is_not_known_has_not_changed_by_any_part() {
        assert_eq!(change(Some(4.0), Some(5.0)), Some(0.25));
        assert_eq!(change(Some(4.0), Some(0.0)), Some(-1.0));
        for (then, now) in [(Some(0.0), Some(5.0)), (None, Some(5.0)), (Some(5.0), None)] {
            assert_eq!(change(then, now), None);
        }
    }
}
