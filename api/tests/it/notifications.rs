//! Which mails come, and how they end.

use chrono::TimeDelta;
use entity::user;
use notify::Unsubscribe;
use sea_orm::EntityTrait;
use secrecy::ExposeSecret;
use serde_json::{Value, json};
use vault::{Keys, Purpose, Vault};

use crate::caller::Caller;
use crate::door::Door;

const UPDATE: &str = "mutation($input: NotificationUpdateInput!) { notificationUpdate(input: $input) { \
    notificationSettings { digestHour mails { eventType when chosen } } userErrors { code field } } }";

async fn when(caller: &Caller, kind: &str) -> Value {
    let all = caller.data("{ notificationSettings { mails { eventType when chosen } } }", json!({})).await;
    let mails = all["notificationSettings"]["mails"].as_array().unwrap().clone();
    let one = mails.into_iter().find(|one| one["eventType"] == kind).unwrap();
    json!([one["when"], one["chosen"]])
}

/// The path at the end of a mail to the only person.
async fn link(door: &Door, kind: Option<&str>) -> String {
    let person = user::Entity::find().one(&door.db).await.unwrap().unwrap();
    let vault = Vault::new(Keys::load_or_create(&door.folder.path().join("data/keys.toml")).unwrap());
    let claims = Unsubscribe { sub: person.id, kind: kind.map(ToOwned::to_owned) };
    let token = vault.sign(Purpose::Unsubscribe, &claims, door.clock.now() + TimeDelta::days(1)).unwrap();
    format!("/unsubscribe/{}", token.expose_secret())
}

#[tokio::test(flavor = "multi_thread")]
async fn failures_and_approvals_come_at_once_until_something_else_is_chosen() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    assert_eq!(when(&ada, "run.failed").await, json!(["AT_ONCE", false]));
    assert_eq!(when(&ada, "run.done").await, json!(["NEVER", false]));
    let update = async |input: Value| ada.data(UPDATE, json!({ "input": input })).await["notificationUpdate"].clone();
    let chosen = update(json!({ "digestHour": 19, "mails": [{ "eventType": "run.done", "when": "DIGEST" }] })).await;
    assert_eq!((&chosen["userErrors"], &chosen["notificationSettings"]["digestHour"]), (&json!([]), &json!(19)));
    update(json!({ "mails": [{ "eventType": "run.failed", "when": "NEVER" }] })).await;
    assert_eq!(when(&ada, "run.done").await, json!(["DIGEST", true]), "what is left out stays");
    assert_eq!(when(&ada, "run.failed").await, json!(["NEVER", true]));
    assert_eq!(update(json!({ "digestHour": 24 })).await["userErrors"][0]["field"], json!(["input", "digestHour"]));
    let unknown = json!({ "mails": [{ "eventType": "run.flew", "when": "NEVER" }] });
    assert_eq!(update(unknown).await["userErrors"][0]["field"], json!(["input", "mails"]));
    let bob = door.person("bob@example.org").await;
    assert_eq!(when(&bob, "run.failed").await, json!(["AT_ONCE", false]), "everybody chooses for themselves");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_in_a_mail_ends_such_mails_without_signing_in() {
    let door = Door::open().await;
    let (ada, stranger) = (door.person("ada@example.org").await, door.stranger());
    let path = link(&door, Some("run.failed")).await;
    let page = stranger.get(&path).await.text().await.unwrap();
    assert!(page.contains("A video could not be made") && page.contains("<form method=\"post\">"), "{page}");
    assert_eq!(when(&ada, "run.failed").await, json!(["AT_ONCE", false]), "looking changes nothing");
    // as mail programs do it
    let done = stranger.post(&path).body("List-Unsubscribe=One-Click").send().await.unwrap();
    assert_eq!(done.status(), 200);
    assert_eq!(when(&ada, "run.failed").await, json!(["NEVER", true]));
    assert_eq!(when(&ada, "publication.failed").await, json!(["AT_ONCE", false]));
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_in_a_digest_ends_all_that_comes_in_it_and_links_run_out() {
    let door = Door::open().await;
    let (ada, stranger) = (door.person("ada@example.org").await, door.stranger());
    let choose = json!({ "input": { "mails": [{ "eventType": "run.done", "when": "DIGEST" }] } });
    ada.data(UPDATE, choose).await;
    let path = link(&door, None).await;
    stranger.post(&path).send().await.unwrap();
    assert_eq!(when(&ada, "run.done").await, json!(["NEVER", true]));
    assert_eq!(stranger.get("/unsubscribe/nonsense").await.status(), 404);
    assert_eq!(stranger.post(&format!("{path}x")).send().await.unwrap().status(), 404);
    door.clock.advance(std::time::Duration::from_hours(25));
    assert_eq!(stranger.post(&path).send().await.unwrap().status(), 404);
    door.close().await;
}
