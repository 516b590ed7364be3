//! What a live video lacks comes to it afterwards: the first comment once, changed texts until the platform has them.

use std::time::Duration;

use entity::publication_edit::{self as edit, State};
use entity::{publication, publication_attempt as attempt};
use platforms::Refusal;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use serde_json::json;
use tokio::time::timeout;
use uuid::Uuid;

use crate::fake::Fault;
use crate::world::World;

const COMMENT: &str = "Which one did you know?";

/// A live video under which the person wants a first comment.
async fn live_with_comment(world: &World) -> Uuid {
    let row = world.publication().await;
    let mut wanted = row.clone().into_active_model();
    wanted.options = Set(json!({ "instagram": { "firstComment": COMMENT } }));
    wanted.update(&world.context.db).await.unwrap();
    world.publish_to_the_end(row.id).await;
    row.id
}

/// A live video of which the person wants something else said.
async fn live_with_edit(world: &World) -> Uuid {
    let row = world.publication().await;
    world.publish_to_the_end(row.id).await;
    want(world, row.id, "Better words.").await;
    row.id
}

async fn want(world: &World, id: Uuid, description: &str) {
    let (row, now) = (world.read(id).await, world.context.clock.now());
    edit::Entity::delete_many().filter(edit::Column::PublicationId.eq(id)).exec(&world.context.db).await.unwrap();
    let wish = edit::ActiveModel {
        id: Set(entity::new_id()),
        publication_id: Set(id),
        state: Set(State::Pending),
        title: Set(row.title.clone()),
        description: Set(description.to_owned()),
        tags: Set(json!([])),
        privacy: Set(row.privacy),
        error_message: Set(None),
        created_at: Set(now),
    };
    edit::Entity::insert(wish).exec_without_returning(&world.context.db).await.unwrap();
    let mut due = row.into_active_model();
    due.embellish_at = Set(Some(now));
    due.update(&world.context.db).await.unwrap();
}

/// One delivery of the job.
async fn embellish(world: &World, id: Uuid) -> publication::Model {
    worker::jobs::embellish::embellish(&world.context, id).await.unwrap();
    world.read(id).await
}

/// Deliveries whenever it is due, until nothing is lacking.
async fn embellish_to_the_end(world: &World, id: Uuid) -> publication::Model {
    for _ in 0..500 {
        let row = embellish(world, id).await;
        let Some(due) = row.embellish_at else { return row };
        let wait = (due - world.context.clock.now()).to_std().unwrap_or_default();
        world.context.clock.advance(wait + Duration::from_millis(1));
    }
    panic!("something is lacking for ever");
}

async fn answers(world: &World, id: Uuid, asked: &str) -> Vec<String> {
    let attempts = attempt::Entity::find()
        .filter(attempt::Column::PublicationId.eq(id))
        .filter(attempt::Column::Asked.eq(asked))
        .order_by_asc(attempt::Column::Id);
    attempts.all(&world.context.db).await.unwrap().into_iter().map(|attempt| attempt.answered).collect()
}

async fn edit_of(world: &World, id: Uuid) -> Option<edit::Model> {
    edit::Entity::find().filter(edit::Column::PublicationId.eq(id)).one(&world.context.db).await.unwrap()
}

#[tokio::test]
async fn given_a_first_comment_when_the_video_is_live_then_it_is_said_once_however_often_the_job_comes() {
    let world = World::new().await;
    let id = live_with_comment(&world).await;
    assert_eq!(world.fake.comments(), [""; 0], "not before it is live and due");
    for _ in 0..3 {
        embellish(&world, id).await;
    }
    assert_eq!(world.fake.comments(), [COMMENT]);
    let row = world.read(id).await;
    assert_eq!((row.comment_id.as_deref(), row.embellish_at), (Some("0"), None));
    assert_eq!(answers(&world, id, "comment").await, ["said"]);
}

#[tokio::test]
async fn given_a_lost_answer_then_looking_tells_that_the_comment_is_there() {
    let world = World::new().await;
    world.fake.next("comment", Fault::LoseAnswer);
    let id = live_with_comment(&world).await;
    let row = embellish_to_the_end(&world, id).await;
    assert_eq!((world.fake.comments().len(), world.fake.calls("find_comment")), (1, 1));
    assert_eq!(row.comment_id.as_deref(), Some("0"));
}

