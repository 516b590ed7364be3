//! Tokens are refreshed once, saved before they are used, and only a dead grant disconnects anybody.

use std::time::Duration;

use entity::connection::Health;
use entity::publication::State;
use platforms::Refusal;

use crate::fake::Fault;
use crate::world::World;

const A_MONTH: Duration = Duration::from_hours(24 * 31);

#[tokio::test]
async fn given_an_expired_token_when_eight_jobs_need_it_then_one_refreshes_and_the_others_wait_for_it() {
    let world = World::new().await;
    let mut ids = Vec::new();
    world.context.clock.advance(A_MONTH);
    for _ in 0..8 {
        ids.push(world.publication().await.id);
    }
    let jobs = ids.iter().map(|id| worker::jobs::publish::publish(&world.context, *id));
    futures::future::join_all(jobs).await.into_iter().for_each(|done| done.unwrap());
    assert_eq!(world.fake.calls("refresh"), 1);
    for id in ids {
        world.publish_to_the_end(id).await;
        assert_eq!(world.read(id).await.state, State::Published);
    }
    assert_eq!((world.fake.live(), world.account().await.token_version), (8, 2));
}

#[tokio::test]
async fn given_a_token_that_dies_while_polling_then_it_is_refreshed_and_nothing_is_started_again() {
    let world = World::new().await;
    let row = world.publication().await;
    assert_eq!(world.publish(row.id).await.state, State::Processing);
    world.fake.kill_tokens();
    world.publish_to_the_end(row.id).await;
    assert_eq!(world.read(row.id).await.state, State::Published);
    assert_eq!((world.fake.live(), world.fake.calls("start"), world.fake.calls("refresh")), (1, 1, 1));
}

#[tokio::test]
async fn given_a_refresh_that_is_refused_for_now_then_the_connection_stays_and_it_works_later() {
    let world = World::new().await;
    world.context.clock.advance(A_MONTH);
    world.fake.next("refresh", Fault::Refuse(Refusal::Retry { after: None, message: "It has trouble of its own.".into() }));
    let row = world.publication().await;
    let waiting = world.publish(row.id).await;
    assert_eq!((waiting.state, world.fake.calls("start")), (State::Scheduled, 0));
    assert_eq!(world.account().await.health, Health::Active);
    world.publish_to_the_end(row.id).await;
    assert_eq!(world.read(row.id).await.state, State::Published);
}

#[tokio::test]
async fn given_a_refresh_that_is_refused_for_good_then_the_connection_expires_with_a_reason() {
    let world = World::new().await;
    world.context.clock.advance(A_MONTH);
    let message = "The permission has ended.".to_owned();
    world.fake.next("refresh", Fault::Refuse(Refusal::Reconnect { message: message.clone() }));
    let row = world.publication().await;
    assert_eq!(world.publish(row.id).await.state, State::Failed);
    let account = world.account().await;
    assert_eq!((account.health, account.health_reason), (Health::Expired, Some(message)));
}

#[tokio::test]
async fn given_a_connection_then_its_refresh_is_planned_and_happens_ahead_of_need() {
    let world = World::new().await;
    let refresh = || worker::jobs::refresh_connection::refresh_connection(&world.context, world.connection);
    refresh().await.unwrap();
    let planned = world.account().await;
    assert_eq!(world.fake.calls("refresh"), 0);
    let (due, expires) = (planned.not_before.unwrap(), planned.access_expires_at.unwrap());
    assert!(world.context.clock.now() < due && due < expires);
    world.context.clock.advance((due - world.context.clock.now()).to_std().unwrap());
    refresh().await.unwrap();
    let refreshed = world.account().await;
    assert_eq!((world.fake.calls("refresh"), refreshed.token_version), (1, 2));
    assert!(refreshed.sealed_refresh != planned.sealed_refresh, "the rotated refresh token is kept");
}
