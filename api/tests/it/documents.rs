//! Operations that are asked for by the ids of their documents.

use reqwest::StatusCode;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use crate::caller::Caller;
use crate::door::Door;
use crate::runs::{new_run, pipeline};
use crate::session::cookie;
use crate::socket::Socket;

const VIEWER: &str = "query Viewer {\n  viewer {\n    email\n    __typename\n  }\n}";
const FOLLOW: &str = "subscription Follow($id: ID!) {\n  runProgress(id: $id) {\n    state\n  }\n}";
const REGISTER: &str = "mutation($input: UserRegisterInput!) { userRegister(input: $input) { userErrors { code } } }";
const SIGN_IN: &str = "mutation($input: SessionCreateInput!) { sessionCreate(input: $input) { userErrors { code } } }";
const TOKEN: &str = "mutation($input: ApiTokenCreateInput!) { apiTokenCreate(input: $input) { token } }";
/// No document of the dashboard.
const OWN: &str = "{ viewer { email } }";

fn id(document: &str) -> String {
    hex::encode(Sha256::digest(document))
}

/// An API with a dashboard that was built with these documents.
async fn door(answered: &str) -> (Door, TempDir) {
    let dashboard = tempfile::tempdir().unwrap();
    let kept: Map<String, Value> =
        [VIEWER, FOLLOW, REGISTER, SIGN_IN, TOKEN].iter().map(|document| (id(document), json!(document))).collect();
    std::fs::write(dashboard.path().join("documents.json"), Value::from(kept).to_string()).unwrap();
    let folder = dashboard.path().display().to_string();
    let door = Door::with(&["--frontend-dir", &folder, "--graphql-documents", answered]).await;
    (door, dashboard)
}

async fn send(caller: &Caller, body: Value) -> Value {
    let answer = caller.post("/graphql").json(&body).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    answer.json().await.unwrap()
}

/// In the words of Apollo and urql.
fn by_id(document: &str) -> Value {
    json!({ "extensions": { "persistedQuery": { "version": 1, "sha256Hash": id(document) } } })
}

fn with_text(mut body: Value, document: &str) -> Value {
    body["query"] = document.into();
    body
}

