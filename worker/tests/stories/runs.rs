//! A run is made once, step by step, and survives the death of its worker. Real tools, no network.

use std::time::Duration;

use entity::artefact::{self, Kind};
use entity::run::{self, State};
use entity::run_step;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder,
};
use store::Key;
use studio::Studio;
use tokio::time::{interval, timeout};
use uuid::Uuid;
use worker::jobs::make_video::make_video;
use worker::{Context, Workshop};

use crate::world::World;

pub(crate) const WORDS: &str =
    "Octopuses have three hearts. Two of them pump blood to the gills. The third one rests while they swim.";
const LONGEST: Duration = Duration::from_mins(3);

async fn workshop(context: Context) -> Workshop {
    let studio = Studio::open(&context.settings.studio).await.unwrap();
    Workshop::new(context, studio)
}

/// Returns when `done` says so.
pub(crate) async fn until<F: Future<Output = bool>>(done: impl Fn() -> F) {
    let wait = async {
        let mut ticks = interval(Duration::from_millis(20));
        while !done().await {
            ticks.tick().await;
        }
    };
    timeout(LONGEST, wait).await.expect("it should have happened by now");
}

async fn artefacts(world: &World, kind: Kind) -> Vec<artefact::Model> {
    let of_kind = artefact::Entity::find().filter(artefact::Column::Kind.eq(kind)).order_by_asc(artefact::Column::CreatedAt);
    of_kind.all(&world.context.db).await.unwrap()
}

pub(crate) async fn steps(world: &World, run: Uuid) -> Vec<run_step::Model> {
    let of_run = run_step::Entity::find().filter(run_step::Column::RunId.eq(run));
    let mut steps = of_run.all(&world.context.db).await.unwrap();
    steps.sort_by_key(|step| step.kind.position());
    steps
}

fn scratch(world: &World) -> usize {
    std::fs::read_dir(world.context.settings.storage.scratch_dir()).map_or(0, Iterator::count)
}

#[tokio::test]
async fn given_words_then_there_is_a_video_that_was_checked_and_it_is_published() {
    let world = World::new().await;
    let run = world.queued_run(WORDS).await;
    make_video(&workshop(world.context.clone()).await, run).await.unwrap();
    let row = world.run(run).await;
    assert_eq!((row.state, row.progress, row.error_message), (State::Ready, 1000, None));
    assert!(row.duration_ms.is_some_and(|length| (4_000..20_000).contains(&length)), "{:?}", row.duration_ms);
    assert!(row.title.is_some() && row.plan.is_some() && row.cover_key.is_some() && row.captions_key.is_some());
    let stored = world.context.store.head(&Key::Video { user: world.user, run }).await.unwrap().unwrap();
    assert_eq!(Some(stored.bytes as i64), row.video_bytes);
    for step in steps(&world, run).await {
        assert_eq!((step.state, step.done), (run_step::State::Done, step.total), "{:?}", step.kind);
        assert!(step.total > 0 && step.started_at.is_some() && step.finished_at >= step.started_at, "{:?}", step.kind);
    }
    assert_eq!(scratch(&world), 0);
    let publication = world.publications(run).await.remove(0);
    world.publish_to_the_end(publication.id).await;
    assert_eq!((world.run(run).await.state, world.fake.live()), (State::Done, 1));
}

#[tokio::test]
async fn given_a_worker_killed_while_it_draws_then_the_next_one_makes_only_what_is_missing() {
    let world = World::new().await;
    let run = world.queued_run(WORDS).await;
    let shop = workshop(world.another_worker()).await;
    let work = tokio::spawn(async move { make_video(&shop, run).await });
    until(|| async { !artefacts(&world, Kind::Piece).await.is_empty() }).await;
    work.abort();
    assert!(work.await.unwrap_err().is_cancelled());
    let (narrations, pieces, before) =
        (artefacts(&world, Kind::Narration).await, artefacts(&world, Kind::Piece).await, steps(&world, run).await);
    assert!(world.run(run).await.state.is_working());

    world.context.clock.advance(Duration::from_mins(2));
    make_video(&workshop(world.context.clone()).await, run).await.unwrap();
    let row = world.run(run).await;
    assert_eq!((row.state, row.attempts), (State::Ready, 0));
    assert_eq!(artefacts(&world, Kind::Narration).await[..narrations.len()], narrations);
    assert_eq!(artefacts(&world, Kind::Piece).await[..pieces.len()], pieces);
    for (was, is) in before.iter().zip(steps(&world, run).await) {
        if was.state == run_step::State::Done {
            assert_eq!(*was, is, "a finished step is not touched");
        }
        assert!(was.started_at.is_none() || was.started_at == is.started_at, "{:?}", is.kind);
    }
    let drawing = steps(&world, run).await.into_iter().find(|step| step.kind == run_step::Kind::Render).unwrap();
    assert!(drawing.reused >= pieces.len() as i64, "{drawing:?}");
}

