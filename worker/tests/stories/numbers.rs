//! Numbers are read as often as is useful, and what cannot be read is told.

use std::collections::BTreeSet;
use std::time::Duration;

use chrono::TimeDelta;
use entity::{metric_day, metric_snapshot, performance, publication_attempt as attempt};
use platforms::Refusal;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::fake::Fault;
use crate::upkeep::published;
use crate::world::World;

async fn sync(world: &World, id: Uuid) {
    worker::jobs::sync_metrics::sync_metrics(&world.context, id).await.unwrap();
}

async fn known(world: &World, id: Uuid) -> performance::Model {
    performance::Entity::find_by_id(id).one(&world.context.db).await.unwrap().unwrap()
}

#[tokio::test]
async fn given_two_published_videos_of_one_account_then_their_numbers_are_read_in_one_call() {
    let world = World::new().await;
    let (one, other) = (published(&world).await, published(&world).await);
    let sync = || worker::jobs::sync_metrics::sync_metrics(&world.context, one);
    sync().await.unwrap();
    assert_eq!(world.fake.calls("metrics"), 0, "nothing is due yet");
    world.context.clock.advance(Duration::from_mins(1));
    sync().await.unwrap();
    assert_eq!(world.fake.calls("metrics"), 1);
    for id in [one, other] {
        let of_video = metric_snapshot::Entity::find().filter(metric_snapshot::Column::PublicationId.eq(id));
        let numbers = of_video.one(&world.context.db).await.unwrap().unwrap();
        assert_eq!((numbers.views, numbers.comments), (Some(7), None));
        let next = world.read(id).await.metrics_due_at.unwrap() - world.context.clock.now();
        assert!((next - TimeDelta::hours(1)).abs() < TimeDelta::seconds(5), "{next}");
    }
}

#[tokio::test]
async fn given_a_platform_that_gives_no_numbers_then_the_failure_is_kept_and_no_zeros_are_written() {
    let world = World::new().await;
    let id = published(&world).await;
    world.context.clock.advance(Duration::from_mins(1));
    world.fake.next("metrics", Fault::Refuse(Refusal::Retry { after: None, message: "It has trouble of its own.".into() }));
    worker::jobs::sync_metrics::sync_metrics(&world.context, id).await.unwrap();
    assert_eq!(metric_snapshot::Entity::find().count(&world.context.db).await.unwrap(), 0);
    let failures = attempt::Entity::find().filter(attempt::Column::Asked.eq("metrics"));
    assert_eq!(failures.count(&world.context.db).await.unwrap(), 1);
    world.context.clock.advance(Duration::from_mins(16));
    worker::jobs::sync_metrics::sync_metrics(&world.context, id).await.unwrap();
    assert_eq!(metric_snapshot::Entity::find().count(&world.context.db).await.unwrap(), 1);
}

#[tokio::test]
async fn given_good_numbers_when_the_platform_fails_then_they_stay_with_their_time_and_the_reason_is_told() {
    let world = World::new().await;
    let id = published(&world).await;
    world.context.clock.advance(Duration::from_mins(1));
    world.fake.show(Some(70));
    sync(&world, id).await;
    let good = known(&world, id).await;
    assert_eq!((good.views, good.likes, good.comments), (Some(70), Some(1), None));

    for _ in 0..2 {
        world.fake.next("metrics", Fault::Refuse(Refusal::Retry { after: None, message: "It has trouble of its own.".into() }));
        world.context.clock.advance(Duration::from_hours(2));
        sync(&world, id).await;
    }
    let failing = known(&world, id).await;
    assert_eq!((failing.views, failing.likes, failing.taken_at), (good.views, good.likes, good.taken_at));
    assert_eq!(failing.failure.as_deref(), Some("It has trouble of its own."));
    let (since, tried) = (failing.failing_since.unwrap(), failing.tried_at.unwrap());
    assert!(since > good.taken_at.unwrap() && tried - since >= TimeDelta::hours(2), "{since} {tried}");

    world.context.clock.advance(Duration::from_hours(2));
    world.fake.show(Some(90));
    sync(&world, id).await;
    let well = known(&world, id).await;
    assert_eq!((well.views, well.failure, well.failing_since), (Some(90), None, None));
    let days = metric_day::Entity::find().all(&world.context.db).await.unwrap();
    assert_eq!(days.iter().filter_map(|day| day.views).sum::<i64>(), 90, "the gap is spread, and nothing is lost");
}

