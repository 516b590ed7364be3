//! Webhooks arrive at least once, under one id, whatever happens to the receiver and to us.

use std::time::Duration;

use chrono::TimeDelta;
use entity::delivery::{Channel, State};
use entity::{delivery, run, webhook};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use secrecy::SecretString;
use studio::Studio;
use tokio::time::timeout;
use uuid::Uuid;
use vault::Place;
use worker::Workshop;

use crate::outbox::{SECRET, deliver};
use crate::receiver::{Answer, Receiver};
use crate::redis::Redis;
use crate::runs::until;
use crate::world::World;

/// A world in which a finished video waits to be told of to one webhook.
async fn told(receiver: &Receiver) -> (World, Uuid, delivery::Model) {
    let world = World::new().await;
    let webhook = world.webhook(&receiver.url(), &["run.ready"]).await;
    world.ready_run().await;
    worker::tell(&world.context).await.unwrap();
    let delivery = world.delivery(Channel::Webhook).await;
    (world, webhook, delivery)
}

fn signature(secret: &str, heard: &crate::receiver::Heard) -> String {
    let secrets = [SecretString::from(secret)];
    notify::signature(&secrets, &heard.id, heard.timestamp.parse().unwrap(), heard.body.as_bytes()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn given_a_receiver_that_is_away_for_a_day_then_it_hears_everything_once_when_it_is_back() {
    let redis = Redis::start();
    let world = World::set(true, &redis.url(), &["--sweep-seconds", "1"]).await;
    let away = Receiver::open().await;
    let (address, url) = (away.address, away.url());
    drop(away);
    let webhook = world.webhook(&url, &["publication.published", "run.done"]).await;
    let publication = world.publication().await;
    world.publish_to_the_end(publication.id).await;
    assert_eq!(world.run(publication.run_id).await.state, run::State::Done);
    let studio = Studio::open(&world.context.settings.studio).await.unwrap();
    let working = tokio::spawn(worker::work(Workshop::new(world.context.clone(), studio)));
    until(|| async { world.deliveries(Channel::Webhook).await.len() == 2 }).await;
    let began = world.context.clock.now();
    while world.context.clock.now() - began < TimeDelta::hours(24) {
        until(|| async {
            world.deliveries(Channel::Webhook).await.iter().all(|row| row.attempts > 0 && row.lease_until.is_none())
        })
        .await;
        let rows = world.deliveries(Channel::Webhook).await;
        assert!(rows.iter().all(|row| row.state == State::Pending), "{rows:?}");
        let before: i32 = rows.iter().map(|row| row.attempts).sum();
        world.pass_until(rows.iter().filter_map(|row| row.not_before).max().unwrap());
        until(|| async { world.deliveries(Channel::Webhook).await.iter().map(|row| row.attempts).sum::<i32>() >= before + 2 })
            .await;
    }
    assert!(world.webhook_now(webhook).await.failing_since.is_some());
    until(|| async { world.deliveries(Channel::Webhook).await.iter().all(|row| row.lease_until.is_none()) }).await;
    let back = Receiver::at(address).await;
    world.pass_until(world.deliveries(Channel::Webhook).await.iter().filter_map(|row| row.not_before).max().unwrap());
    until(|| async { world.deliveries(Channel::Webhook).await.iter().all(|row| row.state == State::Delivered) }).await;
    let mut kinds = back.kinds();
    kinds.sort();
    assert_eq!(kinds, ["publication.published", "run.done"]);
    for heard in back.heard() {
        assert_eq!(heard.signature, signature(SECRET, &heard));
        let data = &heard.json()["data"];
        assert!(data["version"].is_i64() && data["occurredAt"].is_string(), "what order there was can be seen: {data}");
    }
    for row in world.deliveries(Channel::Webhook).await {
        let attempts = world.attempts(row.id).await;
        let (last, before) = attempts.split_last().unwrap();
        assert_eq!((last.status, last.error.as_deref()), (Some(204), None));
        assert!(before.len() >= 6 && before.iter().all(|one| one.error.is_some() && one.answered_at.is_some()), "{before:?}");
    }
    assert_eq!(world.webhook_now(webhook).await.failing_since, None);
    world.context.shutdown.cancel();
    timeout(Duration::from_secs(30), working).await.expect("the lanes drain").unwrap();
}

#[tokio::test]
async fn given_a_worker_that_dies_before_it_heard_the_answer_then_the_same_is_sent_again_under_the_same_id() {
    let receiver = Receiver::open().await;
    let (world, _, row) = told(&receiver).await;
    receiver.next(Answer::Nothing);
    let (context, id) = (world.another_worker(), row.id);
    let work = tokio::spawn(async move { deliver(&context, id).await });
    timeout(Duration::from_secs(20), receiver.arrived.notified()).await.expect("it is sent");
    work.abort();
    assert!(work.await.unwrap_err().is_cancelled());
    assert_eq!(world.deliver(row.id).await.state, State::Pending, "whoever died still holds it");
    world.context.clock.advance(Duration::from_secs(31));
    assert_eq!(world.deliver(row.id).await.state, State::Delivered);
    let heard = receiver.heard();
    assert_eq!(heard.len(), 2);
    assert_eq!((&heard[0].id, &heard[0].body), (&heard[1].id, &heard[1].body));
    assert_eq!(heard[0].id, row.event_id.unwrap().to_string());
    let attempts = world.attempts(row.id).await;
    assert_eq!(attempts.iter().map(|one| one.status).collect::<Vec<_>>(), [None, Some(204)]);
    assert!(attempts[0].answered_at.is_none(), "that its answer was lost stays visible");
}

#[tokio::test]
async fn given_two_workers_with_the_same_delivery_then_it_is_sent_once() {
    let receiver = Receiver::open().await;
    let (world, _, row) = told(&receiver).await;
    let other = world.another_worker();
    tokio::join!(deliver(&world.context, row.id), deliver(&other, row.id));
    deliver(&other, row.id).await;
    assert_eq!(receiver.heard().len(), 1);
    assert_eq!(world.delivery(Channel::Webhook).await.state, State::Delivered);
}

#[tokio::test]
async fn given_a_receiver_that_says_when_to_come_back_then_nobody_comes_before() {
    let receiver = Receiver::open().await;
    let (world, _, row) = told(&receiver).await;
    receiver.next(Answer::Status("429 Too Many Requests\r\nRetry-After: 3600"));
    let row = world.deliver(row.id).await;
    let wait = row.not_before.unwrap() - world.context.clock.now();
    assert!(wait > TimeDelta::minutes(59) && wait <= TimeDelta::hours(1), "{wait}");
    world.deliver(row.id).await;
    assert_eq!(receiver.heard().len(), 1);
}

#[tokio::test]
async fn given_a_receiver_that_is_gone_then_it_is_switched_off_and_the_person_is_told() {
    let receiver = Receiver::open().await;
    let (world, webhook, row) = told(&receiver).await;
    receiver.next(Answer::Status("410 Gone"));
    assert_eq!(world.deliver(row.id).await.state, State::Failed);
    let now = world.webhook_now(webhook).await;
    assert_eq!((now.state, now.version), (webhook::State::Disabled, 2));
    assert_eq!(world.told_of(webhook).await, ["webhook.disabled"]);
    let mail = world.delivery(Channel::Mail).await;
    assert_eq!(world.deliver(mail.id).await.state, State::Delivered);
    // what it misses can be replayed
    world.ready_run().await;
    worker::tell(&world.context).await.unwrap();
    let rows = world.deliveries(Channel::Webhook).await;
    assert_eq!(rows.iter().map(|row| row.state).collect::<Vec<_>>(), [State::Failed, State::Failed]);
    assert_eq!(receiver.heard().len(), 1);
}

#[tokio::test]
async fn given_a_receiver_that_fails_for_days_then_it_is_switched_off() {
    let receiver = Receiver::open().await;
    let (world, webhook, first) = told(&receiver).await;
    let mut row = first;
    for _ in 0..10 {
        receiver.next(Answer::Status("500 Internal Server Error"));
        world.pass_until(row.not_before.unwrap_or_default());
        row = world.deliver(row.id).await;
    }
    assert_eq!((row.state, row.attempts), (State::Failed, 10));
    assert_eq!(world.webhook_now(webhook).await.state, webhook::State::Enabled, "three days are no reason yet");
    world.context.clock.advance(Duration::from_hours(48));
    world.ready_run().await;
    worker::tell(&world.context).await.unwrap();
    receiver.next(Answer::Status("500 Internal Server Error"));
    world.deliver(world.deliveries(Channel::Webhook).await[1].id).await;
    let now = world.webhook_now(webhook).await;
    assert_eq!(now.state, webhook::State::Disabled);
    assert!(now.state_reason.unwrap().starts_with("Nothing has reached it since"));
    assert_eq!(world.told_of(webhook).await, ["webhook.disabled"]);
}

#[tokio::test]
async fn given_a_new_secret_then_both_sign_for_a_day_and_then_the_new_one_alone() {
    let receiver = Receiver::open().await;
    let (world, webhook, row) = told(&receiver).await;
    let (new, now) = ("whsec_bmV3IHNlY3JldCBvZiB0aGVzZSBzdG9yaWVzLCBsb25n", world.context.clock.now());
    let seal = |text: &str, place| Set(world.context.vault.seal(&SecretString::from(text), &place));
    let rotated = webhook::ActiveModel {
        sealed_secret: seal(new, Place::webhook_secret(webhook, world.user)),
        sealed_previous_secret: Set(Some(seal(SECRET, Place::webhook_previous_secret(webhook, world.user)).unwrap())),
        previous_until: Set(Some(now + TimeDelta::hours(24))),
        ..Default::default()
    };
    webhook::Entity::update_many().set(rotated).filter(webhook::Column::Id.eq(webhook)).exec(&world.context.db).await.unwrap();
    world.deliver(row.id).await;
    world.context.clock.advance(Duration::from_hours(25));
    world.ready_run().await;
    worker::tell(&world.context).await.unwrap();
    world.deliver(world.deliveries(Channel::Webhook).await[1].id).await;
    let heard = receiver.heard();
    assert_eq!(heard[0].signature, format!("{} {}", signature(new, &heard[0]), signature(SECRET, &heard[0])));
    assert_eq!(heard[1].signature, signature(new, &heard[1]));
    worker::jobs::clean_up::clean_up_all(&world.context).await.unwrap();
    assert!(world.webhook_now(webhook).await.sealed_previous_secret.is_none(), "what signs no more is not kept");
}

#[tokio::test]
async fn given_a_webhook_at_a_private_name_then_the_log_says_why_nothing_is_sent() {
    let receiver = Receiver::open().await;
    let world = World::new().await;
    // an address is looked at again with every sending, because a name can change where it leads
    world.webhook(&format!("https://localhost:{}/", receiver.address.port()), &["run.ready"]).await;
    world.ready_run().await;
    worker::tell(&world.context).await.unwrap();
    let row = world.deliver(world.delivery(Channel::Webhook).await.id).await;
    assert_eq!(row.error.unwrap(), "The name leads to a private address. The operator can allow it with WEBHOOK_PRIVATE_HOSTS.");
    assert!(receiver.heard().is_empty());
}

#[tokio::test]
async fn given_events_that_are_a_month_old_then_they_and_their_deliveries_are_removed() {
    let receiver = Receiver::open().await;
    let (world, _, row) = told(&receiver).await;
    world.deliver(row.id).await;
    world.context.clock.advance(Duration::from_hours(24 * 31));
    worker::jobs::clean_up::clean_up_all(&world.context).await.unwrap();
    assert!(world.deliveries(Channel::Webhook).await.is_empty() && world.attempts(row.id).await.is_empty());
    // and nothing is told again because of that
    worker::tell(&world.context).await.unwrap();
    assert!(world.deliveries(Channel::Webhook).await.is_empty());
}
