//! Jobs are delivered, whatever else lies in the lane and whatever their handler does.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use queue::{Job, Lane, Pushed, Queue};
use redis::AsyncCommands;
use tokio::sync::Semaphore;
use uuid::Uuid;

use crate::redis::Server;
use crate::{Worker, soon, video};

#[tokio::test]
async fn a_job_reaches_the_worker_of_its_lane() {
    let server = Server::start().await;
    let queue = Queue::connect(&server.url()).unwrap();
    let publish = Job::Publish { publication: Uuid::now_v7() };
    let sync = Job::SyncMetrics { publication: Uuid::now_v7() };
    let made = video();
    for job in [&publish, &sync, &made] {
        assert_eq!(queue.push(job).await.unwrap(), Pushed::Queued);
    }
    for (lane, job) in [(Lane::Video, made), (Lane::Publish, publish), (Lane::Upkeep, sync)] {
        assert_eq!(Worker::start(&server.url(), lane).next().await, job);
    }
}

#[tokio::test]
async fn a_job_pushed_twice_is_delivered_twice() {
    let server = Server::start().await;
    let queue = Queue::connect(&server.url()).unwrap();
    let job = video();
    let (first, second) = (queue.push(&job).await.unwrap(), queue.push(&job).await.unwrap());
    assert_eq!((first, second), (Pushed::Queued, Pushed::Queued));
    let mut worker = Worker::start(&server.url(), Lane::Video);
    assert_eq!((worker.next().await, worker.next().await), (job, job));
}

#[tokio::test]
async fn a_delayed_job_does_not_come_early() {
    let server = Server::start().await;
    let queue = Queue::connect(&server.url()).unwrap();
    let mut worker = Worker::start(&server.url(), Lane::Publish);
    let (job, delay) = (Job::CheckPublication { publication: Uuid::now_v7() }, Duration::from_millis(1500));
    let pushed = Instant::now();
    assert_eq!(queue.push_later(&job, delay).await.unwrap(), Pushed::Queued);
    assert_eq!(worker.next().await, job);
    let waited = pushed.elapsed();
    assert!(waited >= delay && waited < delay + Duration::from_secs(3), "it came after {waited:?}");
}

#[tokio::test]
async fn a_payload_nobody_understands_does_not_stop_the_lane() {
    let server = Server::start().await;
    let mut redis = server.look().await;
    for (id, payload) in [("01K0000000000000000000000A", "not json"), ("01K0000000000000000000000B", r#"{"v":9}"#)] {
        let () = redis.hset("video:data", id, payload).await.unwrap();
        let meta = [("attempts", "0"), ("max_attempts", "25"), ("status", "Pending")];
        let () = redis.hset_multiple(format!("video:meta:{id}"), &meta).await.unwrap();
        let () = redis.rpush("video:active", id).await.unwrap();
    }
    let mut worker = Worker::start(&server.url(), Lane::Video);
    let job = video();
    assert_eq!(Queue::connect(&server.url()).unwrap().push(&job).await.unwrap(), Pushed::Queued);
    assert_eq!(worker.next().await, job);
    let workers: Vec<String> = redis.zrange("video:workers", 0, -1).await.unwrap();
    assert_eq!(workers.len(), 1, "the worker went on without being started again: {workers:?}");
}

#[tokio::test]
async fn a_handler_that_panics_does_not_stop_the_lane_or_get_its_job_again() {
    let server = Server::start().await;
    let (queue, bad, good) = (Queue::connect(&server.url()).unwrap(), video(), video());
    let mut worker = Worker::handling(&server.url(), Lane::Video, move |job| async move {
        assert_ne!(job, bad, "as this test wants it");
    });
    assert_eq!(queue.push(&bad).await.unwrap(), Pushed::Queued);
    assert_eq!(worker.next().await, bad);
    assert_eq!(queue.push(&good).await.unwrap(), Pushed::Queued);
    assert_eq!(worker.next().await, good);
    worker.stop.cancel();
    soon(worker.serving).await.unwrap();
    let mut redis = server.look().await;
    let (done, dead): (u64, u64) = (redis.scard("video:done").await.unwrap(), redis.scard("video:dead").await.unwrap());
    assert_eq!((done, dead), (2, 0));
}

#[tokio::test]
async fn no_more_jobs_run_at_once_than_allowed() {
    let server = Server::start().await;
    let queue = Queue::connect(&server.url()).unwrap();
    for _ in 0..6 {
        assert_eq!(queue.push(&video()).await.unwrap(), Pushed::Queued);
    }
    let (running, most, gate) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)), Arc::new(Semaphore::new(0)));
    let (now, peak, wait) = (Arc::clone(&running), Arc::clone(&most), Arc::clone(&gate));
    let mut worker = Worker::handling(&server.url(), Lane::Video, move |_| {
        peak.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
        let (now, wait) = (Arc::clone(&now), Arc::clone(&wait));
        async move {
            wait.acquire().await.unwrap().forget();
            now.fetch_sub(1, Ordering::SeqCst);
        }
    });
    for _ in 0..2 {
        worker.next().await;
    }
    for _ in 0..4 {
        gate.add_permits(1);
        worker.next().await;
    }
    assert_eq!(most.load(Ordering::SeqCst), 2);
    gate.add_permits(2);
}

#[tokio::test]
async fn a_worker_that_stops_takes_nothing_new_and_finishes_what_it_has() {
    let server = Server::start().await;
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
    assert_eq!(queue.push(&video()).await.unwrap(), Pushed::Queued);
    worker.next().await;

    worker.stop.cancel();
    assert_eq!(queue.push(&video()).await.unwrap(), Pushed::Queued);
    gate.add_permits(1);
    soon(worker.serving).await.unwrap();

    assert_eq!(finished.load(Ordering::SeqCst), 1);
    assert!(worker.jobs.try_recv().is_err(), "the second job was left to others");
    assert_eq!(queue.depth(Lane::Video).await.unwrap(), 1);
    let mut redis = server.look().await;
    assert_eq!(redis.scard::<_, u64>("video:done").await.unwrap(), 1, "the first was acknowledged");
}
