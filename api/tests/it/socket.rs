//! Subscriptions over graphql-transport-ws.

use std::time::Duration;

use entity::{publication, run};
use futures::{SinkExt, StreamExt};
use queue::{Event, Noun, Queue};
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};
use secrecy::SecretString;
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::http::HeaderValue;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

use crate::caller::Caller;
use crate::door::Door;
use crate::runs::{new_run, pipeline};
use crate::session::cookie;

pub(crate) struct Socket(pub(crate) WebSocketStream<MaybeTlsStream<TcpStream>>);

impl Socket {
    pub(crate) async fn open(door: &Door) -> Self {
        Self::from(door, &[]).await.unwrap()
    }

    pub(crate) async fn from(door: &Door, headers: &[(&'static str, &str)]) -> Result<Self, u16> {
        let mut request = format!("{}/graphql", door.base.replace("http", "ws")).into_client_request().unwrap();
        request.headers_mut().insert("sec-websocket-protocol", HeaderValue::from_static("graphql-transport-ws"));
        for (name, value) in headers {
            request.headers_mut().insert(*name, HeaderValue::from_str(value).unwrap());
        }
        match connect_async(request).await {
            Ok((stream, _)) => Ok(Self(stream)),
            Err(tokio_tungstenite::tungstenite::Error::Http(answer)) => Err(answer.status().as_u16()),
            Err(error) => panic!("{error}"),
        }
    }

    /// One that is introduced with a program's token.
    pub(crate) async fn of(door: &Door, program: &Caller) -> Self {
        let mut socket = Self::open(door).await;
        let token = program.token.as_ref().unwrap();
        socket.say(json!({ "type": "connection_init", "payload": { "authorization": format!("Bearer {token}") } })).await;
        assert_eq!(socket.hear().await["type"], "connection_ack");
        socket
    }

    pub(crate) async fn say(&mut self, message: Value) {
        self.0.send(Message::text(message.to_string())).await.unwrap();
    }

    pub(crate) async fn subscribe(&mut self, id: &str, query: &str, variables: Value) {
        self.say(json!({ "id": id, "type": "subscribe", "payload": { "query": query, "variables": variables } })).await;
    }

    pub(crate) async fn next(&mut self) -> Message {
        let next = async {
            loop {
                match self.0.next().await.unwrap().unwrap() {
                    Message::Ping(_) | Message::Pong(_) => (),
                    message => return message,
                }
            }
        };
        tokio::time::timeout(Duration::from_secs(30), next).await.expect("something is said in time")
    }

    pub(crate) async fn hear(&mut self) -> Value {
        match self.next().await {
            Message::Text(text) => serde_json::from_str(&text).unwrap(),
            other => panic!("{other:?}"),
        }
    }

    /// Hears of the run until it stands as it should. The same may be said twice, but never an older version after a newer.
    async fn hear_of_run(&mut self, wanted: &Value) {
        let mut version = 0;
        loop {
            let heard = self.hear().await["payload"]["data"]["runProgress"].clone();
            assert!(heard["version"].as_i64().unwrap() >= version, "{heard}");
            version = heard["version"].as_i64().unwrap();
            if heard == *wanted {
                return;
            }
        }
    }

    /// Whether the next that is heard is its end.
    pub(crate) async fn was_closed(&mut self) -> bool {
        matches!(self.next().await, Message::Close(_))
    }

    /// The code the server closes with.
    pub(crate) async fn closed(&mut self) -> u16 {
        match self.next().await {
            Message::Close(Some(frame)) => frame.code.into(),
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_does_not_say_who_they_are_is_closed_with_the_right_code() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let program = ada.program(&["READ"]).await;

    let mut forged = Socket::open(&door).await;
    forged.say(json!({ "type": "connection_init", "payload": { "authorization": "Bearer forged" } })).await;
    assert_eq!(forged.closed().await, 4403);
    let mut nobody = Socket::open(&door).await;
    nobody.say(json!({ "type": "connection_init" })).await;
    assert_eq!(nobody.closed().await, 4403);
    let mut hasty = Socket::open(&door).await;
    hasty.subscribe("1", "subscription { activity { kind } }", json!({})).await;
    assert_eq!(hasty.closed().await, 4401);
    let mut mumbling = Socket::open(&door).await;
    mumbling.0.send(Message::text("hello")).await.unwrap();
    assert_eq!(mumbling.closed().await, 4400);
    let mut twice = Socket::of(&door, &program).await;
    twice.say(json!({ "type": "connection_init" })).await;
    assert_eq!(twice.closed().await, 4429);
    let mut same = Socket::of(&door, &program).await;
    same.subscribe("1", "subscription { activity { kind } }", json!({})).await;
    same.subscribe("1", "subscription { activity { kind } }", json!({})).await;
    assert_eq!(same.closed().await, 4409);
    assert_eq!(Socket::from(&door, &[("origin", "https://evil.example")]).await.err(), Some(403));
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_socket_ends_with_the_session_or_token_it_was_opened_with() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let sign_in = json!({ "query": "mutation { sessionCreate(input: { email: \"ada@example.org\", password: \"correct horse battery\" }) { user { id } } }" });
    let answer = door.stranger().post("/graphql").json(&sign_in).send().await.unwrap();
    let cookie = format!("vp_access={}", cookie(&answer, "vp_access"));
    let mut of_browser = Socket::from(&door, &[("cookie", &cookie)]).await.unwrap();
    of_browser.say(json!({ "type": "connection_init" })).await;
    assert_eq!(of_browser.hear().await["type"], "connection_ack");
    let program = ada.program(&["READ"]).await;
    let mut of_program = Socket::of(&door, &program).await;
    let mut of_another = Socket::of(&door, &ada.program(&["READ"]).await).await;

    ada.data("mutation { sessionRevokeOthers { revokedIds } }", json!({})).await;
    assert_eq!(of_browser.closed().await, 4403);
    let tokens = ada.data("{ apiTokens { id } }", json!({})).await;
    let revoke = "mutation($id: ID!) { apiTokenRevoke(input: { id: $id }) { userErrors { code } } }";
    ada.data(revoke, json!({ "id": tokens["apiTokens"][1]["id"] })).await;
    assert_eq!(of_program.closed().await, 4403);
    of_another.subscribe("1", "{ viewer { email } }", json!({})).await;
    assert_eq!(of_another.hear().await["payload"]["data"]["viewer"]["email"], "ada@example.org", "others stay open");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_stays_silent_is_closed_after_ten_seconds() {
    let door = Door::open().await;
    let mut silent = Socket::open(&door).await;
    assert_eq!(silent.closed().await, 4408);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_socket_is_told_when_the_service_stops() {
    let door = Door::open().await;
    let program = door.person("ada@example.org").await.program(&["READ"]).await;
    let mut socket = Socket::of(&door, &program).await;
    let (code, ()) = tokio::join!(socket.closed(), door.close());
    assert_eq!(code, 1001);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_is_followed_from_its_snapshot_to_its_end() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let program = ada.program(&["READ"]).await;
    let (pipeline, to) = pipeline(&door, &ada).await;
    let run = new_run(&door, &ada, &pipeline).await;
    let redis = format!("redis+unix://{}/redis.socket", door.folder.path().display());
    let workers = Queue::connect(&SecretString::from(redis)).unwrap();
    let mut socket = Socket::of(&door, &program).await;
    let document = "subscription($id: ID!) { runProgress(id: $id) { state version publications { state } } }";
    socket.subscribe("1", document, json!({ "id": run.id })).await;
    let first = socket.hear().await;
    assert_eq!(first["payload"]["data"]["runProgress"], json!({ "state": "QUEUED", "version": 1, "publications": [] }));

    // a worker finishes the video and begins to publish it
    let mut ready = run.clone().into_active_model();
    ready.state = Set(run::State::Ready);
    ready.version = Set(2);
    ready.update(&door.db).await.unwrap();
    let sent = crate::runs::publication(&door, &run, &to, publication::State::Uploading).await;
    let told = |noun, id, version| Event { user: run.user_id, noun, id, version };
    workers.announce(&told(Noun::Run, run.id, 2)).await.unwrap();
    let uploading = json!({ "state": "READY", "version": 2, "publications": [{ "state": "UPLOADING" }] });
    socket.hear_of_run(&uploading).await;

    // an old event is said again, and the publication goes live
    workers.announce(&told(Noun::Run, run.id, 1)).await.unwrap();
    let mut live = sent.clone().into_active_model();
    live.state = Set(publication::State::Published);
    live.version = Set(2);
    live.update(&door.db).await.unwrap();
    workers.announce(&told(Noun::Publication, sent.id, 2)).await.unwrap();
    socket.hear_of_run(&json!({ "state": "READY", "version": 2, "publications": [{ "state": "PUBLISHED" }] })).await;

    let mut done = run.clone().into_active_model();
    done.state = Set(run::State::Done);
    done.version = Set(3);
    done.update(&door.db).await.unwrap();
    workers.announce(&told(Noun::Run, run.id, 3)).await.unwrap();
    socket.hear_of_run(&json!({ "state": "DONE", "version": 3, "publications": [{ "state": "PUBLISHED" }] })).await;
    assert_eq!(socket.hear().await, json!({ "type": "complete", "id": "1" }));

    // the id is free again, and what is over is told once
    socket.subscribe("1", document, json!({ "id": run.id })).await;
    assert_eq!(socket.hear().await["payload"]["data"]["runProgress"]["state"], "DONE");
    assert_eq!(socket.hear().await["type"], "complete");
    socket.subscribe("2", document, json!({ "id": "7" })).await;
    let unknown = socket.hear().await;
    assert_eq!(unknown["payload"]["errors"][0]["extensions"]["code"], "NOT_FOUND", "{unknown}");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn activity_tells_of_ones_own_things_alone() {
    let door = Door::open().await;
    let (ada, bob) = (door.person("ada@example.org").await, door.person("bob@example.org").await);
    let (hers, his) = (pipeline(&door, &ada).await.0, pipeline(&door, &bob).await.0);
    let mut socket = Socket::of(&door, &ada.program(&["READ"]).await).await;
    socket.subscribe("1", "subscription { activity { kind run { id state } } }", json!({})).await;
    // a query over the same socket is answered after the subscription is in place
    socket.subscribe("2", "{ viewer { email } }", json!({})).await;
    assert_eq!(socket.hear().await["payload"]["data"]["viewer"]["email"], "ada@example.org");
    assert_eq!(socket.hear().await["type"], "complete");
    new_run(&door, &bob, &his).await;
    let run = new_run(&door, &ada, &hers).await;
    let heard = socket.hear().await;
    assert_eq!(heard["payload"]["data"]["activity"], json!({ "kind": "RUN", "run": { "id": run.id, "state": "QUEUED" } }));
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_follows_from_their_first_question_on_misses_no_change_between() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let hers = pipeline(&door, &ada).await.0;
    let asked = ada.data("{ viewer { askedAt } }", json!({})).await["viewer"]["askedAt"].clone();
    let run = new_run(&door, &ada, &hers).await;

    let mut socket = Socket::of(&door, &ada.program(&["READ"]).await).await;
    let document = "subscription($since: DateTime) { activity(since: $since) { kind run { id } } }";
    socket.subscribe("1", document, json!({ "since": asked })).await;
    let mut heard = socket.hear().await;
    while heard["payload"]["data"]["activity"]["kind"] != "RUN" {
        heard = socket.hear().await;
    }
    assert_eq!(heard["payload"]["data"]["activity"]["run"]["id"], json!(run.id));
    door.close().await;
}
