//! Publishing a video of one's own.

use entity::{clip, run};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Set};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::caller::Caller;
use crate::door::Door;
use crate::preflight::{INSTAGRAM, MAKE, instagram};
use crate::runs::pipeline;

const PUBLISH: &str = "mutation($input: ClipPublishInput!) { clipPublish(input: $input) { \
    run { id state title videoId description hashtags script steps { kind state } } userErrors { code field message } } }";

/// A clip as an upload would have left it.
pub(crate) async fn clip(door: &Door, user: Uuid, kind: clip::Kind, duration_ms: i64) -> clip::Model {
    let id = entity::new_id();
    let row = clip::ActiveModel {
        id: Set(id),
        user_id: Set(user),
        name: Set("Holiday".to_owned()),
        kind: Set(kind),
        tags: Set(clip::Tags::default()),
        words: Set("holiday".to_owned()),
        store_key: Set(format!("users/{user}/clips/{id}.mp4")),
        thumbnail_key: Set(None),
        sha256: Set(None),
        media_type: Set("video/mp4".to_owned()),
        bytes: Set(1000),
        width: Set(1080),
        height: Set(1920),
        duration_ms: Set(duration_ms),
        licence: Set(String::new()),
        created_at: Set(door.clock.now()),
    };
    row.insert(&door.db).await.unwrap()
}

async fn publish(caller: &Caller, input: Value) -> Value {
    caller.data(PUBLISH, json!({ "input": input })).await["clipPublish"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_video_of_ones_own_is_queued_with_the_steps_it_does_not_need_skipped_and_has_no_scenes_to_change() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let (pipeline, account) = pipeline(&door, &ada).await;
    let video = clip(&door, account.user_id, clip::Kind::Video, 20_000).await;
    let input = json!({ "clipId": video.id, "pipelineId": pipeline, "title": " By the sea ", "description": "One evening.",
        "hashtags": ["#Sea", "sea"] });
    let made = publish(&ada, input).await;
    assert_eq!(made["userErrors"], json!([]));
    let run = &made["run"];
    assert_eq!((&run["state"], &run["title"], &run["videoId"]), (&json!("QUEUED"), &json!("By the sea"), &json!(video.id)));
    assert_eq!((&run["description"], &run["hashtags"]), (&json!("One evening."), &json!(["sea"])));
    let steps: Vec<_> = run["steps"].as_array().unwrap().iter().map(|step| step["state"].as_str().unwrap()).collect();
    assert_eq!(steps, ["SKIPPED", "SKIPPED", "SKIPPED", "SKIPPED", "PENDING", "PENDING"]);

    let id: Uuid = run["id"].as_str().unwrap().parse().unwrap();
    let mut waits = run::Entity::find_by_id(id).one(&door.db).await.unwrap().unwrap().into_active_model();
    waits.state = Set(run::State::AwaitingApproval);
    waits.update(&door.db).await.unwrap();
    let edit = "mutation($id: ID!) { runEdit(input: { id: $id, scenes: [{ id: $id, narration: \"No.\" }] }) { \
        userErrors { code message } } }";
    let refused = ada.data(edit, json!({ "id": id })).await["runEdit"]["userErrors"][0].clone();
    assert_eq!(refused["code"], "WRONG_STATE");
    assert!(refused["message"].as_str().unwrap().contains("no scenes to change"), "{refused}");
    let approve = "mutation($id: ID!) { runApprove(input: { id: $id }) { run { state } userErrors { code } } }";
    assert_eq!(ada.data(approve, json!({ "id": id })).await["runApprove"]["run"]["state"], "READY");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_published_is_refused_beside_its_field_and_nothing_is_begun() {
    let door = Door::with(INSTAGRAM).await;
    let (ada, bob) = (door.person("ada@example.org").await, door.person("bob@example.org").await);
    let account = instagram(&door, &ada).await;
    let reels = json!({ "name": "Reels", "destinationIds": [account.id], "settings": { "privacy": "PUBLIC" } });
    let pipeline = ada.data(MAKE, json!({ "input": reels })).await["pipelineCreate"]["pipeline"]["id"].clone();
    let video = clip(&door, account.user_id, clip::Kind::Video, 20_000).await;
    let picture = clip(&door, account.user_id, clip::Kind::Image, 0).await;
    let long = clip(&door, account.user_id, clip::Kind::Video, 16 * 60 * 1000).await;
    let good = json!({ "clipId": video.id, "pipelineId": pipeline, "title": "By the sea" });
    let words = "x".repeat(2_195);
    for (change, code, field) in [
        (json!({ "clipId": "7" }), "NOT_FOUND", "clipId"),
        (json!({ "pipelineId": "7" }), "NOT_FOUND", "pipelineId"),
        (json!({ "clipId": picture.id }), "INVALID", "clipId"),
        (json!({ "clipId": long.id }), "PLATFORM_LIMIT", "clipId"),
        (json!({ "title": " " }), "REQUIRED", "title"),
        (json!({ "title": "x".repeat(101) }), "TOO_LONG", "title"),
        (json!({ "hashtags": ["two words"] }), "INVALID", "hashtags"),
        // with its hashtag it is longer than a caption may be
        (json!({ "description": words, "hashtags": ["toolong"] }), "PLATFORM_LIMIT", "description"),
    ] {
        let mut input = good.clone();
        input.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        let refused = publish(&ada, input).await;
        let first = &refused["userErrors"][0];
        assert_eq!((&first["code"], &first["field"]), (&json!(code), &json!(["input", field])), "{change}: {refused}");
    }
    assert_eq!(publish(&bob, good).await["userErrors"][0]["code"], "NOT_FOUND", "what is not yours does not exist");
    assert_eq!(ada.data("{ runs { totalCount } }", json!({})).await["runs"]["totalCount"], 0);
    door.close().await;
}