fn code(answer: &Value) -> &str {
    answer["errors"][0]["extensions"]["code"].as_str().unwrap_or_else(|| panic!("{answer}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn given_a_known_id_when_it_is_sent_alone_then_its_document_is_answered() {
    let (door, _dashboard) = door("any").await;
    let ada = door.person("ada@example.org").await;
    let of_draft = json!({ "documentId": format!("sha256:{}", id(VIEWER)), "operationName": "Viewer" });
    for body in [by_id(VIEWER), with_text(by_id(VIEWER), VIEWER), of_draft] {
        let answer = send(&ada, body).await;
        assert_eq!(answer["data"]["viewer"], json!({ "email": "ada@example.org", "__typename": "User" }), "{answer}");
    }
    // rights are asked as ever
    let program = ada.program(&["CLIPS_READ"]).await;
    assert_eq!(code(&send(&program, by_id(VIEWER)).await), "FORBIDDEN");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn given_an_unknown_id_when_its_document_is_sent_with_it_then_it_is_answered_and_not_remembered() {
    let (door, _dashboard) = door("any").await;
    let ada = door.person("ada@example.org").await;
    let unknown = send(&ada, by_id(OWN)).await;
    assert_eq!(
        (code(&unknown), &unknown["errors"][0]["message"]),
        ("PERSISTED_QUERY_NOT_FOUND", &json!("PersistedQueryNotFound"))
    );
    let brought = send(&ada, with_text(by_id(OWN), OWN)).await;
    assert_eq!(brought["data"]["viewer"]["email"], "ada@example.org");
    assert_eq!(code(&send(&ada, by_id(OWN)).await), "PERSISTED_QUERY_NOT_FOUND", "callers add nothing");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn given_an_id_when_another_document_comes_with_it_then_neither_is_answered() {
    let (door, _dashboard) = door("any").await;
    let ada = door.person("ada@example.org").await;
    for document in [VIEWER, "{ service { version } }"] {
        let answer = send(&ada, with_text(by_id(document), OWN)).await;
        assert_eq!((code(&answer), &answer["data"]), ("INVALID", &Value::Null));
    }
    let version_2 = json!({ "extensions": { "persistedQuery": { "version": 2, "sha256Hash": id(VIEWER) } } });
    assert_eq!(code(&send(&ada, version_2).await), "INVALID");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn given_kept_documents_alone_are_answered_when_somebody_sends_their_own_then_only_a_program_is_answered() {
    let (door, _dashboard) = door("persisted").await;
    let looking = "{ __schema { queryType { name } } }";
    let own = |document: &str| json!({ "query": document });
    let browser = door.stranger();
    assert_eq!(code(&send(&browser, own(looking)).await), "PERSISTED_QUERY_REQUIRED");
    let program = register(&browser).await;

    assert_eq!(send(&browser, by_id(VIEWER)).await["data"]["viewer"]["email"], "ada@example.org");
    for body in [own(OWN), with_text(by_id(OWN), OWN)] {
        let refused = send(&browser, body).await;
        assert_eq!((code(&refused), &refused["data"]), ("PERSISTED_QUERY_REQUIRED", &Value::Null));
    }
    assert_eq!(send(&program, own(OWN)).await["data"]["viewer"]["email"], "ada@example.org");
    let forged = door.stranger().with_token("forged");
    assert_eq!(code(&send(&forged, own(looking)).await), "UNAUTHENTICATED");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn given_kept_documents_alone_are_answered_when_a_browser_subscribes_by_id_then_it_follows() {
    let (door, _dashboard) = door("persisted").await;
    let browser = door.stranger();
    let program = register(&browser).await;
    let run = new_run(&door, &program, &pipeline(&door, &program).await.0).await;
    let sign_in = body_of(SIGN_IN, &json!({ "email": "ada@example.org", "password": "correct horse battery" }));
    let signed_in = browser.post("/graphql").json(&sign_in).send().await.unwrap();
    let cookie = format!("vp_access={}", cookie(&signed_in, "vp_access"));
    let mut socket = Socket::from(&door, &[("cookie", &cookie)]).await.unwrap();
    socket.say(json!({ "type": "connection_init" })).await;
    assert_eq!(socket.hear().await["type"], "connection_ack");

    let mut follow = by_id(FOLLOW);
    follow["variables"] = json!({ "id": run.id });
    socket.say(json!({ "id": "1", "type": "subscribe", "payload": follow })).await;
    let first = socket.hear().await;
    assert_eq!((&first["type"], &first["payload"]["data"]["runProgress"]["state"]), (&json!("next"), &json!("QUEUED")));
    socket.subscribe("2", OWN, json!({})).await;
    assert_eq!(code(&socket.hear().await["payload"]), "PERSISTED_QUERY_REQUIRED");
    assert_eq!(socket.hear().await, json!({ "type": "complete", "id": "2" }));
    socket.say(json!({ "id": "3", "type": "subscribe", "payload": by_id(OWN) })).await;
    assert_eq!(code(&socket.hear().await["payload"]), "PERSISTED_QUERY_NOT_FOUND");
    door.close().await;
}

fn body_of(document: &str, input: &Value) -> Value {
    let mut body = by_id(document);
    body["variables"] = json!({ "input": input });
    body
}

/// Registers the browser, by ids, and returns a program of its person.
async fn register(browser: &Caller) -> Caller {
    let person = json!({ "email": "ada@example.org", "password": "correct horse battery", "adult": true });
    let registered = send(browser, body_of(REGISTER, &person)).await;
    assert_eq!(registered["data"]["userRegister"]["userErrors"], json!([]), "{registered}");
    let made = send(browser, body_of(TOKEN, &json!({ "name": "program", "scopes": ["READ", "WRITE"] }))).await;
    browser.with_token(made["data"]["apiTokenCreate"]["token"].as_str().unwrap_or_else(|| panic!("{made}")))
}
