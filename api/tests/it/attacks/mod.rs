//! Attacks on the front door: each is refused by its limit, and a neighbour is answered all the while.

mod figures;
mod neighbour;
mod questions;
mod slow;

use std::time::Duration;

use futures::future::join_all;
use serde_json::{Value, json};

use self::neighbour::{Neighbour, one};
use self::questions::{Question, questions};
use crate::caller::Caller;
use crate::door::Door;
use crate::socket::Socket;

/// The attacker and the neighbour come from addresses of their own.
const ADDRESSES: [&str; 2] = ["--trust-proxy", "true"];
const NEIGHBOUR: &str = "10.0.0.1";
const ATTACKER: &str = "10.6.6.6";
/// What a test machine with a debug build may need at its busiest; for figures see docs/attacks.md.
const PATIENCE: Duration = Duration::from_secs(10);

async fn person(base: &str, address: &str, email: &str) -> Caller {
    let caller = Caller::from_address(base, address);
    let registered = caller.register(email, "correct horse battery").await;
    assert_eq!(registered["userErrors"], json!([]), "{registered}");
    caller
}

/// Asks, and sees that the limit held.
async fn refused(attacker: &Caller, question: &Question) {
    let request = attacker.post("/graphql").header("content-type", "application/json").body(question.body.clone());
    // a server that refuses a large body may close before the client has finished writing
    let Ok(answer) = request.send().await else {
        assert_eq!(question.status, 413, "{}", question.name);
        return;
    };
    let status = answer.status().as_u16();
    let text = answer.text().await.unwrap_or_default();
    assert_eq!(status, question.status, "{}: {text}", question.name);
    assert!(text.contains(question.says), "{}: {text}", question.name);
    let data = serde_json::from_str::<Value>(&text).unwrap_or_default();
    assert!(data["data"].is_null(), "{}: nothing is answered", question.name);
}

