//! Assistants at `/mcp`: what they may do, and what they are told when they may not.

use entity::run;
use reqwest::header::ACCEPT;
use reqwest::{RequestBuilder, Response, StatusCode};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, PaginatorTrait, Set};
use serde_json::{Value, json};

use crate::caller::Caller;
use crate::door::{Door, PUBLIC_ORIGIN};
use crate::runs::{new_run, pipeline};

fn request(caller: &Caller, method: &str, params: &Value) -> RequestBuilder {
    let body = json!({ "jsonrpc": "2.0", "id": 1, "method": method, "params": params });
    caller
        .post("/mcp")
        .header(ACCEPT, "application/json, text/event-stream")
        .header("mcp-protocol-version", "2025-06-18")
        .json(&body)
}

/// All messages of an answer, oldest first.
async fn messages(answer: Response) -> Vec<Value> {
    assert_eq!(answer.status(), StatusCode::OK);
    read(&answer.text().await.unwrap())
}

fn read(text: &str) -> Vec<Value> {
    text.lines().filter_map(|line| serde_json::from_str(line.strip_prefix("data:")?.trim()).ok()).collect()
}

/// The answer to one request.
async fn ask(caller: &Caller, method: &str, params: Value) -> Value {
    let answer = request(caller, method, &params).send().await.unwrap();
    messages(answer).await.pop().unwrap()
}

/// What came of a tool.
async fn call(caller: &Caller, tool: &str, arguments: Value) -> Value {
    let answer = ask(caller, "tools/call", json!({ "name": tool, "arguments": arguments })).await;
    assert!(answer.get("error").is_none(), "{answer}");
    answer["result"].clone()
}

