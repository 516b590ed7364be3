//! Every query, mutation, subscription and route, called by those who may not: nobody, a token without the scope, and a
//! stranger who names what is somebody else's. Made up from the schema: what is added to it is tried without being named here.

mod routes;
mod schema;
mod world;

use std::collections::BTreeSet;

use reqwest::header::HeaderValue;
use serde_json::{Value, json};
use uuid::Uuid;

use self::schema::{Call, Schema};
use self::world::{Row, SECRET_WORD, World};
use crate::caller::Caller;
use crate::door::Door;
use crate::socket::Socket;

/// Nothing outside is asked, and each call comes from an address of its own, so that no limit of an address is met.
const ALONE: [&str; 4] = ["--trust-proxy", "true", "--providers-base-url", "http://127.0.0.1:9"];

/// What does not refuse an id that is not there, and why that is right: hers must be answered like it all the same.
const PASSES: &[(&str, &str, &str)] = &[
    ("analyticsInsights", "videos.connectionId", "counts no videos, and always tells how many it would need"),
    ("analyticsInsights", "videos.pipelineId", "the same"),
    ("topicDelete", "input.ids", "what is not there needs no deleting"),
    ("runCreate", "input.previewId", "previews are forgotten; the run is then planned anew"),
];

async fn answer(caller: &Caller, call: &Call, variables: &Value) -> Value {
    let address = Uuid::new_v4().as_u128().to_be_bytes();
    let from = format!("10.{}.{}.{}", address[0], address[1], address[2]);
    let body = json!({ "query": call.document(variables), "variables": variables });
    let request = caller.post("/graphql").header("x-forwarded-for", HeaderValue::from_str(&from).unwrap()).json(&body);
    let answer = request.send().await.unwrap();
    assert_eq!(answer.status(), 200, "{}", call.field);
    answer.json().await.unwrap()
}

fn code(answer: &Value) -> &str {
    answer["errors"][0]["extensions"]["code"].as_str().unwrap_or_default()
}

/// All rights whose row of the table says what `wanted` takes.
fn rights(wanted: impl Fn(&str) -> bool) -> Vec<(&'static str, &'static str, String)> {
    api::rights().into_iter().filter(|(_, _, who)| wanted(who)).collect()
}

