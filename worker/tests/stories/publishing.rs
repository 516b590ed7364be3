//! Every publication ends live exactly once, or failed with a reason.

use std::time::Duration;

use chrono::TimeDelta;
use entity::publication::State;
use entity::{connection::Health, publication_attempt as attempt, run};
use platforms::Refusal;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use crate::fake::Fault;
use crate::world::{VIDEO, World};

fn unreachable_platform() -> Refusal {
    Refusal::Retry { after: None, message: "It cannot be reached.".into() }
}

#[tokio::test]
async fn given_a_ready_run_when_nothing_fails_then_the_video_is_live_once_and_the_run_is_done() {
    let world = World::new().await;
    let row = world.publication().await;
    world.publish_to_the_end(row.id).await;
    let row = world.read(row.id).await;
    assert_eq!(row.state, State::Published);
    assert_eq!((world.fake.live(), world.fake.calls("start"), world.fake.calls("finish")), (1, 1, 1));
    assert_eq!(row.bytes_sent, VIDEO.len() as i64);
    assert!(row.url.is_some() && row.published_at.is_some() && row.metrics_due_at.is_some() && row.sealed_handle.is_none());
    assert_eq!(world.run(row.run_id).await.state, run::State::Done);
}

#[tokio::test]
async fn given_a_platform_that_publishes_by_itself_then_nothing_is_finished() {
    let world = World::with(false, "redis://127.0.0.1:1/").await;
    let row = world.publication().await;
    assert_eq!(world.publish_to_the_end(row.id).await, [State::Processing, State::Published]);
    assert_eq!((world.fake.live(), world.fake.calls("finish")), (1, 0));
}

#[tokio::test]
async fn given_a_lost_start_answer_then_looking_twice_finds_nothing_before_it_is_started_again() {
    let world = World::new().await;
    world.fake.next("start", Fault::LoseAnswer);
    let row = world.publication().await;
    let rested = world.publish(row.id).await;
    assert_eq!(rested.state, State::Starting);
    assert!(rested.sealed_handle.is_none());
    world.publish_to_the_end(row.id).await;
    assert_eq!(world.read(row.id).await.state, State::Published);
    assert_eq!((world.fake.live(), world.fake.calls("start")), (1, 2));
    assert_eq!(world.fake.calls("find"), 2);
}

#[tokio::test]
async fn given_a_worker_killed_in_start_then_the_next_one_looks_before_it_starts_again() {
    let world = World::new().await;
    let row = world.publication().await;
    world.die_in("start", row.id).await;
    assert_eq!(world.read(row.id).await.state, State::Starting);
    // the dead worker's lease still holds
    assert_eq!(world.publish(row.id).await.state, State::Starting);
    assert_eq!(world.fake.calls("find"), 0);
    world.publish_to_the_end(row.id).await;
    assert_eq!((world.fake.live(), world.fake.calls("start"), world.fake.calls("find")), (1, 2, 2));
}

#[tokio::test]
async fn given_a_worker_killed_during_the_upload_then_the_same_handle_is_taken_up() {
    let world = World::new().await;
    let row = world.publication().await;
    world.die_in("upload", row.id).await;
    let dead = world.read(row.id).await;
    assert_eq!(dead.state, State::Uploading);
    assert!(dead.sealed_handle.is_some_and(|sealed| !sealed.contains("instagram_container")), "the handle is sealed at rest");
    world.publish_to_the_end(row.id).await;
    assert_eq!((world.fake.live(), world.fake.calls("start")), (1, 1));
}

#[tokio::test]
async fn given_a_lost_finish_answer_then_looking_tells_that_it_is_live() {
    let world = World::new().await;
    world.fake.next("finish", Fault::LoseAnswer);
    let row = world.publication().await;
    let rests = world.publish_to_the_end(row.id).await;
    assert!(rests.contains(&State::Unconfirmed), "{rests:?}");
    assert_eq!(world.read(row.id).await.state, State::Published);
    assert_eq!((world.fake.live(), world.fake.calls("finish")), (1, 1));
}

