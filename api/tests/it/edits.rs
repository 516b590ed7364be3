//! Changing publications: before they begin, and while they are live.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use entity::{connection, publication, publication_edit as edit};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, PaginatorTrait, Set};
use serde_json::{Value, json};

use crate::caller::Caller;
use crate::door::Door;
use crate::once::{PUBLISH, YOUTUBE, finished};
use crate::runs::{pipeline, publication};

const EDIT_SCOPE: &str = "https://www.googleapis.com/auth/youtube.force-ssl";
const UPDATE: &str = "mutation($input: PublicationUpdateInput!) { publicationUpdate(input: $input) { \
    publication { state version title description tags privacy scheduledFor notBefore options { youtube { firstComment } } \
    edit { state title description privacy error } } userErrors { code field message } } }";

async fn update(caller: &Caller, input: Value) -> Value {
    caller.data(UPDATE, json!({ "input": input })).await["publicationUpdate"].clone()
}

/// The fields and codes of what is to be mended.
fn mistakes(answer: &Value) -> Vec<(String, String)> {
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let path = |value: &Value| value.as_array().into_iter().flatten().skip(1).map(word).collect::<Vec<_>>().join(".");
    let all = answer["userErrors"].as_array().into_iter().flatten();
    all.map(|error| (path(&error["field"]), word(&error["code"]))).collect()
}

fn mistake(field: &str, code: &str) -> (String, String) {
    (field.to_owned(), code.to_owned())
}

/// A door with a person, and a publication of theirs in `state` on an account with these permissions.
async fn scene(state: publication::State, scopes: &[&str]) -> (Door, Caller, publication::Model) {
    let door = Door::with(YOUTUBE).await;
    let ada = door.person("ada@example.org").await;
    let (pipeline, account) = pipeline(&door, &ada).await;
    let account = permitted(&door, account, scopes).await;
    let run = finished(&door, &ada, &pipeline).await;
    let row = publication(&door, &run, &account, state).await;
    (door, ada, row)
}

async fn permitted(door: &Door, account: connection::Model, scopes: &[&str]) -> connection::Model {
    let mut row = account.into_active_model();
    row.scopes = Set(json!(scopes));
    row.update(&door.db).await.unwrap()
}