#[tokio::test]
async fn given_a_person_who_cancels_then_the_tools_stop_and_their_files_are_gone() {
    let world = World::new().await;
    let run = world.queued_run(WORDS).await;
    let shop = workshop(world.context.clone()).await;
    let work = tokio::spawn(async move { make_video(&shop, run).await });
    until(|| async { world.run(run).await.state == State::Voicing }).await;
    let mut wish = world.run(run).await.into_active_model();
    wish = run::ActiveModel { id: wish.id, cancel_requested_at: Set(Some(world.context.clock.now())), ..Default::default() };
    wish.update(&world.context.db).await.unwrap();
    work.await.unwrap().unwrap();
    let row = world.run(run).await;
    assert!(row.state == State::Cancelled && row.finished_at.is_some() && row.lease_until.is_none(), "{row:?}");
    assert_eq!(scratch(&world), 0);
}

#[tokio::test]
async fn given_a_process_that_is_told_to_stop_then_the_run_is_given_back_at_once_and_not_counted_as_failed() {
    let world = World::new().await;
    let run = world.queued_run(WORDS).await;
    let context = world.another_worker();
    let shop = workshop(context.clone()).await;
    let work = tokio::spawn(async move { make_video(&shop, run).await });
    until(|| async { world.run(run).await.state == State::Voicing }).await;
    context.shutdown.cancel();
    work.await.unwrap().unwrap();
    let row = world.run(run).await;
    assert!(row.state.is_working() && row.lease_until.is_none() && row.attempts == 0, "{row:?}");
}

#[tokio::test]
async fn given_a_run_that_kills_its_worker_every_time_then_it_is_given_up_with_a_reason() {
    let world = World::new().await;
    let run = world.queued_run(WORDS).await;
    let shop = workshop(world.context.clone()).await;
    for death in 0..3 {
        let (shop, before) = (shop.clone(), world.run(run).await.fence);
        let work = tokio::spawn(async move { make_video(&shop, run).await });
        until(|| async { world.run(run).await.fence > before }).await;
        work.abort();
        assert!(work.await.unwrap_err().is_cancelled());
        assert_eq!(world.run(run).await.attempts, death);
        world.context.clock.advance(Duration::from_mins(1));
    }
    make_video(&shop, run).await.unwrap();
    let row = world.run(run).await;
    assert_eq!((row.state, row.error_code.as_deref(), row.retryable), (State::Failed, Some("worker_died"), true));
}

#[tokio::test]
async fn given_words_that_cannot_be_spoken_then_the_run_fails_at_once_and_says_why() {
    let world = World::new().await;
    let run = world.queued_run("   ").await;
    make_video(&workshop(world.context.clone()).await, run).await.unwrap();
    let row = world.run(run).await;
    assert_eq!((row.state, row.retryable), (State::Failed, false));
    assert!(row.error_message.is_some_and(|message| !message.is_empty()));
    assert_eq!(artefact::Entity::find().count(&world.context.db).await.unwrap(), 0);
}

#[tokio::test]
async fn given_a_run_whose_time_is_up_then_it_fails_with_that_reason() {
    let world = World::new().await;
    let run = world.queued_run(WORDS).await;
    world.context.clock.advance(Duration::from_hours(3));
    make_video(&workshop(world.context.clone()).await, run).await.unwrap();
    assert_eq!(world.run(run).await.error_code.as_deref(), Some("deadline"));
}
