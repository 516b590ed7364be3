//! What lies in Redis: ids, never too many, and nothing for ever.

use futures::StreamExt;
use queue::{Job, Lane, MOST_WAITING, Pushed, Queue};
use redis::AsyncCommands;
use uuid::Uuid;

use crate::redis::Server;
use crate::{Worker, soon, video};

#[tokio::test]
async fn a_job_in_redis_is_a_kind_and_an_id_and_nothing_else() {
    let server = Server::start().await;
    let publication = Uuid::now_v7();
    let pushed = Queue::connect(&server.url()).unwrap().push(&Job::Publish { publication }).await.unwrap();
    assert_eq!(pushed, Pushed::Queued);
    let payloads: Vec<String> = server.look().await.hvals("publish:data").await.unwrap();
    assert_eq!(payloads, [format!(r#"{{"v":1,"kind":"publish","id":"{publication}"}}"#)]);
}

#[tokio::test]
async fn a_full_lane_takes_no_more_and_the_others_do() {
    let server = Server::start().await;
    let queue = Queue::connect(&server.url()).unwrap();
    for _ in 0..MOST_WAITING {
        assert_eq!(queue.push(&video()).await.unwrap(), Pushed::Queued);
    }
    assert_eq!(queue.push(&video()).await.unwrap(), Pushed::Skipped);
    assert_eq!(queue.depth(Lane::Video).await.unwrap(), MOST_WAITING);
    assert_eq!(queue.push(&Job::Sweep).await.unwrap(), Pushed::Queued);
    // and a full lane still works
    Worker::start(&server.url(), Lane::Video).next().await;
}

#[tokio::test]
async fn finished_jobs_and_gone_workers_leave_nothing_behind() {
    let server = Server::start().await;
    let queue = Queue::connect(&server.url()).unwrap();
    let mut redis = server.look().await;
    let () = redis.hset("video:workers:metadata:long-gone", "service", "x").await.unwrap();
    let mut worker = Worker::start(&server.url(), Lane::Video);
    for _ in 0..20 {
        assert_eq!(queue.push(&video()).await.unwrap(), Pushed::Queued);
        worker.next().await;
    }
    let waiting = Job::Sweep;
    assert_eq!(queue.push(&waiting).await.unwrap(), Pushed::Queued);
    worker.stop.cancel();
    soon(worker.serving).await.unwrap();

    assert_eq!(queue.vacuum().await.unwrap(), 20);
    assert_eq!(queue.vacuum().await.unwrap(), 0);

    // one mark that jobs have come stays where the worker ended before it looked once more
    let marks: usize = redis.llen("video:signal").await.unwrap();
    assert!(marks <= 1, "{marks} marks");
    let () = redis.del("video:signal").await.unwrap();
    let left: Vec<String> = redis.keys("video:*").await.unwrap();
    assert!(left.iter().all(|key| key.starts_with("video:workers") && !key.ends_with("long-gone")), "{left:?}");
    assert_eq!(Worker::start(&server.url(), Lane::Upkeep).next().await, waiting, "what waits is left alone");
}

#[tokio::test]
async fn a_worker_process_counts_once_however_many_lanes_it_serves() {
    let server = Server::start().await;
    let (one, watching) = (Queue::connect(&server.url()).unwrap(), Queue::connect(&server.url()).unwrap());
    assert_eq!(watching.workers_alive().await.unwrap(), 0);
    let mut notes = server.client().get_async_pubsub().await.unwrap();
    notes.psubscribe("__keyspace@0__:workers:alive:*").await.unwrap();
    let mut notes = notes.into_on_message().filter(|note| std::future::ready(note.get_payload_bytes() == b"set"));
    let stop = tokio_util::sync::CancellationToken::new();
    for lane in [Lane::Video, Lane::Publish] {
        tokio::spawn(queue::serve(one.clone(), lane, 1, |_| async {}, stop.clone()));
        soon(notes.next()).await.unwrap();
    }
    assert_eq!(watching.workers_alive().await.unwrap(), 1);
    let _other = Worker::start(&server.url(), Lane::Video);
    soon(notes.next()).await.unwrap();
    assert_eq!(watching.workers_alive().await.unwrap(), 2);
    let ttl: i64 = {
        let mut redis = server.look().await;
        let names: Vec<String> = redis.keys("workers:alive:*").await.unwrap();
        redis.ttl(&names[0]).await.unwrap()
    };
    assert!((1..=15).contains(&ttl), "a sign of life ends by itself: {ttl}");
    stop.cancel();
}
