//! What a platform would refuse is refused here first, beside the field.

use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Set};
use serde_json::{Value, json};

use crate::caller::Caller;
use crate::door::Door;
use crate::runs::connection;

pub(crate) const INSTAGRAM: &[&str] = &["--instagram-app-id", "id", "--instagram-app-secret", "secret"];
pub(crate) const MAKE: &str = "mutation($input: PipelineCreateInput!) { pipelineCreate(input: $input) { \
    pipeline { id } userErrors { code field message } } }";
const CHANGE: &str = "mutation($input: PipelineUpdateInput!) { pipelineUpdate(input: $input) { \
    pipeline { id } userErrors { code field message } } }";
const RUN: &str = "mutation($input: RunCreateInput!) { runCreate(input: $input) { run { id } userErrors { code field } } }";

/// An account on Instagram, which has public reels only.
pub(crate) async fn instagram(door: &Door, ada: &Caller) -> entity::connection::Model {
    let mut account = connection(door, ada, "Ada's reels").await.into_active_model();
    account.platform = Set(entity::Platform::Instagram);
    account.update(&door.db).await.unwrap()
}

/// Code and path of each mistake.
fn refusals(payload: &Value) -> Vec<(&str, Vec<&str>)> {
    payload["userErrors"].as_array().unwrap().iter().map(|error| (error["code"].as_str().unwrap(), path(error))).collect()
}

fn path(error: &Value) -> Vec<&str> {
    error["field"].as_array().unwrap().iter().map(|part| part.as_str().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn given_a_pipeline_with_a_privacy_that_a_destination_lacks_then_it_is_refused_beside_the_field() {
    let door = Door::with(INSTAGRAM).await;
    let ada = door.person("ada@example.org").await;
    let account = instagram(&door, &ada).await;
    let create = async |privacy: &str, destinations: Value| {
        let input = json!({ "name": "Reels", "destinationIds": destinations, "settings": { "privacy": privacy } });
        ada.data(MAKE, json!({ "input": input })).await["pipelineCreate"].clone()
    };
    let privacy = vec![("PLATFORM_LIMIT", vec!["input", "settings", "privacy"])];

    assert_eq!(refusals(&create("PRIVATE", json!([account.id])).await), privacy);
    let made = create("PUBLIC", json!([account.id])).await;
    assert_eq!(refusals(&made), []);

    // nor can it become so, by its settings or by its destinations
    let change = async |input: Value| ada.data(CHANGE, json!({ "input": input })).await["pipelineUpdate"].clone();
    let hidden = json!({ "id": made["pipeline"]["id"], "settings": { "privacy": "UNLISTED" } });
    assert_eq!(refusals(&change(hidden).await), privacy);
    let elsewhere = create("PRIVATE", json!([])).await;
    let moved = json!({ "id": elsewhere["pipeline"]["id"], "destinationIds": [account.id] });
    assert_eq!(refusals(&change(moved).await), privacy);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn given_a_pipeline_from_earlier_days_when_a_platform_would_refuse_its_videos_then_none_is_begun() {
    let door = Door::with(INSTAGRAM).await;
    let ada = door.person("ada@example.org").await;
    let account = instagram(&door, &ada).await;
    let input = json!({ "name": "Reels", "destinationIds": [account.id], "settings": { "privacy": "PUBLIC" } });
    let made = ada.data(MAKE, json!({ "input": input })).await;
    let id = made["pipelineCreate"]["pipeline"]["id"].as_str().unwrap().to_owned();
    let row = entity::pipeline::Entity::find_by_id(id.parse::<uuid::Uuid>().unwrap()).one(&door.db).await.unwrap().unwrap();
    let mut settings = row.settings.clone();
    settings.privacy = entity::pipeline::Privacy::Private;
    let mut row = row.into_active_model();
    row.settings = Set(settings);
    row.update(&door.db).await.unwrap();

    let refused = ada.data(RUN, json!({ "input": { "pipelineId": id, "script": "Space is big. Really big." } })).await;

    assert_eq!(refusals(&refused["runCreate"]), [("PLATFORM_LIMIT", vec!["input", "pipelineId"])]);
    door.close().await;
}
