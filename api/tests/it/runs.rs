//! Asking for videos.

use analytics::{Counter, Counters, Reading};
use chrono::{DateTime, Utc};
use entity::{connection, publication, run};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Set};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::caller::Caller;
use crate::door::Door;

const CREATE: &str = "mutation($input: RunCreateInput!) { runCreate(input: $input) { \
    run { id state version steps { kind state } } userErrors { code field message } } }";

/// An account as the platform's callback would have left it.
pub(crate) async fn connection(door: &Door, caller: &Caller, name: &str) -> connection::Model {
    let viewer = caller.data("{ viewer { id } }", json!({})).await;
    let user: Uuid = viewer["viewer"]["id"].as_str().unwrap().parse().unwrap();
    let now = door.clock.now();
    let row = connection::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(user),
        platform: Set(entity::Platform::YouTube),
        external_id: Set(name.to_owned()),
        display_name: Set(name.to_owned()),
        scopes: Set(json!([])),
        token_version: Set(1),
        fence: Set(0),
        health: Set(connection::Health::Active),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    };
    row.insert(&door.db).await.unwrap()
}

/// A pipeline that publishes on a new account.
pub(crate) async fn pipeline(door: &Door, caller: &Caller) -> (String, connection::Model) {
    let connection = connection(door, caller, "Ada's channel").await;
    let id = caller.pipeline("P").await;
    let update = "mutation($input: PipelineUpdateInput!) { pipelineUpdate(input: $input) { pipeline { destinations { id } } userErrors { code } } }";
    let input = json!({ "id": id, "destinationIds": [connection.id] });
    let updated = caller.data(update, json!({ "input": input })).await;
    assert_eq!(updated["pipelineUpdate"]["pipeline"]["destinations"], json!([{ "id": connection.id }]));
    (id, connection)
}

pub(crate) async fn create(caller: &Caller, pipeline: &str, script: &str) -> Value {
    let input = json!({ "pipelineId": pipeline, "script": script });
    caller.data(CREATE, json!({ "input": input })).await["runCreate"].clone()
}

/// A new run's row.
pub(crate) async fn new_run(door: &Door, caller: &Caller, pipeline: &str) -> run::Model {
    let made = create(caller, pipeline, "Space is big. Really big.").await;
    let id: Uuid = made["run"]["id"].as_str().unwrap_or_else(|| panic!("{made}")).parse().unwrap();
    run::Entity::find_by_id(id).one(&door.db).await.unwrap().unwrap()
}

async fn put(door: &Door, run: run::Model, state: run::State, lease: Option<DateTime<Utc>>) {
    let mut row = run.into_active_model();
    row.state = Set(state);
    row.lease_until = Set(lease);
    row.update(&door.db).await.unwrap();
}

pub(crate) async fn publication(
    door: &Door,
    run: &run::Model,
    to: &connection::Model,
    state: publication::State,
) -> publication::Model {
    let now = door.clock.now();
    let row = publication::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(run.user_id),
        run_id: Set(run.id),
        connection_id: Set(to.id),
        platform: Set(to.platform),
        state: Set(state),
        version: Set(1),
        title: Set("Space".to_owned()),
        description: Set("How big it is. 100%".to_owned()),
        tags: Set(json!(["space"])),
        privacy: Set(entity::pipeline::Privacy::Private),
        made_for_kids: Set(false),
        options: Set(json!({})),
        bytes_sent: Set(0),
        bytes_total: Set(1000),
        retryable: Set(false),
        attempts: Set(0),
        fence: Set(0),
        deadline_at: Set(now),
        created_at: Set(now),
        updated_at: Set(now),
        published_at: Set((state == publication::State::Published).then_some(now)),
        ..Default::default()
    };
    row.insert(&door.db).await.unwrap()
}

