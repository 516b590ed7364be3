//! A video of the person's own becomes a run without writing or voice. Real tools, no network.

use std::path::Path;

use entity::clip;
use entity::run::{self, State};
use entity::run_step::{self, Kind};
use intake::insert_own;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};
use store::{Extension, Key};
use studio::{Plan, Studio};
use uuid::Uuid;
use worker::jobs::make_video::make_video;
use worker::{Workshop, settle_run};

use crate::runs::steps;
use crate::world::World;

#[allow(clippy::disallowed_methods, reason = "a story films with the same tool")]
fn film(file: &Path) {
    let arguments =
        "-v error -y -f lavfi -i testsrc2=s=270x480:r=25:d=3 -f lavfi -i anoisesrc=r=44100:d=3:a=0.5 -c:v libx264 -c:a aac";
    let made = std::process::Command::new("ffmpeg").args(arguments.split(' ')).arg(file).status().unwrap();
    assert!(made.success());
}

/// A clip of the person's library.
async fn clip(world: &World) -> clip::Model {
    let (id, file) = (entity::new_id(), world.folder().join("holiday.mp4"));
    film(&file);
    let key = Key::Clip { user: world.user, clip: id, extension: Extension::Mp4 };
    let bytes = world.context.store.put_file(&key, &file).await.unwrap();
    let row = clip::ActiveModel {
        id: Set(id),
        user_id: Set(world.user),
        name: Set("Holiday".into()),
        kind: Set(clip::Kind::Video),
        tags: Set(clip::Tags::default()),
        words: Set("holiday".into()),
        store_key: Set(key.to_string()),
        thumbnail_key: Set(None),
        sha256: Set(None),
        media_type: Set("video/mp4".into()),
        bytes: Set(bytes as i64),
        width: Set(270),
        height: Set(480),
        duration_ms: Set(3000),
        licence: Set(String::new()),
        created_at: Set(world.context.clock.now()),
    };
    row.insert(&world.context.db).await.unwrap()
}

/// A run of it, as the API makes it.
async fn queued(world: &World, clip: Uuid) -> Uuid {
    let plan = Plan {
        title: "By the sea".into(),
        description: "One evening.".into(),
        hashtags: vec!["sea".into()],
        language: "en".into(),
        scenes: Vec::new(),
        hook: None,
        texts: Vec::new(),
        written_by: None,
    };
    let pipeline = entity::pipeline::Entity::find_by_id(world.pipeline).one(&world.context.db).await.unwrap().unwrap();
    insert_own(&world.context.db, &pipeline, (clip, &plan), world.context.clock.now()).await.unwrap().id
}

async fn workshop(world: &World) -> Workshop {
    Workshop::new(world.context.clone(), Studio::open(&world.context.settings.studio).await.unwrap())
}

#[tokio::test]
async fn given_a_video_of_ones_own_then_it_is_brought_into_form_and_published_after_a_yes_and_nothing_is_written_for_it() {
    let world = World::new().await;
    world.change_settings(|settings| (settings.approval, settings.privacy) = (true, entity::pipeline::Privacy::Public)).await;
    let run = queued(&world, clip(&world).await.id).await;
    make_video(&workshop(&world).await, run).await.unwrap();

    let row = world.run(run).await;
    assert_eq!((row.state, row.progress, row.error_message.as_deref()), (State::AwaitingApproval, 1000, None));
    assert_eq!((row.duration_ms, row.captions_key.as_deref()), (Some(3000), None));
    assert!(row.cover_key.is_some() && row.video_bytes.is_some_and(|bytes| bytes > 0));
    for step in steps(&world, run).await {
        let needed = matches!(step.kind, Kind::Render | Kind::Check);
        let expected = if needed { run_step::State::Done } else { run_step::State::Skipped };
        assert_eq!((step.state, step.started_at.is_some()), (expected, needed), "{:?}", step.kind);
    }
    assert!(world.publications(run).await.is_empty());

    let mut yes = row.into_active_model();
    yes.state = Set(State::Ready);
    yes.update(&world.context.db).await.unwrap();
    settle_run(&world.context, run).await.unwrap();
    let publication = world.publications(run).await.remove(0);
    assert_eq!((publication.title.as_str(), publication.description.as_str()), ("By the sea", "One evening.\n\n#sea"));
    world.publish_to_the_end(publication.id).await;
    assert_eq!((world.run(run).await.state, world.fake.live()), (State::Done, 1));
}

#[tokio::test]
async fn given_its_video_was_deleted_or_a_worker_died_after_the_work_then_that_is_told_and_nothing_is_done_twice() {
    let world = World::new().await;
    let own = clip(&world).await;
    let (run, other) = (queued(&world, own.id).await, queued(&world, own.id).await);
    let shop = workshop(&world).await;
    make_video(&shop, run).await.unwrap();
    // as if the worker had died before it could say that the video is finished, and the person had deleted the clip
    let mut again = world.run(run).await.into_active_model();
    (again.state, again.video_key) = (Set(State::Queued), Set(None));
    again.update(&world.context.db).await.unwrap();
    clip::Entity::delete_by_id(own.id).exec(&world.context.db).await.unwrap();
    make_video(&shop, run).await.unwrap();
    let row = world.run(run).await;
    assert!(row.state == State::Ready && row.video_key.is_some(), "{row:?}");

    make_video(&shop, other).await.unwrap();
    let failed: run::Model = world.run(other).await;
    assert_eq!((failed.state, failed.error_code.as_deref(), failed.retryable), (State::Failed, Some("clip_missing"), false));
    let states: Vec<_> = steps(&world, other).await.into_iter().map(|step| step.state).collect();
    let (skipped, failed, pending) = (run_step::State::Skipped, run_step::State::Failed, run_step::State::Pending);
    assert_eq!(states, [skipped, skipped, skipped, skipped, failed, pending]);
}
