//! What is of no more use is removed.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use chrono::TimeDelta;
use entity::passkey_ceremony;
use sea_orm::{EntityTrait, PaginatorTrait, Set};
use store::Key;
use tokio::sync::Notify;
use uuid::Uuid;

use crate::world::World;

pub(crate) async fn published(world: &World) -> Uuid {
    let row = world.publication().await;
    world.publish_to_the_end(row.id).await;
    row.id
}

#[tokio::test]
async fn given_a_run_that_ended_long_ago_then_its_video_is_removed_and_its_history_stays() {
    let world = World::new().await;
    let id = published(&world).await;
    let run = world.read(id).await.run_id;
    let key = Key::Video { user: world.user, run };
    worker::jobs::clean_up::clean_up_all(&world.context).await.unwrap();
    assert!(world.context.store.head(&key).await.unwrap().is_some());
    world.context.clock.advance(Duration::from_hours(24 * 31));
    worker::jobs::clean_up::clean_up_all(&world.context).await.unwrap();
    assert!(world.context.store.head(&key).await.unwrap().is_none());
    let row = world.run(run).await;
    assert!(row.video_key.is_none() && row.files_removed_at.is_some());
    assert!(world.read(id).await.url.is_some());
}

#[tokio::test]
async fn given_a_passkey_ceremony_that_nobody_ended_then_nothing_of_it_is_left_when_its_time_is_over() {
    let world = World::new().await;
    let (db, now) = (&world.context.db, world.context.clock.now());
    let row = passkey_ceremony::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(None),
        session_id: Set(None),
        state: Set(serde_json::json!({})),
        created_at: Set(now),
        expires_at: Set(now + TimeDelta::minutes(5)),
    };
    passkey_ceremony::Entity::insert(row).exec_without_returning(db).await.unwrap();
    for (minutes, left) in [(4, 1), (2, 0)] {
        world.context.clock.advance(Duration::from_mins(minutes));
        worker::jobs::clean_up::clean_up_all(&world.context).await.unwrap();
        assert_eq!(passkey_ceremony::Entity::find().count(db).await.unwrap(), left);
    }
}

#[tokio::test]
async fn given_a_worker_that_dies_in_the_middle_of_a_chore_then_another_does_it_when_the_lease_is_over() {
    let world = World::new().await;
    let (dying, begun) = (world.context.clone(), Arc::new(Notify::new()));
    let told = begun.clone();
    let dead = tokio::spawn(async move {
        let hang = || async {
            told.notify_one();
            std::future::pending().await
        };
        worker::chore(&dying, "sweep", Duration::ZERO, hang).await
    });
    begun.notified().await;
    dead.abort();
    dead.await.unwrap_err();

    let another = world.another_worker();
    let does_it = async || {
        let done = AtomicBool::new(false);
        let work = async || {
            done.store(true, Ordering::SeqCst);
            Ok(())
        };
        worker::chore(&another, "sweep", Duration::ZERO, work).await.unwrap();
        done.into_inner()
    };
    assert!(!does_it().await, "the dead worker's lease still holds");
    world.context.clock.advance(world.context.settings.lease());
    assert!(does_it().await);
}