#[tokio::test]
async fn given_a_worker_killed_in_finish_then_the_video_is_not_finished_twice() {
    let world = World::new().await;
    let row = world.publication().await;
    world.publish(row.id).await;
    world.pass_until_due(row.id).await;
    world.die_in("finish", row.id).await;
    assert_eq!(world.read(row.id).await.state, State::Processing);
    world.publish_to_the_end(row.id).await;
    assert_eq!(world.read(row.id).await.state, State::Published);
    assert_eq!((world.fake.live(), world.fake.calls("finish")), (1, 1));
}

#[tokio::test]
async fn given_a_finish_that_never_arrived_then_it_is_asked_again_only_after_two_looks() {
    let world = World::new().await;
    world.fake.next("finish", Fault::LoseRequest);
    let row = world.publication().await;
    let rests = world.publish_to_the_end(row.id).await;
    assert_eq!(world.read(row.id).await.state, State::Published);
    assert_eq!((world.fake.live(), world.fake.calls("finish"), world.fake.calls("find")), (1, 2, 2), "{rests:?}");
}

#[tokio::test]
async fn given_a_handle_that_expired_then_the_video_is_announced_anew_after_two_looks() {
    let world = World::new().await;
    let row = world.publication().await;
    world.die_in("upload", row.id).await;
    world.fake.forget_uploads();
    world.publish_to_the_end(row.id).await;
    assert_eq!(world.read(row.id).await.state, State::Published);
    assert_eq!((world.fake.live(), world.fake.calls("start"), world.fake.calls("find")), (1, 2, 2));
}

#[tokio::test]
async fn given_a_daily_limit_then_the_publication_waits_and_says_why() {
    let world = World::new().await;
    let until = world.context.clock.now() + TimeDelta::hours(3);
    let message = "The daily limit is reached.".to_owned();
    world.fake.next("start", Fault::Refuse(Refusal::Wait { until, message: message.clone() }));
    let row = world.publication().await;
    let waiting = world.publish(row.id).await;
    assert_eq!((waiting.state, waiting.error_message), (State::Scheduled, Some(message)));
    assert!(waiting.not_before.is_some_and(|due| (due - until).abs() < TimeDelta::seconds(1)));
    // nothing is asked before its time
    world.publish(row.id).await;
    assert_eq!(world.fake.calls("start"), 1);
    world.publish_to_the_end(row.id).await;
    let row = world.read(row.id).await;
    assert_eq!((row.state, row.error_message, world.fake.calls("find")), (State::Published, None, 0));
}

#[tokio::test]
async fn given_a_platform_that_is_away_then_the_same_is_asked_again_ever_more_rarely() {
    let world = World::new().await;
    for call in ["start", "start", "upload", "check"] {
        world.fake.next(call, Fault::Refuse(unreachable_platform()));
    }
    let row = world.publication().await;
    let first = world.publish(row.id).await.not_before.unwrap() - world.context.clock.now();
    world.pass_until_due(row.id).await;
    let second = world.publish(row.id).await.not_before.unwrap() - world.context.clock.now();
    assert!(second > first + first / 2, "{first} then {second}");
    world.publish_to_the_end(row.id).await;
    assert_eq!(world.read(row.id).await.state, State::Published);
    assert_eq!((world.fake.live(), world.fake.calls("start")), (1, 3));
}

#[tokio::test]
async fn given_a_dead_grant_then_the_connection_expires_and_the_publication_says_connect_again() {
    let world = World::new().await;
    world.fake.next("start", Fault::Refuse(Refusal::Reconnect { message: "Connect the account again.".into() }));
    let row = world.publication().await;
    let row = world.publish(row.id).await;
    assert_eq!((row.state, row.error_code.as_deref(), row.retryable), (State::Failed, Some("connect_again"), true));
    assert_eq!(world.account().await.health, Health::Expired);
    assert_eq!(world.run(row.run_id).await.state, run::State::Done);
}

#[tokio::test]
async fn given_a_caption_the_platform_refuses_then_nothing_is_asked_of_it() {
    let world = World::new().await;
    let row = world.publication().await;
    let mut long = row.clone().into_active_model();
    long.description = Set("x".repeat(3000));
    long.update(&world.context.db).await.unwrap();
    let row = world.publish(row.id).await;
    assert_eq!((row.state, row.error_code.as_deref(), row.retryable), (State::Failed, Some("caption_too_long"), false));
    assert_eq!(world.fake.calls("start"), 0);
}

