//! The definitions of `docs/analytics.md`, worked out by brute force: slowly, in memory, from the whole history at once.

use analytics::{Counter, Counters, Scope, Span};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::history::{History, Video, begin};

/// What one video gained between two moments, by counter; nothing where no reading that told the counter reaches in.
fn gained(video: &Video, from: DateTime<Utc>, to: DateTime<Utc>) -> Counters {
    Counters::new(|counter| {
        let (mut sum, mut before, mut since) = (None, 0, video.published_at);
        for (until, told) in &video.readings {
            if let Some(now) = told.get(counter) {
                let rise = i128::from((now - before).max(0));
                let whole = (*until - since).num_microseconds().unwrap();
                let reached = |moment: DateTime<Utc>| {
                    let passed = (moment.clamp(since, *until) - since).num_microseconds().unwrap();
                    rise * i128::from(passed) / i128::from(whole)
                };
                if since < to && *until > from {
                    sum = Some(sum.unwrap_or(0) + (reached(to) - reached(from)) as i64);
                }
                before = now;
            }
            since = *until;
        }
        sum
    })
}

/// The moments at which days begin in the history's zone, found by looking at the clock every quarter of an hour.
pub(crate) struct Days(Vec<(NaiveDate, DateTime<Utc>)>);

impl Days {
    pub(crate) fn of(history: &History) -> Self {
        let zone: Tz = history.zone.parse().unwrap();
        let mut days: Vec<(NaiveDate, DateTime<Utc>)> = Vec::new();
        let mut now = begin() - TimeDelta::days(60);
        while now < begin() + TimeDelta::days(220) {
            let day = now.with_timezone(&zone).date_naive();
            if days.last().is_none_or(|(last, _)| *last < day) {
                days.push((day, now));
            }
            now += TimeDelta::minutes(15);
        }
        // it began before anybody looked
        days.remove(0);
        Self(days)
    }

    /// Every day from `first` to `last`, with when it begins and ends.
    pub(crate) fn between(&self, first: NaiveDate, last: NaiveDate) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
        let of_span = self.0.windows(2).filter(|pair| (first..=last).contains(&pair[0].0));
        of_span.map(|pair| (pair[0].1, pair[1].1)).collect()
    }
}

/// What the totals must be.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Expected {
    pub(crate) publications: i64,
    pub(crate) gone: i64,
    /// Value, videos, newest answer; by counter.
    pub(crate) figures: Vec<(Option<i64>, i64, Option<DateTime<Utc>>)>,
    pub(crate) engagement: Option<f64>,
    pub(crate) watch_share: Option<f64>,
}

fn in_scope<'a>(history: &'a History, scope: &Scope) -> Vec<&'a Video> {
    let wanted = |video: &&Video| scope.platforms.as_ref().is_none_or(|platforms| platforms.contains(&video.platform));
    history.videos.iter().filter(wanted).collect()
}

/// The totals of a span, a day at a time.
pub(crate) fn totals(history: &History, scope: &Scope, span: &Span, days: &Days) -> Expected {
    let days = days.between(span.first, span.last);
    let (from, to) = (days[0].0, days[days.len() - 1].1);
    let live = |video: &&Video| video.published_at < to && video.gone_at.is_none_or(|gone| gone >= from);
    let videos: Vec<&Video> = in_scope(history, scope).into_iter().filter(live).collect();
    let of_video = |video: &&Video| {
        let each = days.iter().map(|(begin, end)| gained(video, *begin, *end));
        (each.fold(Counters::default(), |sum, day| sum.plus(&day)), video.readings.last().map(|(at, _)| *at))
    };
    let each: Vec<(Counters, Option<DateTime<Utc>>)> = videos.iter().map(of_video).collect();
    let figure = |counter| {
        let known: Vec<_> = each.iter().filter_map(|(sum, at)| Some((sum.get(counter)?, *at))).collect();
        let value = known.iter().map(|(value, _)| *value).reduce(|sum, value| sum + value);
        (value, known.len() as i64, known.iter().filter_map(|(_, at)| *at).max())
    };
    Expected {
        publications: videos.len() as i64,
        gone: videos.iter().filter(|video| video.gone_at.is_some()).count() as i64,
        figures: Counter::all().map(figure).collect(),
        engagement: ratio(each.iter().filter_map(|(sum, _)| Some((interactions(sum)?, sum.get(Counter::Views)?)))),
        watch_share: ratio(
            each.iter().filter_map(|(sum, _)| Some((sum.get(Counter::WatchMs)?, sum.get(Counter::Views)? * 20_000))),
        ),
    }
}

fn interactions(sum: &Counters) -> Option<i64> {
    Counter::INTERACTIONS.into_iter().filter_map(|counter| sum.get(counter)).reduce(|sum, value| sum + value)
}

fn ratio(pairs: impl Iterator<Item = (i64, i64)>) -> Option<f64> {
    let (part, whole) = pairs.reduce(|sum, pair| (sum.0 + pair.0, sum.1 + pair.1))?;
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// What was gained between the moments of each pair.
pub(crate) fn series(history: &History, scope: &Scope, steps: &[(DateTime<Utc>, DateTime<Utc>)]) -> Vec<Counters> {
    let videos = in_scope(history, scope);
    let of_step = |(from, to): &(DateTime<Utc>, DateTime<Utc>)| {
        videos.iter().fold(Counters::default(), |sum, video| sum.plus(&gained(video, *from, *to)))
    };
    steps.iter().map(of_step).collect()
}
