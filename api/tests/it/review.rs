//! Saying yes or no to a finished video.

use entity::{publication, run};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, PaginatorTrait, Set};
use serde_json::{Value, json};

use crate::caller::Caller;
use crate::door::Door;
use crate::runs::{new_run, pipeline};

const APPROVE: &str = "mutation($input: RunApproveInput!) { runApprove(input: $input) { run { state review { by note } } \
    userErrors { code field } } }";
const REJECT: &str = "mutation($input: RunRejectInput!) { runReject(input: $input) { run { state review { by note } approveAt } \
    userErrors { code field } } }";

/// A run whose video is finished and waits for a yes.
async fn waiting(door: &Door, caller: &Caller, pipeline: &str) -> run::Model {
    let mut row = new_run(door, caller, pipeline).await.into_active_model();
    row.state = Set(run::State::AwaitingApproval);
    row.video_key = Set(Some("somewhere".to_owned()));
    row.update(&door.db).await.unwrap()
}

async fn say(caller: &Caller, document: &str, input: Value) -> Value {
    let said = caller.data(document, json!({ "input": input })).await;
    said.as_object().unwrap().values().next().unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_video_that_waits_or_was_rejected_is_published_on_no_account() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let (id, account) = pipeline(&door, &ada).await;
    let run = waiting(&door, &ada, &id).await;
    let publish = "mutation($input: PublicationCreateInput!) { publicationCreate(input: $input) { userErrors { code } } }";
    let wish = json!({ "runId": run.id, "connectionId": account.id });
    assert_eq!(say(&ada, publish, wish.clone()).await["userErrors"][0]["code"], "WRONG_STATE");

    let unsaid = say(&ada, REJECT, json!({ "id": run.id, "note": "  " })).await;
    assert_eq!(unsaid["userErrors"], json!([{ "code": "REQUIRED", "field": ["input", "note"] }]));
    let rejected = say(&ada, REJECT, json!({ "id": run.id, "note": " The owl is a bee. " })).await;
    let expected = json!({ "state": "REJECTED", "review": { "by": "browser", "note": "The owl is a bee." }, "approveAt": null });
    assert_eq!(rejected["run"], expected, "{rejected}");
    assert_eq!(say(&ada, publish, wish).await["userErrors"][0]["code"], "WRONG_STATE");
    // a no stays a no
    assert_eq!(say(&ada, APPROVE, json!({ "id": run.id })).await["userErrors"][0]["code"], "WRONG_STATE");
    assert_eq!(publication::Entity::find().count(&door.db).await.unwrap(), 0);
    let told = ada.data("{ auditEvents { nodes { kind } } }", json!({})).await.to_string();
    assert_eq!((told.matches("run.rejected").count(), told.matches("run.approved").count()), (1, 0));
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_say_something_at_once_one_is_too_late_and_strangers_say_nothing() {
    let door = Door::open().await;
    let (ada, eve) = (door.person("ada@example.org").await, door.person("eve@example.org").await);
    let (id, _) = pipeline(&door, &ada).await;
    let run = waiting(&door, &ada, &id).await;
    assert_eq!(say(&eve, APPROVE, json!({ "id": run.id })).await["userErrors"][0]["code"], "NOT_FOUND");
    assert_eq!(say(&eve, REJECT, json!({ "id": run.id, "note": "No." })).await["userErrors"][0]["code"], "NOT_FOUND");
    let (yes, no) = tokio::join!(
        say(&ada, APPROVE, json!({ "id": run.id, "note": "Fine." })),
        say(&ada, REJECT, json!({ "id": run.id, "note": "No." }))
    );
    let heard = [&yes, &no].into_iter().filter(|said| said["userErrors"] == json!([])).count();
    assert_eq!(heard, 1, "{yes} {no}");
    let row = run::Entity::find_by_id(run.id).one(&door.db).await.unwrap().unwrap();
    assert!(matches!(row.state, run::State::Ready | run::State::Rejected));
    assert_eq!(row.reviewed_by.as_deref(), Some("browser"));
    door.close().await;
}
