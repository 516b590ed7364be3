//! What is kept of readings and of failures.

use analytics::{Calendar, Counter, Scope, Span, Step, catch_up, failed, failing, series, thin, totals};
use chrono::TimeDelta;
use entity::{Platform, metric_day, metric_snapshot, performance, publication, user};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder, Set};
use uuid::Uuid;

use crate::world::{World, at, numbers};

async fn known(world: &World, of: &publication::Model) -> performance::Model {
    performance::Entity::find_by_id(of.id).one(&world.db).await.unwrap().unwrap()
}

async fn days(world: &World, of: Uuid) -> Vec<(String, Option<i64>)> {
    let of_video = metric_day::Entity::find().filter(metric_day::Column::PublicationId.eq(of));
    let rows = of_video.order_by_asc(metric_day::Column::Day).all(&world.db).await.unwrap();
    rows.into_iter().map(|row| (row.day.to_string(), row.views)).collect()
}

#[tokio::test]
async fn a_failure_leaves_the_last_good_numbers_and_says_why_and_since_when() {
    let world = World::new().await;
    let ada = world.person("UTC").await;
    let video = world.published(ada, Platform::TikTok, at("2026-11-01T00:00:00Z")).await;
    world.read(&video, at("2026-11-02T00:00:00Z"), numbers(100, Some(9))).await;
    for hour in [10, 11] {
        failed(&world.db, &video, "TikTok has trouble of its own.", at("2026-11-02T00:00:00Z") + TimeDelta::hours(hour))
            .await
            .unwrap();
    }
    let row = known(&world, &video).await;
    assert_eq!((row.views, row.likes, row.taken_at), (Some(100), Some(9), Some(at("2026-11-02T00:00:00Z"))));
    assert_eq!((row.failing_since, row.tried_at), (Some(at("2026-11-02T10:00:00Z")), Some(at("2026-11-02T11:00:00Z"))));
    let told = failing(&world.db, &Scope::of(ada.user)).await.unwrap().remove(0);
    assert_eq!((told.failure.as_str(), told.publications), ("TikTok has trouble of its own.", 1));
    assert_eq!((told.since, told.taken_at), (at("2026-11-02T10:00:00Z"), Some(at("2026-11-02T00:00:00Z"))));
    let span = Span::of(Calendar::of("UTC"), at("2026-11-01T00:00:00Z"), at("2026-11-03T00:00:00Z")).unwrap();
    let shown = totals(&world.db, &Scope::of(ada.user), &span).await.unwrap();
    assert_eq!((shown.failing, shown.figure(Counter::Views).value), (1, Some(100)));

    world.read(&video, at("2026-11-03T00:00:00Z"), numbers(130, None)).await;
    let row = known(&world, &video).await;
    assert_eq!((row.failure, row.failing_since, row.views, row.likes), (None, None, Some(130), Some(9)));
}

#[tokio::test]
async fn days_that_were_made_reading_by_reading_are_those_that_are_made_anew() {
    let world = World::new().await;
    let ada = world.person("Europe/Berlin").await;
    let video = world.published(ada, Platform::YouTube, at("2026-10-20T10:00:00Z")).await;
    for (number, views) in [0, 70, 60, 200, 1000].into_iter().enumerate() {
        let taken_at = at("2026-10-20T11:00:00Z") + TimeDelta::hours(number as i64 * number as i64 * 9);
        world.read(&video, taken_at, numbers(views, (number != 2).then_some(views / 10))).await;
    }
    let (known_before, days_before) = (known(&world, &video).await, days(&world, video.id).await);
    assert_eq!(days_before.iter().filter_map(|(_, views)| *views).sum::<i64>(), 1010, "70, a fall, 140 and 800");
    // as a former version left it
    performance::Entity::delete_by_id(video.id).exec(&world.db).await.unwrap();
    let nothing = metric_snapshot::ActiveModel { since: Set(None), views_grown: Set(None), ..Default::default() };
    metric_snapshot::Entity::update_many().set(nothing).exec(&world.db).await.unwrap();
    assert_eq!(catch_up(&world.db, 10).await.unwrap(), 1);
    assert_eq!(days(&world, video.id).await, days_before);
    let again = known(&world, &video).await;
    assert_eq!((again.views, again.taken_at), (known_before.views, known_before.taken_at));
    assert_eq!(again.first_week_views, known_before.first_week_views);
    assert_eq!(catch_up(&world.db, 10).await.unwrap(), 0, "nothing is left to do");
}

#[tokio::test]
async fn who_moves_to_another_zone_gets_the_days_of_that_zone() {
    let world = World::new().await;
    let ada = world.person("UTC").await;
    let video = world.published(ada, Platform::YouTube, at("2026-11-01T22:00:00Z")).await;
    world.read(&video, at("2026-11-01T23:00:00Z"), numbers(40, None)).await;
    assert_eq!(days(&world, video.id).await, [("2026-11-01".to_owned(), Some(40))]);
    let mut moved = user::Entity::find_by_id(ada.user).one(&world.db).await.unwrap().unwrap().into_active_model();
    moved.time_zone = Set("Asia/Tokyo".into());
    moved.update(&world.db).await.unwrap();
    assert_eq!(catch_up(&world.db, 10).await.unwrap(), 1);
    assert_eq!(days(&world, video.id).await, [("2026-11-02".to_owned(), Some(40))]);
    let row = known(&world, &video).await;
    assert_eq!((row.weekday, row.hour, row.time_zone.as_str()), (0, 7, "Asia/Tokyo"));
}

#[tokio::test]
async fn old_readings_are_thinned_out_and_nothing_that_is_shown_changes() {
    let world = World::new().await;
    let ada = world.person("UTC").await;
    let video = world.published(ada, Platform::YouTube, at("2026-10-01T00:30:00Z")).await;
    for hour in 1..=48 {
        world.read(&video, at("2026-10-01T00:30:00Z") + TimeDelta::hours(hour), numbers(hour * 10, None)).await;
    }
    let span = Span::of(Calendar::of("UTC"), at("2026-10-01T00:00:00Z"), at("2026-10-04T00:00:00Z")).unwrap();
    let shown = || async { series(&world.db, &Scope::of(ada.user), &span, Step::Day).await.unwrap() };
    let (before, days_before) = (shown().await, days(&world, video.id).await);
    let now = at("2026-11-20T00:00:00Z");
    assert_eq!(thin(&world.db, now - TimeDelta::days(30), now, 10).await.unwrap(), 45);
    assert_eq!(metric_snapshot::Entity::find().count(&world.db).await.unwrap(), 3, "one a day");
    assert_eq!(shown().await, before);
    performance::Entity::delete_by_id(video.id).exec(&world.db).await.unwrap();
    catch_up(&world.db, 10).await.unwrap();
    assert_eq!(days(&world, video.id).await.iter().filter_map(|day| day.1).sum::<i64>(), 480);
    assert_eq!(days(&world, video.id).await.len(), days_before.len());
    assert_eq!(thin(&world.db, now, now, 10).await.unwrap(), 0);
}

#[tokio::test]
async fn a_week_is_counted_to_its_last_moment_and_no_further() {
    let world = World::new().await;
    let ada = world.person("UTC").await;
    let video = world.published(ada, Platform::YouTube, at("2026-11-01T00:00:00Z")).await;
    world.read(&video, at("2026-11-07T00:00:00Z"), numbers(600, None)).await;
    world.read(&video, at("2026-11-09T00:00:00Z"), numbers(800, None)).await;
    assert_eq!(known(&world, &video).await.first_week_views, Some(700));
}