fn names(listed: &Value) -> Vec<&str> {
    listed["result"]["tools"].as_array().unwrap().iter().map(|tool| tool["name"].as_str().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_good_token_nobody_comes_in_and_a_cookie_is_no_token() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    for (caller, says) in [
        (door.stranger(), r#"Bearer realm="video-publisher""#),
        (ada, r#"Bearer realm="video-publisher""#),
        (door.stranger().with_token("forged"), r#"Bearer realm="video-publisher", error="invalid_token""#),
    ] {
        let refused = request(&caller, "tools/list", &json!({})).send().await.unwrap();
        assert_eq!(refused.status(), StatusCode::UNAUTHORIZED);
        assert_eq!(refused.headers()["www-authenticate"], says);
        let body: Value = refused.json().await.unwrap();
        assert_eq!(body["errors"][0]["extensions"]["code"], "UNAUTHENTICATED");
    }
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_other_sites_are_turned_away_even_with_a_token() {
    let door = Door::open().await;
    let program = door.person("ada@example.org").await.program(&["READ"]).await;
    let from =
        async |origin: &str| request(&program, "tools/list", &json!({})).header("origin", origin).send().await.unwrap().status();
    assert_eq!(from("https://evil.example").await, StatusCode::FORBIDDEN);
    assert_eq!(from("null").await, StatusCode::FORBIDDEN);
    assert_eq!(from(PUBLIC_ORIGIN).await, StatusCode::OK);
    let large = program.post("/mcp").header("content-type", "application/json").body(" ".repeat((1 << 20) + 1));
    assert_eq!(large.send().await.unwrap().status(), StatusCode::PAYLOAD_TOO_LARGE);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_shown_the_tools_it_may_use_and_the_others_are_refused() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let (reader, writer) = (ada.program(&["READ"]).await, ada.program(&["WRITE"]).await);
    let (pipeline, _) = pipeline(&door, &ada).await;
    let hello = json!({ "protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": { "name": "story", "version": "1" } });
    let greeted = ask(&reader, "initialize", hello).await;
    assert_eq!(greeted["result"]["serverInfo"]["name"], "video-publisher", "{greeted}");
    let (reading, writing) = (ask(&reader, "tools/list", json!({})).await, ask(&writer, "tools/list", json!({})).await);
    assert_eq!(names(&reading), ["pipeline_list", "connection_list", "run_follow", "run_list"]);
    assert_eq!(
        names(&writing),
        ["idea_suggest", "run_create", "run_approve", "run_reject", "run_cancel", "publication_create", "publication_cancel"]
    );
    let script = json!({ "pipelineId": pipeline, "script": "Space is big." });
    let refused = call(&reader, "run_create", script.clone()).await;
    let told = json!([{ "type": "text", "text": "This API token lacks the scope RUNS_WRITE" }]);
    assert_eq!((&refused["isError"], &refused["content"]), (&json!(true), &told));
    assert_eq!(run::Entity::find().count(&door.db).await.unwrap(), 0);
    let made = call(&writer, "run_create", script).await;
    assert_eq!(made["structuredContent"]["run"]["state"], "QUEUED", "{made}");
    assert_eq!(call(&writer, "run_list", json!({})).await["isError"], true);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_told_beside_the_argument_to_mend() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let program = ada.program(&["READ", "WRITE"]).await;
    let (pipeline, _) = pipeline(&door, &ada).await;

    let unknown = ask(&program, "tools/call", json!({ "name": "format_disk", "arguments": {} })).await;
    assert_eq!(unknown["error"]["code"], -32602, "{unknown}");
    for (arguments, named) in [
        (json!({}), "pipelineId"),
        (json!({ "pipelineId": pipeline, "script": 7 }), "script: invalid type"),
        (json!({ "pipelineId": pipeline, "scrpt": "Hello." }), "scrpt: unknown field"),
    ] {
        let refused = call(&program, "run_create", arguments).await;
        assert_eq!(refused["isError"], true, "{refused}");
        assert!(refused["content"][0]["text"].as_str().unwrap().contains(named), "{refused}");
    }
    let refused = call(&program, "run_create", json!({ "pipelineId": pipeline, "script": " " })).await;
    let mistake = &refused["structuredContent"]["userErrors"][0];
    assert_eq!((&refused["isError"], &mistake["code"], &mistake["field"]), (&json!(true), &json!("REQUIRED"), &json!("script")));
    let page = call(&program, "run_list", json!({ "first": 1000 })).await;
    assert_eq!(page["structuredContent"]["errors"][0]["code"], "INVALID", "{page}");

    let eve = door.person("eve@example.org").await.program(&["READ", "WRITE"]).await;
    let run = new_run(&door, &ada, &pipeline).await;
    let hidden = call(&eve, "run_follow", json!({ "id": run.id })).await;
    assert_eq!(hidden["structuredContent"]["errors"][0]["code"], "NOT_FOUND", "{hidden}");
    let stopped = call(&eve, "run_cancel", json!({ "id": run.id })).await;
    assert_eq!(stopped["structuredContent"]["userErrors"][0]["code"], "NOT_FOUND", "{stopped}");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn asking_twice_with_a_key_makes_one_video() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let program = ada.program(&["READ", "WRITE"]).await;
    let (pipeline, _) = pipeline(&door, &ada).await;
    let wish = json!({ "pipelineId": pipeline, "script": "Space is big.", "idempotencyKey": "monday-7" });
    let first = call(&program, "run_create", wish.clone()).await;
    assert_eq!(call(&program, "run_create", wish).await["structuredContent"], first["structuredContent"], "{first}");
    let listed = call(&program, "run_list", json!({ "filter": { "states": ["QUEUED"] } })).await;
    assert_eq!(listed["structuredContent"]["runs"]["totalCount"], 1, "{listed}");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_is_followed_until_something_is_newer_and_to_its_end() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let program = ada.program(&["READ", "WRITE"]).await;
    let (pipeline, _) = pipeline(&door, &ada).await;
    let run = new_run(&door, &ada, &pipeline).await;
    let now = call(&program, "run_follow", json!({ "id": run.id })).await["structuredContent"].clone();
    assert_eq!((&now["run"]["state"], &now["over"]), (&json!("QUEUED"), &json!(false)), "{now}");

    let same = call(&program, "run_follow", json!({ "id": run.id, "mark": now["mark"], "waitSeconds": 0 })).await;
    assert_eq!(same["structuredContent"]["mark"], now["mark"], "nothing was newer");

    // somebody stops it while it is being followed, and the client wants to hear of its progress
    let follow = json!({ "name": "run_follow", "arguments": { "id": run.id, "until": "REST", "waitSeconds": 60 },
        "_meta": { "progressToken": "p" } });
    let mut following = request(&program, "tools/call", &follow).send().await.unwrap();
    let mut heard = String::new();
    while read(&heard).is_empty() {
        heard.push_str(std::str::from_utf8(&following.chunk().await.unwrap().unwrap()).unwrap());
    }
    assert_eq!(call(&program, "run_cancel", json!({ "id": run.id })).await["isError"], false);
    heard.push_str(&following.text().await.unwrap());
    let heard = read(&heard);
    let (last, progress) = heard.split_last().unwrap();
    let end = &last["result"]["structuredContent"];
    assert_eq!((&end["run"]["state"], &end["over"]), (&json!("CANCELLED"), &json!(true)), "{last}");
    assert_eq!(progress[0]["method"], "notifications/progress", "{heard:?}");
    assert_eq!(progress[0]["params"]["message"], "QUEUED, 0 %");
    assert_eq!(progress[0]["params"]["progressToken"], "p");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_video_that_waits_for_a_yes_gets_it() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let program = ada.program(&["READ", "WRITE"]).await;
    let (pipeline, _) = pipeline(&door, &ada).await;
    let run = new_run(&door, &ada, &pipeline).await;
    let early = call(&program, "run_approve", json!({ "id": run.id })).await;
    assert_eq!(early["structuredContent"]["userErrors"][0]["code"], "WRONG_STATE", "{early}");
    let id = run.id;
    let mut waiting = run.into_active_model();
    waiting.state = Set(run::State::AwaitingApproval);
    waiting.update(&door.db).await.unwrap();
    let asked = call(&program, "run_follow", json!({ "id": id, "until": "REST" })).await;
    assert_eq!(asked["structuredContent"]["run"]["state"], "AWAITING_APPROVAL", "{asked}");
    let wordless = call(&program, "run_reject", json!({ "id": id, "note": " " })).await;
    assert_eq!(wordless["structuredContent"]["userErrors"][0]["field"], "note", "{wordless}");
    let approved = call(&program, "run_approve", json!({ "id": id })).await;
    assert_eq!(approved["structuredContent"]["run"]["state"], "READY", "{approved}");
    door.close().await;
}
