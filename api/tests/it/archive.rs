//! Pipelines that are put aside.

use serde_json::json;

use crate::account::audited;
use crate::door::Door;
use crate::runs::{create, new_run, pipeline};

#[tokio::test(flavor = "multi_thread")]
async fn a_pipeline_that_is_put_aside_makes_nothing_and_keeps_its_history() {
    let door = Door::open().await;
    let (ada, bob) = (door.person("ada@example.org").await, door.person("bob@example.org").await);
    let (channel, _) = pipeline(&door, &ada).await;
    new_run(&door, &ada, &channel).await;
    let schedule = "mutation($id: ID!) { scheduleSet(input: { pipelineId: $id, timeZone: \"UTC\", cron: \"0 9 * * *\" }) { schedule { nextAt } userErrors { code field } } }";
    assert!(ada.data(schedule, json!({ "id": channel })).await["scheduleSet"]["schedule"]["nextAt"].is_string());
    let archive = "mutation($id: ID!) { pipelineArchive(input: { id: $id }) { pipeline { archivedAt schedule { nextAt pausedAt } } userErrors { code } } }";
    let restore = "mutation($id: ID!) { pipelineRestore(input: { id: $id }) { pipeline { archivedAt schedule { nextAt } } userErrors { code } } }";
    assert_eq!(bob.data(archive, json!({ "id": channel })).await["pipelineArchive"]["userErrors"][0]["code"], "NOT_FOUND");

    let aside = ada.data(archive, json!({ "id": channel })).await["pipelineArchive"]["pipeline"].clone();
    assert!(aside["archivedAt"].is_string(), "{aside}");
    assert_eq!(aside["schedule"], json!({ "nextAt": null, "pausedAt": null }), "no slot comes, and it was not paused");
    let again = ada.data(archive, json!({ "id": channel })).await["pipelineArchive"]["pipeline"].clone();
    assert_eq!(again["archivedAt"], aside["archivedAt"], "asking again changes nothing");
    let lists =
        "{ working: pipelines { totalCount } aside: pipelines(archived: true) { totalCount nodes { runs { totalCount } } } }";
    let listed = ada.data(lists, json!({})).await;
    assert_eq!(listed["working"]["totalCount"], 0);
    assert_eq!(listed["aside"], json!({ "totalCount": 1, "nodes": [{ "runs": { "totalCount": 1 } }] }), "its history stays");
    let refused = create(&ada, &channel, "Owls hear with their faces.").await;
    assert_eq!(refused["userErrors"][0]["code"], "WRONG_STATE", "{refused}");
    let told = json!([{ "code": "WRONG_STATE", "field": ["input", "pipelineId"] }]);
    assert_eq!(ada.data(schedule, json!({ "id": channel })).await["scheduleSet"]["userErrors"], told);

    let back = ada.data(restore, json!({ "id": channel })).await["pipelineRestore"]["pipeline"].clone();
    assert_eq!(back["archivedAt"], json!(null));
    assert!(back["schedule"]["nextAt"].is_string(), "its schedule goes on");
    assert_eq!(create(&ada, &channel, "Owls hear with their faces.").await["userErrors"], json!([]));
    let kinds = audited(&ada).await;
    for kind in ["pipeline.archived", "pipeline.restored"] {
        assert_eq!(kinds.iter().filter(|found| *found == kind).count(), 1, "{kinds:?}");
    }
    door.close().await;
}
