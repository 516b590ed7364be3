//! What videos teach.

use analytics::{Scope, best_time, examples, insights, lessons};
use chrono::TimeDelta;
use entity::Platform;
use entity::pipeline::{Settings, Writing};
use uuid::Uuid;

use crate::world::{Person, World, at};

async fn publish(world: &World, of: Person, hour: i64, count: i64, views: i64) {
    for day in 0..count {
        let published_at = at("2026-09-01T00:00:00Z") + TimeDelta::days(day) + TimeDelta::hours(hour);
        world.watched(of, Platform::YouTube, published_at, views + day).await;
    }
}

#[tokio::test]
async fn few_videos_teach_nothing_and_many_show_when_to_publish() {
    let world = World::new().await;
    let ada = world.person("UTC").await;
    let (now, all) = (at("2026-11-20T00:00:00Z"), Scope::of(ada.user));
    publish(&world, ada, 6, 5, 100).await;
    let few = insights(&world.db, &all, now).await.unwrap();
    assert_eq!((few.videos, few.found.len()), (5, 0));
    let none = best_time(&world.db, &all, now).await.unwrap();
    assert!(none.hours.is_none() && none.sentence.starts_with("Not enough videos yet: 5 have"), "{}", none.sentence);

    publish(&world, ada, 7, 20, 100).await;
    publish(&world, ada, 19, 14, 300).await;
    let best = best_time(&world.db, &all, now).await.unwrap();
    let slot = best.hours.unwrap_or_else(|| panic!("{best:?}"));
    assert_eq!((slot.begins, slot.videos), (18, 14));
    assert!(slot.interval.low > 1.0 && slot.times > 2.0, "{slot:?}");
    let found = insights(&world.db, &all, now).await.unwrap();
    assert!(found.found.iter().any(|insight| insight.clear && insight.value == "18"), "{found:?}");
    assert_eq!(found, insights(&world.db, &all, now).await.unwrap(), "the same is found again");
    let bob = world.person("UTC").await;
    assert_eq!(insights(&world.db, &Scope::of(bob.user), now).await.unwrap().videos, 0, "others' videos are others'");
}

#[tokio::test]
async fn a_writer_learns_only_where_that_is_wanted_and_hears_the_same_when_asked_again() {
    let world = World::new().await;
    let ada = world.person("UTC").await;
    let now = at("2026-11-20T00:00:00Z");
    for number in 0..10 {
        let video = world.watched(ada, Platform::YouTube, now - TimeDelta::days(30 + number), 100 * (number + 1)).await;
        rename(&world, &video, &format!("Video {number}")).await;
    }
    let settings = |feedback| Settings { writing: Writing { feedback, ..Writing::default() }, ..Settings::default() };
    let (open, closed, run) = (settings(true), settings(false), Uuid::now_v7());
    let of_run = (ada.user, ada.pipeline, run);
    assert!(lessons(&world.db, &closed, of_run, now).await.unwrap().is_empty());
    assert!(examples(&world.db, &closed, (ada.user, ada.pipeline), now).await.unwrap().is_empty());
    let told = lessons(&world.db, &open, of_run, now).await.unwrap();
    let titles: Vec<&str> = told.iter().map(|example| example.title.as_str()).collect();
    assert_eq!(titles, ["Video 9", "Video 8", "Video 7", "Video 2", "Video 1", "Video 0"]);
    assert!(told[0].percent > 100 && told[5].percent < 100);

    let better = world.watched(ada, Platform::YouTube, now - TimeDelta::days(9), 9000).await;
    rename(&world, &better, "A hit").await;
    assert_eq!(lessons(&world.db, &open, of_run, now).await.unwrap(), told, "what was paid for stays as it was asked");
    let next = lessons(&world.db, &open, (ada.user, ada.pipeline, Uuid::now_v7()), now).await.unwrap();
    assert_eq!(next[0].title, "A hit");
}

async fn rename(world: &World, of: &entity::publication::Model, title: &str) {
    use sea_orm::{ActiveModelTrait, Set, Unchanged};
    let named =
        entity::performance::ActiveModel { publication_id: Unchanged(of.id), title: Set(title.to_owned()), ..Default::default() };
    named.update(&world.db).await.unwrap();
}
