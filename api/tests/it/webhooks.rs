//! Webhooks by the front door: making, changing, trying, replaying.

use chrono::TimeDelta;
use entity::{delivery, webhook};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::caller::Caller;
use crate::door::Door;

const CREATE: &str = "mutation($input: WebhookCreateInput!) { webhookCreate(input: $input) { \
    webhook { id url eventTypes state version } secret userErrors { code field } } }";
const UPDATE: &str = "mutation($input: WebhookUpdateInput!) { webhookUpdate(input: $input) { \
    webhook { url eventTypes state stateReason version } userErrors { code field } } }";
const ROTATE: &str = "mutation($id: ID!) { webhookSecretRotate(input: { id: $id }) { \
    webhook { previousSecretUntil } secret userErrors { code } } }";
const TEST: &str = "mutation($id: ID!) { webhookTest(input: { id: $id }) { \
    delivery { id state event { type data } attempts { status } } userErrors { code } } }";
const REPLAY: &str =
    "mutation($id: ID!) { webhookDeliveryReplay(input: { id: $id }) { delivery { id state } userErrors { code field } } }";
const DELIVERIES: &str = "query($id: ID!, $states: [DeliveryState!]) { \
    webhookDeliveries(webhookId: $id, states: $states, first: 2) { totalCount nodes { id error event { id type } } pageInfo { hasNextPage } } }";

async fn create(caller: &Caller, url: &str) -> Value {
    caller.data(CREATE, json!({ "input": { "url": url, "eventTypes": ["run.done", "run.failed"] } })).await["webhookCreate"]
        .clone()
}

async fn made(caller: &Caller) -> String {
    create(caller, "https://example.org/hook").await["webhook"]["id"].as_str().unwrap().to_owned()
}

/// The newest delivery of the webhook, after a test.
async fn tried(caller: &Caller, webhook: &str) -> String {
    let tried = caller.data(TEST, json!({ "id": webhook })).await["webhookTest"]["delivery"].clone();
    assert_eq!((&tried["state"], &tried["event"]["type"]), (&json!("PENDING"), &json!("webhook.test")));
    tried["id"].as_str().unwrap().to_owned()
}