fn scope(who: &str) -> &str {
    who.strip_prefix("anybody, or ").unwrap_or(who)
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_answered_what_is_not_for_everybody() {
    let door = Door::with(&ALONE).await;
    let (schema, stranger, absent) = (Schema::read(), door.stranger(), Uuid::new_v4().to_string());
    for (operation, field, who) in rights(|who| !who.starts_with("anybody")) {
        let call = schema.call(operation, field);
        let refused = answer(&stranger, &call, &schema.variables(&call, "", &|_| absent.clone())).await;
        assert_eq!(code(&refused), "UNAUTHENTICATED", "{field} ({who}): {refused}");
        assert!(refused["data"].is_null(), "{field}: {refused}");
    }
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_does_what_its_scope_says_and_nothing_else() {
    let door = Door::with(&ALONE).await;
    let (schema, ada, absent) = (Schema::read(), door.person("ada@example.org").await, Uuid::new_v4().to_string());
    let all: BTreeSet<String> = rights(|who| who.contains('_')).iter().map(|(_, _, who)| scope(who).to_owned()).collect();
    for one in &all {
        let others: Vec<&str> = all.iter().filter(|other| *other != one).map(String::as_str).collect();
        let (with, without) = (ada.program(&[one]).await, ada.program(&others).await);
        for (operation, field, _) in rights(|who| scope(who) == one) {
            let call = schema.call(operation, field);
            let variables = schema.variables(&call, "", &|_| absent.clone());
            let refused = answer(&without, &call, &variables).await;
            assert_eq!(code(&refused), "FORBIDDEN", "{field}: {refused}");
            assert_eq!(refused["errors"][0]["message"], format!("This API token lacks the scope {one}"), "{field}");
            let allowed = answer(&with, &call, &variables).await;
            assert!(
                code(&allowed) != "UNAUTHENTICATED" && !allowed.to_string().contains("lacks the scope"),
                "{field}: {allowed}"
            );
        }
    }
    let program = ada.program(&["READ", "WRITE"]).await;
    for (operation, field, _) in rights(|who| who == "browser") {
        let call = schema.call(operation, field);
        let refused = answer(&program, &call, &schema.variables(&call, "", &|_| absent.clone())).await;
        assert_eq!(code(&refused), "FORBIDDEN", "{field}: {refused}");
    }
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_somebody_elses_is_answered_byte_for_byte_like_what_is_not_there() {
    let door = Door::with(&ALONE).await;
    let (schema, ada, bob) = (Schema::read(), door.person("ada@example.org").await, door.person("bob@example.org").await);
    let world = World::make(&door, &ada).await;
    let (hers, before) = (world.rows(&door).await, world.said(&door).await);
    let his = own(&door, &bob).await;
    let (mut tried, mut wrong) = (0, Vec::new());
    for (operation, field, _) in rights(|_| true).into_iter().filter(|(operation, ..)| *operation != "subscription") {
        let call = schema.call(operation, field);
        for path in schema.ids(&call) {
            tried += 1;
            wrong.extend(names_hers_at(&schema, &bob, &call, &path, &hers, &his).await.err());
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(tried > 50, "{tried} ids were found in the schema");
    assert_eq!(world.said(&door).await, before, "nothing of hers was touched");
    door.close().await;
}

/// The stranger's own pipeline and account, for the ids beside the one that is tried.
async fn own(door: &Door, bob: &Caller) -> (String, String) {
    let (pipeline, account) = crate::runs::pipeline(door, bob).await;
    (pipeline, account.id.to_string())
}

/// Names each of her things, and what is not there, at one id of the call; tells what was answered otherwise than it should.
async fn names_hers_at(
    schema: &Schema,
    bob: &Caller,
    call: &Call,
    path: &str,
    hers: &[Row],
    his: &(String, String),
) -> Result<(), String> {
    let asked = async |id: Uuid| {
        let ids = |at: &str| match at {
            at if at == path => id.to_string(),
            at if at.ends_with("pipelineId") => his.0.clone(),
            at if at.ends_with("connectionId") => his.1.clone(),
            _ => Uuid::nil().to_string(),
        };
        let told = answer(bob, call, &schema.variables(call, path, &ids)).await.to_string();
        assert!(!told.contains(SECRET_WORD), "{} at {path}: {told}", call.field);
        told.replace(&id.to_string(), "ID")
    };
    let passes = PASSES.iter().any(|(field, at, _)| (*field, *at) == (call.field.as_str(), path));
    // what is made has an id and a time of its own
    let own = |letter: char| matches!(letter, '0'..='9' | 'a'..='f' | '-');
    let asked = async |id: Uuid| if passes { asked(id).await.replace(own, "") } else { asked(id).await };
    let absent = asked(Uuid::new_v4()).await;
    if !passes && !refuses(&absent) {
        return Err(format!("{} at {path} takes what is not there: {absent}", call.field));
    }
    for row in hers {
        let told = asked(row.id).await;
        if told != absent {
            return Err(format!("{} at {path} with her {}: {told} is not {absent}", call.field, row.noun));
        }
    }
    Ok(())
}

/// Nothing was found, and nothing was done.
fn refuses(answer: &str) -> bool {
    let answer: Value = serde_json::from_str(answer).unwrap();
    if !answer["errors"].is_null() {
        // a question that does not fit the schema or its limits says nothing of whose a thing is
        let misfit =
            ["variable", "Variable", "too complex", "too deep", "Unknown"].iter().any(|word| answer.to_string().contains(word));
        return ["NOT_FOUND", "INVALID"].contains(&code(&answer)) && !misfit;
    }
    let told = answer["data"].as_object().unwrap().values().next().unwrap();
    match told.get("userErrors") {
        Some(mistakes) => !mistakes.as_array().unwrap().is_empty(),
        None => told.is_null() || is_empty(told),
    }
}

/// A list without items, or sums of nothing.
fn is_empty(told: &Value) -> bool {
    match told {
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.values().all(|value| value.is_string() || is_empty(value)),
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::Bool(is) => !is,
        Value::String(_) => false,
        Value::Null => true,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_of_somebody_else_is_followed_like_one_that_is_not_there() {
    let door = Door::with(&ALONE).await;
    let (schema, ada, bob) = (Schema::read(), door.person("ada@example.org").await, door.person("bob@example.org").await);
    let world = World::make(&door, &ada).await;
    let hers = world.rows(&door).await;
    let mut socket = Socket::of(&door, &bob.program(&["READ"]).await).await;
    for (_, field, _) in rights(|_| true).into_iter().filter(|(operation, ..)| *operation == "subscription") {
        let call = schema.call("subscription", field);
        for path in schema.ids(&call) {
            let mut told = BTreeSet::new();
            for id in hers.iter().map(|row| row.id).chain([Uuid::new_v4()]) {
                let variables = schema.variables(&call, &path, &|_| id.to_string());
                socket.subscribe("1", &call.document(&variables), variables).await;
                told.insert(socket.hear().await.to_string().replace(&id.to_string(), "ID"));
                assert_eq!(socket.hear().await["type"], "complete");
            }
            assert_eq!(told.len(), 1, "{field}: {told:?}");
            assert!(told.first().unwrap().contains("NOT_FOUND"), "{field}: {told:?}");
        }
    }
    door.close().await;
}