#[tokio::test]
async fn given_a_lost_request_then_looking_tells_that_it_must_be_said_again() {
    let world = World::new().await;
    world.fake.next("comment", Fault::LoseRequest);
    let id = live_with_comment(&world).await;
    embellish_to_the_end(&world, id).await;
    assert_eq!((world.fake.comments().len(), world.fake.calls("comment")), (1, 2));
    assert_eq!(answers(&world, id, "comment").await, ["the platform does not have it", "said"]);
}

#[tokio::test]
async fn given_a_worker_that_dies_while_it_comments_then_the_next_one_looks_first() {
    let world = World::new().await;
    let id = live_with_comment(&world).await;
    world.fake.next("comment", Fault::Hang);
    let context = world.another_worker();
    let dying = tokio::spawn(async move { worker::jobs::embellish::embellish(&context, id).await });
    timeout(Duration::from_secs(20), world.fake.hung.notified()).await.expect("the call is made");
    dying.abort();
    assert!(dying.await.unwrap_err().is_cancelled());
    embellish(&world, id).await;
    assert_eq!(world.fake.calls("find_comment"), 0, "the dead worker's turn is not over");
    world.context.clock.advance(Duration::from_mins(11));
    embellish_to_the_end(&world, id).await;
    assert_eq!((world.fake.comments().len(), world.fake.calls("comment"), world.fake.calls("find_comment")), (1, 1, 1));
}

#[tokio::test]
async fn given_a_comment_that_is_refused_for_good_then_that_is_noted_and_the_video_stays_live() {
    let world = World::new().await;
    let message = "Commenting needs another permission.".to_owned();
    world.fake.next("comment", Fault::Refuse(Refusal::Reject { field: None, code: "comment_not_permitted", message }));
    let id = live_with_comment(&world).await;
    let row = embellish_to_the_end(&world, id).await;
    assert_eq!((row.state, row.comment_id), (publication::State::Published, None));
    assert_eq!(answers(&world, id, "comment").await, ["Commenting needs another permission."]);
    assert_eq!(world.fake.live(), 1);
}

#[tokio::test]
async fn given_other_texts_for_a_live_video_then_the_platform_gets_them_and_the_history_tells_them() {
    let world = World::new().await;
    let id = live_with_edit(&world).await;
    let trouble = Refusal::Retry { after: None, message: "It has trouble of its own.".to_owned() };
    world.fake.next("reword", Fault::Refuse(trouble));
    let version = embellish(&world, id).await.version;
    let waiting = edit_of(&world, id).await.unwrap();
    assert_eq!((waiting.state, waiting.error_message.as_deref()), (State::Pending, Some("It has trouble of its own.")));
    assert_ne!(world.read(id).await.description, "Better words.", "the platform does not have them yet");
    let row = embellish_to_the_end(&world, id).await;
    assert_eq!((row.description.as_str(), world.fake.description().as_deref()), ("Better words.", Some("Better words.")));
    assert!(edit_of(&world, id).await.is_none() && row.version > version);
    assert_eq!((world.fake.calls("reword"), world.fake.live()), (2, 1));
}

#[tokio::test]
async fn given_texts_that_the_platform_refuses_then_the_wish_says_why_and_the_live_video_keeps_its_own() {
    let world = World::new().await;
    let id = live_with_edit(&world).await;
    let before = world.read(id).await.description;
    let refusal =
        Refusal::Reject { field: Some("description"), code: "description_invalid", message: "It takes no such words.".into() };
    world.fake.next("reword", Fault::Refuse(refusal));
    let row = embellish_to_the_end(&world, id).await;
    let failed = edit_of(&world, id).await.unwrap();
    assert_eq!((failed.state, failed.error_message.as_deref()), (State::Failed, Some("It takes no such words.")));
    assert_eq!((row.description, row.state), (before, publication::State::Published));
    want(&world, id, "Words that are fine.").await;
    let row = embellish_to_the_end(&world, id).await;
    assert_eq!(row.description, "Words that are fine.", "a newer wish takes its place");
}

#[tokio::test]
async fn given_texts_that_cannot_be_brought_for_a_day_then_they_are_given_up() {
    let world = World::new().await;
    let id = live_with_edit(&world).await;
    for _ in 0..500 {
        world.fake.next("reword", Fault::Refuse(Refusal::Retry { after: None, message: "Not now.".to_owned() }));
    }
    embellish_to_the_end(&world, id).await;
    assert_eq!(edit_of(&world, id).await.unwrap().state, State::Failed);
}
