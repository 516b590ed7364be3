//! Live events reach the right people in every process, and a gap is told.

use futures::{Stream, StreamExt};
use queue::{Event, Live, Noun, Queue, Signal};
use uuid::Uuid;

use crate::redis::Server;
use crate::soon;

fn event(user: Uuid, version: i64) -> Event {
    Event { user, noun: Noun::Run, id: Uuid::now_v7(), version }
}

async fn next(signals: &mut (impl Stream<Item = Signal> + Unpin)) -> Signal {
    soon(signals.next()).await.unwrap()
}

#[tokio::test]
async fn every_process_hears_and_everybody_hears_of_their_own_rows_alone() {
    let server = Server::start().await;
    let queue = Queue::connect(&server.url()).unwrap();
    let (here, there) = (Live::start(&server.url()).unwrap(), Live::start(&server.url()).unwrap());
    let (anna, ben) = (Uuid::now_v7(), Uuid::now_v7());
    let (mut at_home, mut elsewhere, mut of_ben) = (here.subscribe(anna), there.subscribe(anna), here.subscribe(ben));
    for signals in [&mut at_home as &mut (dyn Stream<Item = Signal> + Unpin + Send), &mut elsewhere, &mut of_ben] {
        assert_eq!(soon(signals.next()).await, Some(Signal::Resync), "connected: read the rows now");
    }

    let (for_anna, for_ben) = (event(anna, 1), event(ben, 7));
    queue.announce(&for_anna).await.unwrap();
    queue.announce(&for_ben).await.unwrap();

    assert_eq!(next(&mut at_home).await, Signal::Event(for_anna));
    assert_eq!(next(&mut elsewhere).await, Signal::Event(for_anna));
    assert_eq!(next(&mut of_ben).await, Signal::Event(for_ben));
}

#[tokio::test]
async fn after_a_restart_of_redis_everybody_reads_again_and_goes_on_hearing() {
    let mut server = Server::absent();
    let (queue, live) = (Queue::connect(&server.url()).unwrap(), Live::start(&server.url()).unwrap());
    let anna = Uuid::now_v7();
    let mut signals = live.subscribe(anna);
    for version in 1..3 {
        server.run().await;
        assert_eq!(next(&mut signals).await, Signal::Resync);
        soon(queue.watch_health().wait_for(|health| health.connected)).await.unwrap();
        let changed = event(anna, version);
        queue.announce(&changed).await.unwrap();
        assert_eq!(next(&mut signals).await, Signal::Event(changed));
        server.kill();
        soon(queue.watch_health().wait_for(|health| !health.connected)).await.unwrap();
    }
}

#[tokio::test]
async fn a_subscription_that_falls_behind_is_told_to_read_again() {
    let server = Server::start().await;
    let (queue, live) = (Queue::connect(&server.url()).unwrap(), Live::start(&server.url()).unwrap());
    let anna = Uuid::now_v7();
    let (mut slow, mut quick) = (live.subscribe(anna), live.subscribe(anna));
    assert_eq!((next(&mut slow).await, next(&mut quick).await), (Signal::Resync, Signal::Resync));
    for version in 1..=1_500 {
        let changed = event(anna, version);
        queue.announce(&changed).await.unwrap();
        assert_eq!(next(&mut quick).await, Signal::Event(changed));
    }
    assert_eq!(next(&mut slow).await, Signal::Resync);
    assert!(matches!(next(&mut slow).await, Signal::Event(Event { version: 2.., .. })));
}

#[tokio::test]
async fn noise_on_the_channel_is_passed_over() {
    let server = Server::start().await;
    let (queue, live) = (Queue::connect(&server.url()).unwrap(), Live::start(&server.url()).unwrap());
    let anna = Uuid::now_v7();
    let mut signals = live.subscribe(anna);
    assert_eq!(next(&mut signals).await, Signal::Resync);
    let mut publish = redis::cmd("PUBLISH");
    let () = publish.arg("live").arg("not json").query_async(&mut server.look().await).await.unwrap();
    let changed = event(anna, 1);
    queue.announce(&changed).await.unwrap();
    assert_eq!(next(&mut signals).await, Signal::Event(changed));
}
