//! What the database answers is what the definitions say, whatever happened.

use std::sync::OnceLock;

use analytics::{Counter, Dimension, Measure, Step, Totals, breakdown, gone, ranking, series, totals};
use proptest::prelude::*;
use sea_orm::Order;
use tokio::runtime::Runtime;

use crate::history::{History, histories};
use crate::model::{self, Days, Expected};
use crate::world::{Person, World};

/// One database for all cases: each has a person of its own.
fn world() -> &'static (Runtime, World) {
    static WORLD: OnceLock<(Runtime, World)> = OnceLock::new();
    WORLD.get_or_init(|| {
        let runtime = Runtime::new().unwrap();
        let world = runtime.block_on(World::new());
        (runtime, world)
    })
}

/// Plays the history as it would have come in: reading by reading, whichever video is next.
async fn live_through(world: &World, history: &History) -> Person {
    let person = world.person(history.zone).await;
    let mut rows = Vec::new();
    for video in &history.videos {
        rows.push(world.published(person, video.platform, video.published_at).await);
    }
    let readings = history
        .videos
        .iter()
        .zip(&rows)
        .flat_map(|(video, row)| video.readings.iter().map(move |(at, counters)| (*at, row, *counters)));
    let mut readings: Vec<_> = readings.collect();
    readings.sort_by_key(|(at, row, _)| (*at, row.id));
    for (at, row, counters) in readings {
        assert!(world.read(row, at, counters).await);
        assert!(!world.read(row, at, counters).await, "the same answer twice is one answer");
    }
    for (video, row) in history.videos.iter().zip(&rows) {
        match video.gone_at {
            Some(at) => gone(&world.db, row, at).await.unwrap(),
            None if video.readings.is_empty() => {
                analytics::catch_up(&world.db, 100).await.unwrap();
            }
            None => (),
        }
    }
    person
}

fn seen(totals: &Totals) -> Expected {
    let figure = |counter| {
        let figure = totals.figure(counter);
        (figure.value, figure.measured, figure.taken_at)
    };
    Expected {
        publications: totals.publications,
        gone: totals.gone,
        figures: Counter::all().map(figure).collect(),
        engagement: totals.engagement(),
        watch_share: totals.watch_share(),
    }
}

async fn check(world: &World, history: &History) {
    let person = live_through(world, history).await;
    let (db, span, scope, days) = (&world.db, history.span(), history.scope(person.user), Days::of(history));

    for span in [span, span.before()] {
        let seen = seen(&totals(db, &scope, &span).await.unwrap());
        assert_eq!(seen, model::totals(history, &scope, &span, &days));
    }

    let daily = series(db, &scope, &span, Step::Day).await.unwrap();
    let steps: Vec<_> = daily.iter().map(|point| (point.from, point.to)).collect();
    assert_eq!(steps, days.between(span.first, span.last));
    let hourly = series(db, &scope, &span, Step::Hour).await.unwrap();
    let weekly = series(db, &scope, &span, Step::Week).await.unwrap();
    for points in [daily, hourly, weekly] {
        let steps: Vec<_> = points.iter().map(|point| (point.from, point.to)).collect();
        let seen: Vec<_> = points.iter().map(|point| point.gained).collect();
        assert_eq!(seen, model::series(history, &scope, &steps));
    }

    let groups = breakdown(db, &scope, &span, Dimension::Platform).await.unwrap();
    for group in &groups {
        let of_group = analytics::Scope { platforms: Some(vec![group.key.as_ref().unwrap().parse().unwrap()]), ..scope.clone() };
        assert_eq!(seen(&group.totals), model::totals(history, &of_group, &span, &days));
    }
    let whole = totals(db, &scope, &span).await.unwrap();
    let sum = groups.iter().filter_map(|group| group.totals.figure(Counter::Views).value).reduce(|sum, value| sum + value);
    assert_eq!(sum, whole.figure(Counter::Views).value, "the parts are the whole");

    let views = |ranked: &[(uuid::Uuid, Totals)]| -> Vec<i64> {
        ranked.iter().map(|(_, totals)| totals.figure(Counter::Views).value.unwrap()).collect()
    };
    let measure = Measure::Of(Counter::Views);
    let best = views(&ranking(db, (&scope, &span), (measure, Order::Desc), 10).await.unwrap());
    let worst = views(&ranking(db, (&scope, &span), (measure, Order::Asc), 10).await.unwrap());
    assert!(best.is_sorted_by(|one, next| one >= next) && worst.is_sorted(), "{best:?} {worst:?}");
    assert_eq!(best.len() as i64, whole.figure(Counter::Views).measured);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn totals_series_and_comparisons_are_what_the_definitions_say(history in histories()) {
        let (runtime, world) = world();
        runtime.block_on(check(world, &history));
    }
}
