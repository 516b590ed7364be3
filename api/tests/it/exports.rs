//! Asking for all that is one's own.

use entity::export;
use queue::{Event, Noun, Queue};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Set};
use secrecy::SecretString;
use serde_json::{Value, json};

use crate::caller::Caller;
use crate::door::{Door, PUBLIC_ORIGIN};
use crate::runs::{new_run, pipeline};
use crate::session::cookie;
use crate::socket::Socket;

const LIST: &str = "{ exports { id state createdAt finishedAt expiresAt errorMessage archive { url bytes mediaType } } }";

async fn ask(caller: &Caller, password: &str) -> Value {
    let document = "mutation($input: ExportCreateInput!) { exportCreate(input: $input) { \
        export { id state archive { url } } userErrors { code field } } }";
    caller.data(document, json!({ "input": { "password": password } })).await["exportCreate"].clone()
}

/// A worker has made the archive of the only export that waits.
async fn made(door: &Door) -> export::Model {
    let all = export::Entity::find().all(&door.db).await.unwrap();
    let waiting = all.into_iter().find(|row| row.state == export::State::Waiting).unwrap();
    let path = door.folder.path().join(format!("data/files/users/{}/exports/{}.zip", waiting.user_id, waiting.id));
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, "an archive").unwrap();
    let now = door.clock.now();
    let mut row = waiting.into_active_model();
    row.state = Set(export::State::Ready);
    row.bytes = Set(Some(10));
    row.finished_at = Set(Some(now));
    row.expires_at = Set(Some(now + chrono::TimeDelta::days(7)));
    row.update(&door.db).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_asks_with_the_password_and_fetches_the_archive_by_a_link_that_ends() {
    let door = Door::open().await;
    let (ada, bob) = (door.person("ada@example.org").await, door.person("bob@example.org").await);
    assert_eq!(ask(&ada, "wrong horse battery").await["userErrors"][0]["code"], "WRONG_CREDENTIALS");
    let asked = ask(&ada, "correct horse battery").await;
    assert_eq!((&asked["userErrors"], &asked["export"]["state"]), (&json!([]), &json!("WAITING")));
    assert_eq!(asked["export"]["archive"], json!(null));
    let row = made(&door).await;

    let shown = ada.data(LIST, json!({})).await["exports"][0].clone();
    assert_eq!((&shown["id"], &shown["state"]), (&json!(row.id), &json!("READY")));
    assert_eq!((&shown["archive"]["bytes"], &shown["archive"]["mediaType"]), (&json!(10), &json!("application/zip")));
    assert_eq!(bob.data(LIST, json!({})).await["exports"], json!([]), "nobody sees another's");
    let link = shown["archive"]["url"].as_str().unwrap().strip_prefix(PUBLIC_ORIGIN).unwrap().to_owned();
    let got = door.stranger().get(&link).await;
    assert_eq!(got.headers()["content-disposition"].to_str().unwrap().matches("video-publisher-").count(), 1);
    assert_eq!(got.text().await.unwrap(), "an archive");
    let told = ada.data("{ auditEvents { nodes { kind } } }", json!({})).await.to_string();
    assert!(told.contains("export.asked"), "{told}");

    door.clock.advance(std::time::Duration::from_hours(2));
    assert_eq!(door.stranger().get(&link).await.status(), 404, "the link has ended");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn given_an_archive_that_is_made_when_it_is_ready_then_the_persons_browser_hears_of_it_and_no_program() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let program = ada.program(&["READ"]).await;
    let sign_in = json!({ "query": "mutation { sessionCreate(input: { email: \"ada@example.org\", password: \"correct horse battery\" }) { user { id } } }" });
    let signed_in = ada.post("/graphql").json(&sign_in).send().await.unwrap();
    let cookie = format!("vp_access={}", cookie(&signed_in, "vp_access"));
    let mut browser = Socket::from(&door, &[("cookie", &cookie)]).await.unwrap();
    browser.say(json!({ "type": "connection_init" })).await;
    assert_eq!(browser.hear().await["type"], "connection_ack");
    let mut token = Socket::of(&door, &program).await;
    for socket in [&mut browser, &mut token] {
        socket.subscribe("1", "subscription { activity { kind export { id state archive { bytes } } } }", json!({})).await;
        // a query over the same socket is answered after the subscription is in place
        socket.subscribe("2", "{ viewer { email } }", json!({})).await;
        assert_eq!(socket.hear().await["id"], "2");
        assert_eq!(socket.hear().await["type"], "complete");
    }

    ask(&ada, "correct horse battery").await;
    let row = made(&door).await;
    let redis = format!("redis+unix://{}/redis.socket", door.folder.path().display());
    let worker = Queue::connect(&SecretString::from(redis)).unwrap();
    worker.announce(&Event { user: row.user_id, noun: Noun::Export, id: row.id, version: 1 }).await.unwrap();
    let told = json!({ "kind": "EXPORT", "export": { "id": row.id, "state": "READY", "archive": { "bytes": 10 } } });
    assert_eq!(browser.hear().await["payload"]["data"]["activity"], told);
    // what comes next is all that the program hears
    new_run(&door, &ada, &pipeline(&door, &ada).await.0).await;
    assert_eq!(token.hear().await["payload"]["data"]["activity"]["kind"], "RUN");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_archive_is_made_at_a_time_and_three_a_day() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    assert_eq!(ask(&ada, "correct horse battery").await["userErrors"], json!([]));
    assert_eq!(ask(&ada, "correct horse battery").await["userErrors"][0]["code"], "WRONG_STATE");
    let row = made(&door).await;
    // whoever asks for the password too often has to wait, so two more are made without it
    for _ in 0..2 {
        let another = export::ActiveModel { id: Set(entity::new_id()), ..row.clone().into_active_model().reset_all() };
        another.insert(&door.db).await.unwrap();
    }
    assert_eq!(ask(&ada, "correct horse battery").await["userErrors"][0]["code"], "LIMIT_REACHED");
    door.clock.advance(std::time::Duration::from_hours(25));
    ada.refresh().await;
    assert_eq!(ask(&ada, "correct horse battery").await["userErrors"], json!([]), "tomorrow is another day");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_program_and_no_stranger_may_ask_or_see() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let (program, stranger) = (ada.program(&["READ", "WRITE"]).await, door.stranger());
    let create = "mutation { exportCreate(input: { password: \"correct horse battery\" }) { export { id } } }";
    for document in [LIST, create] {
        assert_eq!(program.code(document, json!({})).await, "FORBIDDEN", "{document}");
        assert_eq!(stranger.code(document, json!({})).await, "UNAUTHENTICATED", "{document}");
    }
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn anybody_may_read_what_is_kept_why_and_how_long() {
    let door =
        Door::with(&["--keep-audit-days", "90", "--operator-name", "Ada Ltd", "--operator-contact", "ada@example.org"]).await;
    let document = "{ privacyFacts { name what why keptDays secrets } privacyFiles { videoDays readingDays exportDays } \
        service { operatorName operatorContact accountGraceDays } }";
    let told = door.stranger().data(document, json!({})).await;
    let facts = told["privacyFacts"].as_array().unwrap();
    let of = |name: &str| facts.iter().find(|fact| fact["name"] == name).unwrap();
    assert_eq!((&of("audit_event")["keptDays"], &of("pipeline")["keptDays"]), (&json!(90), &json!(null)));
    assert_eq!(of("connection")["secrets"], json!(["sealed_access", "sealed_refresh"]));
    assert!(facts.iter().all(|fact| !fact["what"].as_str().unwrap().is_empty() && !fact["why"].as_str().unwrap().is_empty()));
    assert!(!facts.iter().any(|fact| fact["name"] == "upkeep"), "what is about nobody is no fact of privacy");
    assert_eq!(told["privacyFiles"], json!({ "videoDays": 30, "readingDays": 90, "exportDays": 7 }));
    let operator = json!({ "operatorName": "Ada Ltd", "operatorContact": "ada@example.org", "accountGraceDays": 14 });
    assert_eq!(told["service"], operator);
    door.close().await;
}
