//! Redis comes late, dies and comes back; everybody goes on by themselves.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use queue::{Lane, Pushed, Queue, QueueError};
use secrecy::SecretString;
use tokio::sync::Semaphore;

use crate::redis::Server;
use crate::{Worker, soon, video};

async fn wait_until_connected(queue: &Queue, connected: bool) {
    soon(queue.watch_health().wait_for(|health| health.connected == connected)).await.unwrap();
}

#[tokio::test]
async fn redis_may_be_absent_when_everybody_starts() {
    let mut server = Server::absent();
    let queue = Queue::connect(&server.url()).unwrap();
    let mut worker = Worker::start(&server.url(), Lane::Video);
    let refused = soon(queue.push(&video())).await;
    assert!(matches!(refused, Err(QueueError::Unavailable(_) | QueueError::Slow)), "{refused:?}");
    assert_eq!((queue.health().connected, queue.health().last_contact), (false, None));

    server.run().await;
    wait_until_connected(&queue, true).await;

    let job = video();
    assert_eq!(queue.push(&job).await.unwrap(), Pushed::Queued);
    assert_eq!(worker.next().await, job);
    assert!(queue.health().last_contact.is_some());
}

#[tokio::test]
async fn a_waiting_job_survives_the_death_of_redis() {
    let mut server = Server::start().await;
    let job = video();
    assert_eq!(Queue::connect(&server.url()).unwrap().push(&job).await.unwrap(), Pushed::Queued);

    server.kill();
    server.run().await;

    assert_eq!(Worker::start(&server.url(), Lane::Video).next().await, job);
}

#[tokio::test]
async fn a_worker_goes_on_when_redis_comes_back_and_health_tells_what_happened() {
    let mut server = Server::start().await;
    let queue = Queue::connect(&server.url()).unwrap();
    let mut worker = Worker::start(&server.url(), Lane::Video);
    let before = video();
    assert_eq!(queue.push(&before).await.unwrap(), Pushed::Queued);
    assert_eq!(worker.next().await, before);

    for _ in 0..2 {
        wait_until_connected(&queue, true).await;
        server.kill();
        wait_until_connected(&queue, false).await;
        assert!(queue.health().last_contact.is_some());
        assert!(soon(queue.push(&video())).await.is_err(), "nobody is told that a lost job is queued");
        server.run().await;
        wait_until_connected(&queue, true).await;
        let after = video();
        assert_eq!(queue.push(&after).await.unwrap(), Pushed::Queued);
        assert_eq!(worker.next().await, after);
    }
}

#[tokio::test]
async fn a_job_that_runs_while_redis_dies_is_finished_and_waited_for() {
    let mut server = Server::start().await;
    let queue = Queue::connect(&server.url()).unwrap();
    let (gate, finished) = (Arc::new(Semaphore::new(0)), Arc::new(AtomicUsize::new(0)));
    let (wait, done) = (Arc::clone(&gate), Arc::clone(&finished));
    let mut worker = Worker::handling(&server.url(), Lane::Video, move |_| {
        let (wait, done) = (Arc::clone(&wait), Arc::clone(&done));
        async move {
            wait.acquire().await.unwrap().forget();
            done.fetch_add(1, Ordering::SeqCst);
        }
    });
    let (running, next) = (video(), video());
    assert_eq!(queue.push(&running).await.unwrap(), Pushed::Queued);
    assert_eq!(worker.next().await, running);

    server.kill();
    wait_until_connected(&queue, false).await;
    server.run().await;
    wait_until_connected(&queue, true).await;
    assert_eq!(queue.push(&next).await.unwrap(), Pushed::Queued);
    assert_eq!(worker.next().await, next);

    worker.stop.cancel();
    assert!(!worker.serving.is_finished());
    gate.add_permits(2);
    soon(worker.serving).await.unwrap();
    assert_eq!(finished.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn a_worker_goes_on_when_redis_forgets_everything() {
    let server = Server::start().await;
    let queue = Queue::connect(&server.url()).unwrap();
    let mut worker = Worker::start(&server.url(), Lane::Video);
    let before = video();
    assert_eq!(queue.push(&before).await.unwrap(), Pushed::Queued);
    assert_eq!(worker.next().await, before);

    let () = redis::cmd("FLUSHALL").query_async(&mut server.look().await).await.unwrap();

    let after = video();
    assert_eq!(queue.push(&after).await.unwrap(), Pushed::Queued);
    assert_eq!(worker.next().await, after);
}

#[tokio::test]
async fn a_worker_can_be_stopped_while_redis_is_away() {
    let worker = Worker::start(&Server::absent().url(), Lane::Video);
    worker.stop.cancel();
    soon(worker.serving).await.unwrap();
}

#[tokio::test]
async fn an_address_that_is_none_is_refused_without_showing_it() {
    let refused = Queue::connect(&SecretString::from("http://user:hunter2@host")).unwrap_err();
    assert!(matches!(refused, QueueError::Address));
    assert!(!format!("{refused} {refused:?}").contains("hunter2"));
}