async fn failed(door: &Door, id: &str) {
    let failed = delivery::ActiveModel { state: Set(delivery::State::Failed), attempts: Set(10), ..Default::default() };
    let one = delivery::Entity::update_many().set(failed).filter(delivery::Column::Id.eq(id.parse::<Uuid>().unwrap()));
    one.exec(&door.db).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_webhook_shows_its_secret_once_and_keeps_it_sealed() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let made = create(&ada, "https://example.org/hook?key=1").await;
    assert_eq!(made["userErrors"], json!([]));
    let secret = made["secret"].as_str().unwrap();
    assert!(secret.starts_with("whsec_") && secret.len() == 50, "{secret}");
    assert_eq!(made["webhook"]["eventTypes"], json!(["run.done", "run.failed"]));
    let row = webhook::Entity::find().one(&door.db).await.unwrap().unwrap();
    assert!(row.sealed_secret.starts_with("v1.") && !row.sealed_secret.contains(&secret[6..]));
    let kinds = ada.data("{ eventTypes { name description usualMail } }", json!({})).await;
    let awaiting =
        json!({ "name": "run.awaiting_approval", "description": "A video waits for your approval", "usualMail": "AT_ONCE" });
    assert_eq!(kinds["eventTypes"][0], awaiting);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn addresses_that_lead_inside_are_refused_beside_their_field() {
    let door = Door::with(&["--webhook-private-hosts", "hooks.internal"]).await;
    let ada = door.person("ada@example.org").await;
    for url in
        ["http://example.org/", "https://127.0.0.1/", "https://[::1]/", "https://10.1.2.3/", "ftp://example.org", "hook", ""]
    {
        let refused = create(&ada, url).await;
        assert_eq!(refused["userErrors"][0]["field"], json!(["input", "url"]), "{url}: {refused}");
    }
    assert_eq!(create(&ada, "http://hooks.internal:8000/").await["userErrors"], json!([]));
    let both = ada.data(CREATE, json!({ "input": { "url": "nowhere", "eventTypes": ["run.flew"] } })).await;
    let fields: Vec<_> =
        both["webhookCreate"]["userErrors"].as_array().unwrap().iter().map(|one| one["field"][1].clone()).collect();
    assert_eq!(fields, ["url", "eventTypes"]);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_webhook_is_changed_switched_and_deleted() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let id = made(&ada).await;
    let update = async |input: Value| ada.data(UPDATE, json!({ "input": input })).await["webhookUpdate"].clone();
    let changed = update(json!({ "id": id, "url": "https://example.org/new", "eventTypes": [], "enabled": false })).await;
    let expected =
        json!({ "url": "https://example.org/new", "eventTypes": [], "state": "PAUSED", "stateReason": null, "version": 2 });
    assert_eq!(changed["webhook"], expected);
    assert_eq!(update(json!({ "id": id, "url": "https://10.0.0.1/" })).await["userErrors"][0]["code"], "INVALID");
    assert_eq!(ada.data(TEST, json!({ "id": id })).await["webhookTest"]["userErrors"][0]["code"], "WRONG_STATE");
    assert_eq!(update(json!({ "id": id, "enabled": true })).await["webhook"]["state"], "ENABLED");
    let delete = "mutation($id: ID!) { webhookDelete(input: { id: $id }) { deletedId userErrors { code } } }";
    tried(&ada, &id).await;
    assert_eq!(ada.data(delete, json!({ "id": id })).await["webhookDelete"]["deletedId"], json!(id));
    assert_eq!(ada.data(delete, json!({ "id": id })).await["webhookDelete"]["userErrors"][0]["code"], "NOT_FOUND");
    assert!(delivery::Entity::find().one(&door.db).await.unwrap().is_none(), "what was on its way is gone with it");
    let audit = ada.data("{ auditEvents { nodes { kind } } }", json!({})).await;
    let kinds: Vec<_> = audit["auditEvents"]["nodes"].as_array().unwrap().iter().map(|one| one["kind"].clone()).collect();
    assert_eq!(kinds[..4], ["webhook.deleted", "webhook.changed", "webhook.changed", "webhook.created"]);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_secret_leaves_a_day_for_the_old_one() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let first = create(&ada, "https://example.org/hook").await;
    let id = first["webhook"]["id"].as_str().unwrap();
    let rotated = ada.data(ROTATE, json!({ "id": id })).await["webhookSecretRotate"].clone();
    assert_ne!(rotated["secret"], first["secret"]);
    assert!(rotated["webhook"]["previousSecretUntil"].is_string());
    door.clock.advance(std::time::Duration::from_hours(25));
    let ada = door.stranger();
    ada.sign_in("ada@example.org", "correct horse battery").await;
    let later = ada.data("query($id: ID!) { webhook(id: $id) { previousSecretUntil } }", json!({ "id": id })).await;
    assert_eq!(later["webhook"]["previousSecretUntil"], json!(null));
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn deliveries_are_listed_by_page_and_state_and_sent_again() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let id = made(&ada).await;
    let began = door.clock.now();
    let mut tests = Vec::new();
    for _ in 0..3 {
        tests.push(tried(&ada, &id).await);
    }
    let replay = async |id: &str| ada.data(REPLAY, json!({ "id": id })).await["webhookDeliveryReplay"].clone();
    assert_eq!(replay(&tests[0]).await["userErrors"][0]["code"], "WRONG_STATE", "it is on its way already");
    failed(&door, &tests[0]).await;
    failed(&door, &tests[1]).await;
    let list =
        async |states: Value| ada.data(DELIVERIES, json!({ "id": id, "states": states })).await["webhookDeliveries"].clone();
    let all = list(json!(null)).await;
    assert_eq!((&all["totalCount"], &all["pageInfo"]["hasNextPage"]), (&json!(3), &json!(true)));
    assert_eq!(all["nodes"][0]["id"], json!(tests[2]), "newest first");
    assert_eq!(list(json!(["FAILED"])).await["totalCount"], 2);
    assert_eq!(replay(&tests[0]).await["delivery"]["state"], "PENDING");
    let replay_all = "mutation($id: ID!, $since: DateTime!) { webhookReplayFailed(input: { id: $id, since: $since }) { replayed userErrors { code } } }";
    let after = json!({ "id": id, "since": door.clock.now() + TimeDelta::hours(1) });
    assert_eq!(ada.data(replay_all, after).await["webhookReplayFailed"]["replayed"], 0);
    let since = json!({ "id": id, "since": began });
    assert_eq!(ada.data(replay_all, since).await["webhookReplayFailed"]["replayed"], 1);
    let row = delivery::Entity::find_by_id(tests[1].parse::<Uuid>().unwrap()).one(&door.db).await.unwrap().unwrap();
    assert_eq!((row.state, row.attempts, row.not_before), (delivery::State::Pending, 0, None));
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_elses_webhooks_do_not_exist() {
    let door = Door::open().await;
    let (ada, bob) = (door.person("ada@example.org").await, door.person("bob@example.org").await);
    let id = made(&ada).await;
    let delivery = tried(&ada, &id).await;
    assert_eq!(bob.data("query($id: ID!) { webhook(id: $id) { url } }", json!({ "id": id })).await["webhook"], json!(null));
    assert_eq!(bob.data(DELIVERIES, json!({ "id": id })).await["webhookDeliveries"]["totalCount"], 0);
    let refused = [
        bob.data(UPDATE, json!({ "input": { "id": id, "enabled": false } })).await["webhookUpdate"].clone(),
        bob.data(ROTATE, json!({ "id": id })).await["webhookSecretRotate"].clone(),
        bob.data(TEST, json!({ "id": id })).await["webhookTest"].clone(),
        bob.data(REPLAY, json!({ "id": delivery })).await["webhookDeliveryReplay"].clone(),
    ];
    for one in refused {
        assert_eq!(one["userErrors"][0]["code"], "NOT_FOUND", "{one}");
    }
    let reader = ada.program(&["READ"]).await;
    assert_eq!(reader.code(TEST, json!({ "id": id })).await, "FORBIDDEN");
    assert_eq!(door.stranger().code("{ webhooks { id } }", json!({})).await, "UNAUTHENTICATED");
    door.close().await;
}
