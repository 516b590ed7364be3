//! Numbers over time.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use entity::{metric_day, metric_snapshot};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};

use crate::segment::Segment;
use crate::sums::{of_days, sum};
use crate::{Calendar, Counter, Counters, Scope, Span};

/// How long the steps of a series are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// Hours of the person's clock.
    Hour,
    /// Days of the person's calendar.
    Day,
    /// Weeks, from Monday.
    Week,
    /// Months.
    Month,
}

/// What was gained in one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// When it begins.
    pub from: DateTime<Utc>,
    /// When it ends: where the next one begins, or the span ends.
    pub to: DateTime<Utc>,
    /// What was gained; absent where no reading reaches into the step, which is not zero.
    pub gained: Counters,
}

/// What the videos gained in each step of the span, in order and without a gap. The first and the last week or month are as
/// much of it as lies in the span.
pub async fn series(db: &impl ConnectionTrait, scope: &Scope, span: &Span, step: Step) -> Result<Vec<Point>, DbErr> {
    match step {
        Step::Hour => hours(db, scope, span).await,
        Step::Day | Step::Week | Step::Month => days(db, scope, span, step).await,
    }
}

/// The steps of a span, without numbers; not more than one beyond `most`.
pub(crate) fn steps(span: &Span, step: Step, most: usize) -> Vec<Point> {
    let mut points = Vec::new();
    let (mut from, end) = (span.from(), span.to());
    while from < end && points.len() <= most {
        let to = following(span.calendar, from, step).min(end);
        points.push(Point { from, to, gained: Counters::default() });
        from = to;
    }
    points
}

impl Step {
    /// Whether the span has more than `most` such steps.
    pub fn exceeds(self, span: &Span, most: usize) -> bool {
        steps(span, self, most).len() > most
    }
}

/// When the step after the one that `from` lies in begins.
fn following(calendar: Calendar, from: DateTime<Utc>, step: Step) -> DateTime<Utc> {
    let day = calendar.day(from);
    let next = match step {
        Step::Hour => return calendar.next_hour(from),
        Step::Day => day + Days::new(1),
        Step::Week => day + Days::new(7 - u64::from(day.weekday().num_days_from_monday())),
        Step::Month => (day + chrono::Months::new(1)).with_day(1).unwrap_or(day + Days::new(1)),
    };
    // a day that the place never had has no length
    let begin = calendar.begin(next);
    if begin > from { begin } else { calendar.begin(next + Days::new(1)) }
}

async fn days(db: &impl ConnectionTrait, scope: &Scope, span: &Span, step: Step) -> Result<Vec<Point>, DbErr> {
    let mut query = of_days(scope, span);
    query.column(metric_day::Column::Day).group_by_col(metric_day::Column::Day);
    for counter in Counter::all() {
        query.expr_as(sum(Expr::col(counter.name())), counter.name());
    }
    let mut days: BTreeMap<NaiveDate, Counters> = BTreeMap::new();
    for row in db.query_all(&query).await? {
        days.insert(row.try_get("", "day")?, Counters::read(&row)?);
    }
    let mut points = steps(span, step, usize::MAX);
    for point in &mut points {
        let last = span.calendar.day(point.to - chrono::TimeDelta::microseconds(1));
        let of_step = days.range(span.calendar.day(point.from)..=last);
        point.gained = of_step.fold(Counters::default(), |sum, (_, day)| sum.plus(day));
    }
    Ok(points)
}

/// Hours come from the readings themselves: days are too coarse for them.
async fn hours(db: &impl ConnectionTrait, scope: &Scope, span: &Span) -> Result<Vec<Point>, DbErr> {
    use metric_snapshot::{Column, Entity};
    let mut points = steps(span, Step::Hour, usize::MAX);
    let mut readings = Entity::find()
        .filter(Column::UserId.eq(scope.user))
        .filter(Column::TakenAt.gte(span.from()))
        .filter(Column::Since.lt(span.to()));
    if let Some(publications) = scope.publications() {
        readings = readings.filter(Column::PublicationId.in_subquery(publications));
    }
    for segment in readings.all(db).await?.iter().filter_map(Segment::kept) {
        let first = points.partition_point(|point| point.to <= segment.since);
        let reached = points[first..].iter_mut().take_while(|point| point.from < segment.until || point.from == segment.since);
        for point in reached {
            point.gained = point.gained.plus(&segment.part(point.from, point.to));
        }
    }
    Ok(points)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(from: &str, to: &str) -> Span {
        Span::of(Calendar::of("Europe/Berlin"), from.parse().unwrap(), to.parse().unwrap()).unwrap()
    }

    #[test]
    fn steps_meet_and_the_day_that_the_clocks_change_has_25_hours() {
        let autumn = span("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z");
        let hours = steps(&autumn, Step::Hour, 1000);
        assert_eq!(hours.len(), 25);
        assert!(hours.windows(2).all(|pair| pair[0].to == pair[1].from));
        assert!(Step::Hour.exceeds(&autumn, 24) && !Step::Hour.exceeds(&autumn, 25));
    }

    #[test]
    fn weeks_begin_on_monday_and_months_on_their_first_and_both_stay_within_the_span() {
        let november = span("2026-10-28T12:00:00Z", "2026-11-10T12:00:00Z");
        let begins = |step| -> Vec<String> {
            steps(&november, step, 1000).iter().map(|point| november.calendar.day(point.from).to_string()).collect()
        };
        assert_eq!(begins(Step::Week), ["2026-10-28", "2026-11-02", "2026-11-09"]);
        assert_eq!(begins(Step::Month), ["2026-10-28", "2026-11-01"]);
        assert_eq!(steps(&november, Step::Month, 1000).last().unwrap().to, november.to());
    }
}
