//! Nothing goes out without a yes, unless the person let time say it.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use entity::audit_event;
use entity::run::{self, State};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter};
use uuid::Uuid;
use worker::jobs::sweep::sweep;

use crate::world::World;

/// A finished video in `state`, to be approved by itself at `approve_at`.
async fn finished(world: &World, state: State, approve_at: Option<DateTime<Utc>>) -> Uuid {
    let id = world.ready_run().await;
    let mut row = world.run(id).await.into_active_model();
    (row.state, row.approve_at) = (Set(state), Set(approve_at));
    row.update(&world.context.db).await.unwrap();
    id
}

#[tokio::test]
async fn given_a_video_that_waits_for_a_yes_or_was_rejected_then_nothing_is_published_however_long_it_takes() {
    let world = World::new().await;
    let (waits, rejected) =
        (finished(&world, State::AwaitingApproval, None).await, finished(&world, State::Rejected, None).await);
    for _ in 0..5 {
        world.context.clock.advance(Duration::from_hours(24));
        sweep(&world.context).await.unwrap();
        for run in [waits, rejected] {
            worker::settle_run(&world.context, run).await.unwrap();
        }
    }
    assert_eq!((world.run(waits).await.state, world.run(rejected).await.state), (State::AwaitingApproval, State::Rejected));
    assert_eq!((world.publications(waits).await, world.publications(rejected).await), (vec![], vec![]));
    assert_eq!(world.fake.calls("start"), 0);
}

#[tokio::test]
async fn given_a_time_for_a_word_when_it_is_over_then_the_video_is_approved_once_by_the_service() {
    let world = World::new().await;
    let due = world.context.clock.now() + TimeDelta::minutes(30);
    let run = finished(&world, State::AwaitingApproval, Some(due)).await;
    world.context.clock.advance(Duration::from_mins(29));
    sweep(&world.context).await.unwrap();
    assert_eq!(world.run(run).await.state, State::AwaitingApproval, "there is a minute left");
    world.context.clock.advance(Duration::from_mins(2));
    let other = world.another_worker();
    let (one, another) = tokio::join!(sweep(&world.context), sweep(&other));
    one.and(another).unwrap();
    let row = world.run(run).await;
    assert_eq!((row.state, row.reviewed_by.as_deref(), row.approve_at), (State::Ready, Some("service"), None));
    assert_eq!(world.publications(run).await.len(), 1);
    let told = audit_event::Entity::find().filter(audit_event::Column::Kind.eq("run.approved"));
    assert_eq!(told.count(&world.context.db).await.unwrap(), 1);
    // and never again
    sweep(&world.context).await.unwrap();
    assert_eq!(world.publications(run).await.len(), 1);
}

#[tokio::test]
async fn given_a_video_that_was_rejected_before_its_time_then_time_does_not_approve_it() {
    let world = World::new().await;
    let due = world.context.clock.now() + TimeDelta::minutes(30);
    let run = finished(&world, State::Rejected, Some(due)).await;
    let stopped = finished(&world, State::AwaitingApproval, Some(due)).await;
    let asked = run::ActiveModel { cancel_requested_at: Set(Some(due)), ..Default::default() };
    run::Entity::update_many().set(asked).filter(run::Column::Id.eq(stopped)).exec(&world.context.db).await.unwrap();
    world.context.clock.advance(Duration::from_hours(1));
    sweep(&world.context).await.unwrap();
    assert_eq!((world.run(run).await.state, world.run(stopped).await.state), (State::Rejected, State::AwaitingApproval));
    assert_eq!(world.fake.calls("start"), 0);
}