/// What a worker does when the platform tells so many views.
pub(crate) async fn tell(door: &Door, of: &publication::Model, taken_at: DateTime<Utc>, views: i64) {
    let counters = Counters::new(|counter| (counter == Counter::Views).then_some(views));
    let reading = Reading { taken_at, counters, reach: None, average_watch_ms: None };
    assert!(analytics::record(&door.db, of, &reading).await.unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_good_script_is_queued_with_its_six_steps() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let (pipeline, _) = pipeline(&door, &ada).await;
    let made = create(&ada, &pipeline, "Space is big. Really big.").await;
    assert_eq!(made["userErrors"], json!([]));
    assert_eq!((&made["run"]["state"], &made["run"]["version"]), (&json!("QUEUED"), &json!(1)));
    let kinds: Vec<_> = made["run"]["steps"].as_array().unwrap().iter().map(|step| step["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["SCRIPT", "VOICE", "TIMING", "FOOTAGE", "RENDER", "CHECK"]);
    let listed =
        ada.data("{ runs(filter: { search: \"REALLY BIG\" }) { totalCount nodes { pipeline { name } } } }", json!({})).await;
    assert_eq!(listed["runs"], json!({ "totalCount": 1, "nodes": [{ "pipeline": { "name": "P" } }] }));
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_become_a_video_is_refused_with_the_input_to_mend() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let (pipeline, connection) = pipeline(&door, &ada).await;
    let too_long = "a ".repeat(5001);
    for (script, code) in
        [(" \n", "REQUIRED"), (too_long.as_str(), "TOO_LONG"), ("\u{0}\u{1}\u{2}", "NOT_TEXT"), ("...", "TOO_SHORT")]
    {
        let refused = create(&ada, &pipeline, script).await;
        assert_eq!(refused["run"], json!(null));
        assert_eq!(refused["userErrors"][0]["code"], code);
        assert_eq!(refused["userErrors"][0]["field"], json!(["input", "script"]), "{code}");
    }
    let nowhere = ada.pipeline("Nowhere").await;
    assert_eq!(create(&ada, &nowhere, "Hello.").await["userErrors"][0]["code"], "NO_DESTINATIONS");
    assert_eq!(create(&ada, "7", "Hello.").await["userErrors"][0]["code"], "NOT_FOUND");

    let mut dead = connection.into_active_model();
    dead.health = Set(connection::Health::Revoked);
    dead.update(&door.db).await.unwrap();
    let unusable = create(&ada, &pipeline, "Hello.").await;
    assert_eq!(unusable["userErrors"][0]["code"], "CONNECTION_UNUSABLE");
    assert!(unusable["userErrors"][0]["message"].as_str().unwrap().contains("Ada's channel on YouTube"), "{unusable}");
    assert_eq!(ada.data("{ runs { totalCount } }", json!({})).await["runs"]["totalCount"], 0, "nothing was begun");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_that_nobody_can_keep_are_refused_together() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let document = "mutation($settings: PipelineSettingsInput) { pipelineCreate(input: { name: \"P\", settings: $settings, destinationIds: [] }) \
        { pipeline { settings { language backdrops voice } } userErrors { code } } }";
    let bad = json!({ "language": "klingon", "backdrops": ["nothing"], "voice": "nobody", "captionPreset": "none" });
    let refused = ada.data(document, json!({ "settings": bad })).await;
    let codes =
        json!([{ "code": "LANGUAGE_UNKNOWN" }, { "code": "NOT_FOUND" }, { "code": "NOT_FOUND" }, { "code": "NOT_FOUND" }]);
    assert_eq!(refused["pipelineCreate"]["userErrors"], codes);
    let service = ada.data("{ service { backdrops { slug } } }", json!({})).await;
    let slug = &service["service"]["backdrops"][0]["slug"];
    let good =
        ada.data(document, json!({ "settings": { "language": "en-US", "backdrops": [slug], "captionPreset": "bold" } })).await;
    assert_eq!(
        good["pipelineCreate"]["pipeline"]["settings"],
        json!({ "language": "en-US", "backdrops": [slug], "voice": "heart" })
    );
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_nobody_holds_is_cancelled_at_once_and_one_at_work_is_asked_to_stop() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let (pipeline, to) = pipeline(&door, &ada).await;
    let cancel = "mutation($id: ID!) { runCancel(input: { id: $id }) { run { state cancelRequestedAt } userErrors { code } } }";

    let waiting = new_run(&door, &ada, &pipeline).await;
    let cancelled = ada.data(cancel, json!({ "id": waiting.id })).await;
    assert_eq!(cancelled["runCancel"]["run"]["state"], "CANCELLED");

    let working = new_run(&door, &ada, &pipeline).await;
    let lease = door.clock.now() + chrono::TimeDelta::minutes(1);
    put(&door, working.clone(), run::State::Rendering, Some(lease)).await;
    let asked = ada.data(cancel, json!({ "id": working.id })).await;
    assert_eq!(asked["runCancel"]["run"]["state"], "RENDERING");
    assert!(asked["runCancel"]["run"]["cancelRequestedAt"].is_string());

    let ready = new_run(&door, &ada, &pipeline).await;
    put(&door, ready.clone(), run::State::Ready, None).await;
    let scheduled = publication(&door, &ready, &to, publication::State::Scheduled).await;
    ada.data(cancel, json!({ "id": ready.id })).await;
    let scheduled = publication::Entity::find_by_id(scheduled.id).one(&door.db).await.unwrap().unwrap();
    assert_eq!((scheduled.state, scheduled.version), (publication::State::Cancelled, 2));

    let done = new_run(&door, &ada, &pipeline).await;
    put(&door, done.clone(), run::State::Done, None).await;
    assert_eq!(ada.data(cancel, json!({ "id": done.id })).await["runCancel"]["userErrors"][0]["code"], "WRONG_STATE");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn approving_and_trying_again_are_for_runs_that_wait_for_it() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let (pipeline, _) = pipeline(&door, &ada).await;
    let approve = "mutation($id: ID!) { runApprove(input: { id: $id }) { run { state } userErrors { code } } }";
    let retry = "mutation($id: ID!) { runRetry(input: { id: $id }) { run { state error { code } } userErrors { code } } }";
    let run = new_run(&door, &ada, &pipeline).await;
    for (document, field) in [(approve, "runApprove"), (retry, "runRetry")] {
        assert_eq!(ada.data(document, json!({ "id": run.id })).await[field]["userErrors"][0]["code"], "WRONG_STATE");
    }
    put(&door, run.clone(), run::State::AwaitingApproval, None).await;
    assert_eq!(ada.data(approve, json!({ "id": run.id })).await["runApprove"]["run"]["state"], "READY");

    let mut failed = run.into_active_model();
    failed.state = Set(run::State::Failed);
    failed.error_code = Set(Some("voice_failed".to_owned()));
    let failed = failed.update(&door.db).await.unwrap();
    let retried = ada.data(retry, json!({ "id": failed.id })).await;
    assert_eq!(retried["runRetry"]["run"], json!({ "state": "QUEUED", "error": null }));
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn disconnecting_forgets_the_tokens_and_cancels_what_was_scheduled() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let (pipeline, to) = pipeline(&door, &ada).await;
    let run = new_run(&door, &ada, &pipeline).await;
    let scheduled = publication(&door, &run, &to, publication::State::Scheduled).await;
    let published = publication(&door, &run, &connection(&door, &ada, "Other").await, publication::State::Published).await;
    let document = "mutation($id: ID!) { connectionDisconnect(input: { id: $id }) { connection { health healthReason } userErrors { code } } }";
    let cut = ada.data(document, json!({ "id": to.id })).await;
    assert_eq!(cut["connectionDisconnect"]["connection"]["health"], "DISCONNECTED");
    let row = connection::Entity::find_by_id(to.id).one(&door.db).await.unwrap().unwrap();
    assert_eq!((row.sealed_access, row.sealed_refresh, row.token_version, row.fence), (None, None, 2, 1));
    let state = async |id: Uuid| publication::Entity::find_by_id(id).one(&door.db).await.unwrap().unwrap().state;
    assert_eq!(state(scheduled.id).await, publication::State::Cancelled);
    assert_eq!(state(published.id).await, publication::State::Published);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_history_is_found_by_its_words_and_counted_without_inventing_numbers() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let (pipeline, to) = pipeline(&door, &ada).await;
    let run = new_run(&door, &ada, &pipeline).await;
    let live = publication(&door, &run, &to, publication::State::Published).await;
    let found = async |filter: Value| {
        let document = "query($filter: PublicationFilter) { publications(filter: $filter) { totalCount nodes { connection { displayName } run { id } attempts { id } latestMetrics { views } } } }";
        ada.data(document, json!({ "filter": filter })).await["publications"].clone()
    };
    assert_eq!(found(json!({ "search": "100%" })).await["totalCount"], 1);
    assert_eq!(found(json!({ "search": "1__%" })).await["totalCount"], 0);
    assert_eq!(
        found(json!({ "pipelineId": pipeline, "platforms": ["YOUTUBE"], "states": ["PUBLISHED"] })).await["totalCount"],
        1
    );
    assert_eq!(found(json!({ "platforms": ["TIKTOK"] })).await["totalCount"], 0);
    assert_eq!(found(json!({})).await["nodes"][0]["latestMetrics"], json!(null));

    let period = json!({ "from": "2000-01-01T00:00:00Z", "to": "2100-01-01T00:00:00Z" });
    let summary = "query($filter: AnalyticsFilter!) { analyticsSummary(filter: $filter) { publications measured views likes byPlatform { platform views } } }";
    let unmeasured = ada.data(summary, json!({ "filter": period })).await;
    let none = json!({ "publications": 1, "measured": 0, "views": null, "likes": null, "byPlatform": [{ "platform": "YOUTUBE", "views": null }] });
    assert_eq!(unmeasured["analyticsSummary"], none);

    for (minutes, views) in [(1, 10), (2, 25)] {
        tell(&door, &live, door.clock.now() + chrono::TimeDelta::minutes(minutes), views).await;
    }
    assert_eq!(found(json!({})).await["nodes"][0]["latestMetrics"]["views"], 25);
    let measured = ada.data(summary, json!({ "filter": period })).await;
    let newest = json!({ "publications": 1, "measured": 1, "views": 25, "likes": null, "byPlatform": [{ "platform": "YOUTUBE", "views": 25 }] });
    assert_eq!(measured["analyticsSummary"], newest);
    door.close().await;
}
