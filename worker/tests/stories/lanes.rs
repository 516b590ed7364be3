//! All lanes together, over a real Redis: from a queued run to a published video.

use std::time::Duration;

use entity::publication::State;
use entity::run;
use queue::Job;
use studio::Studio;
use tokio::time::timeout;
use worker::Workshop;

use crate::redis::Redis;
use crate::runs::{WORDS, until};
use crate::world::World;

#[tokio::test(flavor = "multi_thread")]
async fn given_a_queued_run_when_redis_forgets_everything_midway_then_the_run_is_done_and_the_video_live_once() {
    let redis = Redis::start();
    let world = World::with(true, &redis.url()).await;
    let run = world.queued_run(WORDS).await;
    let studio = Studio::open(&world.context.settings.studio).await.unwrap();
    let working = tokio::spawn(worker::work(Workshop::new(world.context.clone(), studio)));
    let _ = world.context.queue.push(&Job::MakeVideo { run }).await.unwrap();
    until(|| async { world.run(run).await.state == run::State::Rendering }).await;
    redis.forget().await;
    until(|| async { world.run(run).await.state == run::State::Done }).await;
    let publications = world.publications(run).await;
    assert_eq!(publications.iter().map(|one| one.state).collect::<Vec<_>>(), [State::Published]);
    assert_eq!((world.fake.live(), world.fake.calls("start"), world.fake.calls("finish")), (1, 1, 1));
    world.context.shutdown.cancel();
    timeout(Duration::from_secs(30), working).await.expect("the lanes drain").unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn given_a_run_that_nobody_was_told_of_then_the_sweeper_finds_it() {
    let redis = Redis::start();
    let world = World::with(true, &redis.url()).await;
    let publication = world.publication().await;
    redis.forget().await;
    worker::jobs::sweep::sweep(&world.context).await.unwrap();
    assert_eq!(world.context.queue.depth(queue::Lane::Publish).await.unwrap(), 1);
    // what is held by somebody who lives is left alone
    world.publish(publication.id).await;
    redis.forget().await;
    worker::jobs::sweep::sweep(&world.context).await.unwrap();
    assert_eq!(world.context.queue.depth(queue::Lane::Publish).await.unwrap(), 0, "it is not due before its next look");
}