#[tokio::test]
async fn given_two_workers_when_both_get_the_job_then_one_starts() {
    let world = World::new().await;
    let row = world.publication().await;
    let (one, other) = (world.context.clone(), world.another_worker());
    let (first, second) = tokio::join!(
        worker::jobs::publish::publish(&one, row.id),
        worker::jobs::check_publication::check_publication(&other, row.id)
    );
    first.unwrap();
    second.unwrap();
    assert_eq!(world.fake.calls("start"), 1);
    world.publish_to_the_end(row.id).await;
    assert_eq!((world.fake.live(), world.fake.calls("start")), (1, 1));
}

#[tokio::test]
async fn given_a_person_who_tries_again_when_the_video_is_live_already_then_it_is_found_and_not_started() {
    let world = World::new().await;
    let row = world.publication().await;
    world.publish_to_the_end(row.id).await;
    let mut again = world.read(row.id).await.into_active_model();
    (again.state, again.remote_id, again.url) = (Set(State::Scheduled), Set(None), Set(None));
    again.update(&world.context.db).await.unwrap();
    world.publish_to_the_end(row.id).await;
    assert_eq!((world.fake.live(), world.fake.calls("start"), world.fake.calls("finish")), (1, 1, 1));
}

#[tokio::test]
async fn given_a_publication_nobody_can_settle_then_its_deadline_ends_it_with_a_warning() {
    let world = World::new().await;
    let row = world.publication().await;
    world.publish(row.id).await;
    for _ in 0..200 {
        world.fake.next("check", Fault::Refuse(unreachable_platform()));
    }
    world.context.clock.advance(Duration::from_hours(24));
    let row = world.publish(row.id).await;
    assert_eq!((row.state, row.error_code.as_deref(), row.retryable), (State::Failed, Some("deadline"), true));
    assert!(row.error_message.is_some_and(|message| message.contains("Look at the account on Instagram first")));
}

#[tokio::test]
async fn given_a_live_video_whose_id_never_comes_then_at_its_deadline_it_is_published_and_says_so() {
    let world = World::with(false, "redis://127.0.0.1:1/").await;
    let row = world.publication().await;
    world.fake.never_tell_ids();
    world.publish(row.id).await;
    world.pass_until_due(row.id).await;
    assert_eq!(world.publish(row.id).await.state, State::Processing);
    world.context.clock.advance(Duration::from_hours(24) - Duration::from_mins(1));
    let row = world.publish(row.id).await;
    assert_eq!((row.state, row.remote_id, row.metrics_due_at), (State::Published, None, None));
    let told = attempt::Entity::find().filter(attempt::Column::PublicationId.eq(row.id)).all(&world.context.db).await.unwrap();
    assert!(told.iter().any(|one| one.answered.contains("not at which address")), "{told:?}");
    assert_eq!(world.run(row.run_id).await.state, run::State::Done);
}

#[tokio::test]
async fn given_a_connection_that_was_disconnected_then_its_publication_fails_with_a_reason_and_the_run_ends() {
    let world = World::new().await;
    let mut gone = world.account().await.into_active_model();
    gone.health = Set(Health::Disconnected);
    gone.update(&world.context.db).await.unwrap();
    let row = world.publication().await;
    assert_eq!((row.state, row.error_code.as_deref()), (State::Failed, Some("connect_again")));
    assert_eq!(world.run(row.run_id).await.state, run::State::Done);
}

#[tokio::test]
async fn given_a_ready_run_when_many_settle_it_at_once_then_there_is_one_publication() {
    let world = World::new().await;
    let run = world.ready_run().await;
    let settle = || worker::settle_run(&world.context, run);
    let settled = futures::future::join_all((0..8).map(|_| settle())).await;
    for settled in settled {
        settled.unwrap();
    }
    assert_eq!(world.publications(run).await.len(), 1);
}

#[tokio::test]
async fn given_a_published_video_then_every_world_changing_call_is_on_record() {
    let world = World::new().await;
    let row = world.publication().await;
    world.publish_to_the_end(row.id).await;
    let all = attempt::Entity::find().filter(attempt::Column::PublicationId.eq(row.id)).all(&world.context.db).await.unwrap();
    let asked: Vec<&str> = all.iter().map(|one| one.asked.as_str()).collect();
    assert_eq!(asked, ["start", "upload", "finish"]);
    assert!(all.iter().all(|one| one.answered != "no answer yet"), "{all:?}");
}