async fn read(door: &Door, row: &publication::Model) -> publication::Model {
    publication::Entity::find_by_id(row.id).one(&door.db).await.unwrap().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_publication_that_has_not_begun_gets_another_time_and_other_words() {
    let (door, ada, row) = scene(publication::State::Scheduled, &[]).await;
    let time: DateTime<Utc> = (door.clock.now() + TimeDelta::days(3)).format("%Y-%m-%dT%H:%M:%SZ").to_string().parse().unwrap();
    let input = json!({ "id": row.id, "scheduledFor": time, "title": " Better ", "privacy": "PUBLIC", "tags": ["honey"] });
    let changed = update(&ada, input).await;
    let publication = &changed["publication"];
    assert_eq!((&publication["title"], &publication["privacy"]), (&json!("Better"), &json!("PUBLIC")), "{changed}");
    assert_eq!(publication["description"], "How big it is. 100%", "what was left out stays");
    let now = read(&door, &row).await;
    assert_eq!((now.scheduled_for, now.not_before), (Some(time), Some(time)));
    assert_eq!(now.deadline_at, time + TimeDelta::hours(24), "its deadline moves with it");
    assert!(now.version > row.version);

    let at_once = update(&ada, json!({ "id": row.id, "scheduledFor": null })).await;
    assert_eq!((&at_once["publication"]["scheduledFor"], &at_once["publication"]["title"]), (&Value::Null, &json!("Better")));
    assert_eq!(read(&door, &row).await.not_before, None);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_platform_would_refuse_is_beside_its_field_and_changes_nothing() {
    let (door, ada, row) = scene(publication::State::Scheduled, &[]).await;
    let (past, far) = (door.clock.now() - TimeDelta::minutes(1), door.clock.now() + TimeDelta::days(400));
    let comment = json!({ "youtube": { "firstComment": "First!" } });
    let input = json!({ "id": row.id, "title": "x".repeat(101), "scheduledFor": past, "privacy": "PUBLIC", "options": comment });
    let refused = update(&ada, input).await;
    let limit = |field| mistake(field, "PLATFORM_LIMIT");
    assert_eq!(mistakes(&refused), [limit("title"), limit("options.youtube.firstComment"), mistake("scheduledFor", "INVALID")]);
    assert!(refused["userErrors"][1]["message"].as_str().unwrap().contains(EDIT_SCOPE), "{refused}");
    assert_eq!(mistakes(&update(&ada, json!({ "id": row.id, "scheduledFor": far })).await), [mistake("scheduledFor", "INVALID")]);
    let untouched = read(&door, &row).await;
    assert_eq!((untouched.version, untouched.title), (row.version, row.title.clone()));

    let eve = door.person("eve@example.org").await;
    assert_eq!(mistakes(&update(&eve, json!({ "id": row.id, "title": "Hers" })).await), [mistake("id", "NOT_FOUND")]);
    let mut taken = row.into_active_model();
    taken.lease_until = Set(Some(door.clock.now() + Duration::from_mins(1)));
    let row = taken.update(&door.db).await.unwrap();
    assert_eq!(mistakes(&update(&ada, json!({ "id": row.id, "title": "Late" })).await), [mistake("", "WRONG_STATE")]);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn words_for_a_live_video_wait_for_the_worker_and_the_newest_count() {
    let (door, ada, row) = scene(publication::State::Published, &[EDIT_SCOPE]).await;
    let mut live = row.into_active_model();
    live.remote_id = Set(Some("v1".to_owned()));
    let row = live.update(&door.db).await.unwrap();
    let asked = update(&ada, json!({ "id": row.id, "title": "Better" })).await;
    let wanted = json!({ "state": "PENDING", "title": "Better", "description": "How big it is. 100%", "privacy": "PRIVATE", "error": null });
    assert_eq!((&asked["publication"]["edit"], &asked["publication"]["title"]), (&wanted, &json!("Space")), "{asked}");
    assert!(read(&door, &row).await.embellish_at.is_some(), "a worker is to bring it");
    let again = update(&ada, json!({ "id": row.id, "privacy": "UNLISTED" })).await;
    assert_eq!(again["publication"]["edit"]["title"], "Better", "the first wish stands until something else is wished: {again}");
    assert_eq!(again["publication"]["edit"]["privacy"], "UNLISTED");
    assert_eq!(edit::Entity::find().count(&door.db).await.unwrap(), 1);

    let late = json!({ "id": row.id, "scheduledFor": null, "options": { "youtube": { "categoryId": "22" } } });
    assert_eq!(mistakes(&update(&ada, late).await), [mistake("scheduledFor", "WRONG_STATE"), mistake("options", "WRONG_STATE")]);
    let wrong = update(&ada, json!({ "id": row.id, "description": "<b>" })).await;
    assert_eq!(mistakes(&wrong), [mistake("description", "PLATFORM_LIMIT")]);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_a_live_video_cannot_be_changed_that_is_said_at_once() {
    let (door, ada, row) = scene(publication::State::Published, &[]).await;
    let mut live = row.into_active_model();
    live.remote_id = Set(Some("v1".to_owned()));
    let row = live.update(&door.db).await.unwrap();
    let refused = update(&ada, json!({ "id": row.id, "title": "Better" })).await;
    assert_eq!(mistakes(&refused), [mistake("id", "PLATFORM_LIMIT")]);
    assert!(refused["userErrors"][0]["message"].as_str().unwrap().contains(EDIT_SCOPE), "{refused}");
    let mut gone = row.into_active_model();
    gone.taken_down_at = Set(Some(door.clock.now()));
    let row = gone.update(&door.db).await.unwrap();
    assert_eq!(mistakes(&update(&ada, json!({ "id": row.id, "title": "Better" })).await), [mistake("", "WRONG_STATE")]);
    assert_eq!(edit::Entity::find().count(&door.db).await.unwrap(), 0);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_publication_is_made_for_a_moment_to_come() {
    let door = Door::with(YOUTUBE).await;
    let ada = door.person("ada@example.org").await;
    let (pipeline, account) = pipeline(&door, &ada).await;
    let run = finished(&door, &ada, &pipeline).await;
    let publish_at = async |time: DateTime<Utc>| {
        let input = json!({ "runId": run.id, "connectionId": account.id, "scheduledFor": time });
        ada.data(PUBLISH, json!({ "input": input })).await["publicationCreate"].clone()
    };
    let now = door.clock.now();
    assert_eq!(mistakes(&publish_at(now - TimeDelta::minutes(1)).await), [mistake("scheduledFor", "INVALID")]);
    assert_eq!(mistakes(&publish_at(now + TimeDelta::days(367)).await), [mistake("scheduledFor", "INVALID")]);
    let made = publish_at(now + TimeDelta::days(2)).await;
    assert!(made["publication"]["scheduledFor"].is_string(), "{made}");
    door.close().await;
}