#[tokio::test]
async fn given_a_video_that_the_platform_shows_no_more_then_it_is_known_as_gone_and_keeps_its_numbers() {
    let world = World::new().await;
    let id = published(&world).await;
    world.context.clock.advance(Duration::from_mins(1));
    sync(&world, id).await;
    world.fake.show(None);
    world.context.clock.advance(Duration::from_hours(2));
    sync(&world, id).await;
    let gone = known(&world, id).await;
    assert_eq!((gone.views, gone.failure.clone()), (Some(7), None));
    assert_eq!(gone.gone_at, gone.tried_at);
    world.context.clock.advance(Duration::from_hours(2));
    sync(&world, id).await;
    assert_eq!(known(&world, id).await.gone_at, gone.gone_at, "it went when it went");
    world.fake.show(Some(8));
    world.context.clock.advance(Duration::from_hours(2));
    sync(&world, id).await;
    assert_eq!((known(&world, id).await.gone_at, known(&world, id).await.views), (None, Some(8)));
}

#[tokio::test]
async fn given_a_quota_that_is_used_up_then_nothing_of_the_account_is_asked_before_its_end() {
    let world = World::new().await;
    let (one, other) = (published(&world).await, published(&world).await);
    world.context.clock.advance(Duration::from_mins(1));
    sync(&world, one).await;
    let later = world.context.clock.now() + TimeDelta::hours(9);
    world.fake.next("metrics", Fault::Refuse(Refusal::Wait { until: later, message: "The quota is used up.".into() }));
    let mut due = sea_orm::IntoActiveModel::into_active_model(world.read(one).await);
    due.metrics_due_at = sea_orm::Set(Some(world.context.clock.now()));
    sea_orm::ActiveModelTrait::update(due, &world.context.db).await.unwrap();
    sync(&world, one).await;
    assert_eq!(world.fake.calls("metrics"), 2);
    for id in [one, other] {
        let due = world.read(id).await.metrics_due_at.unwrap();
        assert!((due - later).abs() < TimeDelta::seconds(1), "{due} is not {later}");
    }
    world.context.clock.advance(Duration::from_hours(8));
    sync(&world, other).await;
    assert_eq!(world.fake.calls("metrics"), 2, "the end of the quota is waited for");
}

#[tokio::test]
async fn given_two_workers_that_read_the_same_numbers_then_they_count_once() {
    let world = World::new().await;
    let id = published(&world).await;
    world.context.clock.advance(Duration::from_mins(1));
    let (one, other) = (world.context.clone(), world.another_worker());
    let (first, second) =
        tokio::join!(worker::jobs::sync_metrics::sync_metrics(&one, id), worker::jobs::sync_metrics::sync_metrics(&other, id));
    first.unwrap();
    second.unwrap();
    let days = metric_day::Entity::find().all(&world.context.db).await.unwrap();
    assert_eq!(days.iter().filter_map(|day| day.views).sum::<i64>(), 7);
}

#[tokio::test]
async fn given_readings_older_than_they_are_kept_then_the_last_of_each_day_stays_and_the_days_do_not_change() {
    let world = World::new().await;
    let id = published(&world).await;
    for hour in 1..=30 {
        world.fake.show(Some(hour * 10));
        world.context.clock.advance(Duration::from_mins(61));
        sync(&world, id).await;
    }
    let days = async || metric_day::Entity::find().all(&world.context.db).await.unwrap();
    let in_order = metric_snapshot::Entity::find().order_by_asc(metric_snapshot::Column::TakenAt);
    let readings = async || in_order.clone().all(&world.context.db).await.unwrap();
    let (before, taken) = (days().await, readings().await);
    worker::jobs::roll_up::roll_up(&world.context).await.unwrap();
    assert_eq!(readings().await, taken, "they are young");
    world.context.clock.advance(Duration::from_hours(24 * 120));
    worker::jobs::roll_up::roll_up(&world.context).await.unwrap();
    let read_on: BTreeSet<_> = taken.iter().map(|reading| reading.taken_at.date_naive()).collect();
    let left: Vec<_> = readings().await.iter().map(|reading| reading.taken_at.date_naive()).collect();
    assert!(taken.len() > 20, "{} readings", taken.len());
    assert_eq!(left, read_on.into_iter().collect::<Vec<_>>(), "one of each day");
    assert_eq!(days().await, before);
}