#[tokio::test(flavor = "multi_thread")]
async fn questions_that_cost_more_than_they_look_are_refused_while_a_neighbour_is_answered() {
    let door = Door::with(&ADDRESSES).await;
    let ada = person(&door.base, NEIGHBOUR, "ada@example.org").await;
    let eve = person(&door.base, ATTACKER, "eve@example.org").await;
    for question in questions() {
        let neighbour = Neighbour::of(&ada);
        join_all((0..4).map(|_| refused(&eve, &question))).await;
        let latency = neighbour.told().await;
        assert!(latency.at(1.0) < PATIENCE, "{}: {latency:?}", question.name);
    }
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn slow_clients_are_sent_away_while_a_neighbour_is_answered() {
    let door = Door::with(&ADDRESSES).await;
    let ada = person(&door.base, NEIGHBOUR, "ada@example.org").await;
    let neighbour = Neighbour::of(&ada);
    let slow = join_all((0..50).map(|_| slow::body(&door.base, ATTACKER)));
    let (bodies, heads) = tokio::join!(slow, join_all((0..50).map(|_| slow::head(&door.base, ATTACKER))));
    for said in bodies {
        assert!(said.starts_with("HTTP/1.1 408"), "{said}");
    }
    for said in heads {
        assert!(said.is_empty() || said.starts_with("HTTP/1.1 408"), "{said}");
    }
    let latency = neighbour.told().await;
    assert!(latency.at(1.0) < PATIENCE, "{latency:?}");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_body_is_sent_away_whichever_door_it_comes_to() {
    let door = Door::with(&ADDRESSES).await;
    let eve = person(&door.base, ATTACKER, "eve@example.org").await;
    let (uploads, assistant) = (eve.program(&["CLIPS_WRITE"]).await, eve.program(&["READ"]).await);
    let bearer = |of: &Caller| format!("authorization: Bearer {}", of.token.as_ref().unwrap());
    let form = "content-type: application/x-www-form-urlencoded".to_owned();
    let multipart = format!("{}\r\ncontent-type: multipart/form-data; boundary=x", bearer(&uploads));
    let json = format!("{}\r\ncontent-type: application/json", bearer(&assistant));
    let doors = [
        ("/clips", multipart),
        ("/mcp", json),
        ("/hooks/tiktok", form.clone()),
        ("/hooks/instagram/deauthorize", form.clone()),
        ("/hooks/instagram/deletion", form),
    ];
    join_all(doors.iter().map(async |(path, headers)| {
        let said = slow::body_of(&door.base, ATTACKER, path, headers).await;
        assert!(said.starts_with("HTTP/1.1 408"), "{path}: {said}");
        assert!(said.contains("x-content-type-options: nosniff"), "{path}: {said}");
    }))
    .await;
    let left = std::fs::read_dir(door.folder.path().join("data/scratch")).unwrap().count();
    assert_eq!(left, 0, "nothing is left of the upload");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn more_requests_than_one_may_send_are_refused_with_when_to_come_again() {
    let door = Door::with(&ADDRESSES).await;
    let ada = person(&door.base, NEIGHBOUR, "ada@example.org").await;
    let eve = person(&door.base, ATTACKER, "eve@example.org").await;
    let program = eve.program(&["READ"]).await;
    let neighbour = Neighbour::of(&ada);
    let ask = async |of: &Caller| of.post("/graphql").json(&json!({ "query": "{ __typename }" })).send().await.unwrap();
    let flood = async |of: &Caller, policy: &str| {
        // more than the limit, faster than it grows
        for _ in 0..40 {
            let answers = join_all((0..50).map(|_| ask(of))).await;
            if let Some(refused) = answers.iter().find(|answer| answer.status() == 429) {
                assert!(refused.headers()["retry-after"].to_str().unwrap().parse::<u64>().unwrap() >= 1);
                assert!(refused.headers()["ratelimit-policy"].to_str().unwrap().contains(policy), "{refused:?}");
                assert!(refused.headers()["ratelimit"].to_str().unwrap().contains("r=0"), "{refused:?}");
                return;
            }
        }
        panic!("{policy} has no limit");
    };
    flood(&eve, r#""address";q=400;w=4"#).await;
    flood(&program, r#""token";q=300;w=6"#).await;
    neighbour.told().await;
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn floods_of_websockets_and_operations_are_cut_while_a_neighbour_is_answered() {
    let door = Door::with(&ADDRESSES).await;
    let ada = person(&door.base, NEIGHBOUR, "ada@example.org").await;
    let eve = person(&door.base, "10.6.6.1", "eve@example.org").await.program(&["READ"]).await;
    let neighbour = Neighbour::of(&ada);

    // of one address that says nothing
    let silent = join_all((0..150).map(|_| Socket::from(&door, &[("x-forwarded-for", ATTACKER)]))).await;
    let refused = silent.iter().filter(|opened| opened.as_ref().err() == Some(&429)).count();
    assert_eq!((silent.len() - refused, refused), (100, 50));
    drop(silent);

    // of one person, from wherever
    let mut sockets = Vec::new();
    for _ in 0..30 {
        sockets.push(Socket::of(&door, &eve).await);
    }
    let mut one_more = Socket::open(&door).await;
    let token = eve.token.as_ref().unwrap();
    one_more.say(json!({ "type": "connection_init", "payload": { "authorization": format!("Bearer {token}") } })).await;
    assert_eq!(one_more.closed().await, 1008);

    // operations of one person, spread over sockets so that none has too many
    let mut ended = 0;
    for socket in &mut sockets {
        for id in 0..10 {
            socket.subscribe(&id.to_string(), "subscription { activity { kind } }", json!({})).await;
        }
        socket.subscribe("last", "{ __typename }", json!({})).await;
        ended += usize::from(socket.was_closed().await);
    }
    assert!(ended >= 10, "200 operations are 18 sockets of eleven: {ended} of 30 were closed");
    let latency = neighbour.told().await;
    assert!(latency.at(1.0) < PATIENCE, "{latency:?}");
    one(&ada).await;
    door.close().await;
}
