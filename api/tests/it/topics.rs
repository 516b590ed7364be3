//! The queue of topics: adding, ordering, and files with thousands of them.

use serde_json::{Value, json};

use crate::caller::Caller;
use crate::door::Door;

const CREATE: &str = "mutation($input: TopicCreateInput!) { topicCreate(input: $input) { topic { id text priority state } \
    userErrors { code field message } } }";
const UPDATE: &str = "mutation($input: TopicUpdateInput!) { topicUpdate(input: $input) { topic { id text title priority state } \
    userErrors { code field } } }";
const MOVE: &str =
    "mutation($input: TopicMoveInput!) { topicMove(input: $input) { topic { priority } userErrors { code field } } }";
const IMPORT: &str = "mutation($input: TopicImportInput!) { topicImport(input: $input) { imported { added refused { line message } } \
    userErrors { code field message } } }";

async fn add(caller: &Caller, pipeline: &str, text: &str, priority: &str) -> String {
    let input = json!({ "pipelineId": pipeline, "text": text, "priority": priority });
    let made = caller.data(CREATE, json!({ "input": input })).await["topicCreate"].clone();
    made["topic"]["id"].as_str().unwrap_or_else(|| panic!("{made}")).to_owned()
}

/// The texts that wait, page by page.
async fn queue(caller: &Caller, pipeline: &str) -> Vec<String> {
    let document = "query($filter: TopicFilter, $after: String) { topics(filter: $filter, first: 2, after: $after) { \
        totalCount nodes { text } pageInfo { hasNextPage endCursor } } }";
    let (mut texts, mut after) = (Vec::new(), Value::Null);
    loop {
        let filter = json!({ "pipelineId": pipeline, "states": ["WAITING"] });
        let page = caller.data(document, json!({ "filter": filter, "after": after })).await["topics"].clone();
        texts.extend(page["nodes"].as_array().unwrap().iter().map(|node| node["text"].as_str().unwrap().to_owned()));
        if page["pageInfo"]["hasNextPage"] == json!(false) {
            assert_eq!(page["totalCount"], json!(texts.len()));
            return texts;
        }
        after = page["pageInfo"]["endCursor"].clone();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn topics_wait_by_priority_and_place_and_move_where_they_are_put() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let pipeline = ada.pipeline("P").await;
    let one = add(&ada, &pipeline, "One is here.", "NORMAL").await;
    let two = add(&ada, &pipeline, "Two is here.", "NORMAL").await;
    let low = add(&ada, &pipeline, "Low is here.", "LOW").await;
    add(&ada, &pipeline, "High is here.", "HIGH").await;
    add(&ada, &pipeline, "Three is here.", "NORMAL").await;
    assert_eq!(queue(&ada, &pipeline).await, ["High is here.", "One is here.", "Two is here.", "Three is here.", "Low is here."]);

    let moved = ada.data(MOVE, json!({ "input": { "id": low, "beforeId": one } })).await;
    assert_eq!(moved["topicMove"]["topic"]["priority"], "NORMAL", "it takes the priority of its new place");
    assert_eq!(queue(&ada, &pipeline).await[..3], ["High is here.", "Low is here.", "One is here."]);
    // so often that the room between two places runs out
    for turn in 0..60 {
        let (id, before) = if turn % 2 == 0 { (&two, &low) } else { (&low, &two) };
        let moved = ada.data(MOVE, json!({ "input": { "id": id, "beforeId": before } })).await;
        assert_eq!(moved["topicMove"]["userErrors"], json!([]), "{turn}");
    }
    assert_eq!(queue(&ada, &pipeline).await, ["High is here.", "Low is here.", "Two is here.", "One is here.", "Three is here."]);
    ada.data(MOVE, json!({ "input": { "id": low } })).await;
    assert_eq!(queue(&ada, &pipeline).await.last().unwrap(), "Low is here.");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_topic_is_changed_put_aside_taken_back_and_deleted_by_its_owner_alone() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let eve = door.person("eve@example.org").await;
    let pipeline = ada.pipeline("P").await;
    let id = add(&ada, &pipeline, "One is here.", "NORMAL").await;
    let change = json!({ "id": id, "text": "  Uno is here.  ", "title": "Uno", "priority": "HIGH", "state": "ARCHIVED" });
    let changed = ada.data(UPDATE, json!({ "input": change })).await;
    let expected = json!({ "id": id, "text": "Uno is here.", "title": "Uno", "priority": "HIGH", "state": "ARCHIVED" });
    assert_eq!(changed["topicUpdate"]["topic"], expected, "{changed}");
    assert_eq!(queue(&ada, &pipeline).await, Vec::<String>::new());
    ada.data(UPDATE, json!({ "input": { "id": id, "state": "WAITING", "title": null } })).await;
    assert_eq!(queue(&ada, &pipeline).await, ["Uno is here."]);

    let wrong = ada.data(UPDATE, json!({ "input": { "id": id, "text": "..." } })).await;
    let expected = json!([{ "code": "TOO_SHORT", "field": ["input", "text"] }]);
    assert_eq!(wrong["topicUpdate"]["userErrors"], expected, "the mistake is beside its field");
    for (document, field) in [(UPDATE, "topicUpdate"), (MOVE, "topicMove")] {
        let refused = eve.data(document, json!({ "input": { "id": id } })).await;
        assert_eq!(refused[field]["userErrors"][0]["code"], "NOT_FOUND", "{refused}");
    }
    let delete = "mutation($input: TopicDeleteInput!) { topicDelete(input: $input) { deleted { ids } userErrors { code } } }";
    let nothing = eve.data(delete, json!({ "input": { "ids": [id] } })).await;
    assert_eq!(nothing["topicDelete"]["deleted"]["ids"], json!([]));
    let gone = ada.data(delete, json!({ "input": { "ids": [id, "7"] } })).await;
    assert_eq!(gone["topicDelete"]["deleted"]["ids"], json!([id]));
    assert_eq!(queue(&ada, &pipeline).await, Vec::<String>::new());
    door.close().await;
}

/// Ten thousand topics, each hundredth of them bad in one of five ways: the file, and the lines of what is bad.
fn ten_thousand(written: impl Fn(usize, &str, &str, &str) -> String, lines: u64, first: u64) -> (String, Vec<u64>) {
    let (mut file, mut bad) = (String::new(), Vec::new());
    for number in 0..10_000 {
        let text = format!("Fact {number}, \"quoted\":\nit has two lines.");
        let (text, kind, priority) = match number % 500 {
            99 => (String::new(), "", ""),
            199 => ("?!".to_owned(), "", ""),
            299 => (text, "POEM", ""),
            399 => (text, "", "URGENT"),
            499 => ("Fact 0, \"quoted\": it has TWO lines.".to_owned(), "", ""),
            _ => (text, "script", "normal"),
        };
        if number % 100 == 99 {
            bad.push(first + number as u64 * lines);
        }
        file.push_str(&written(number, &text, kind, priority));
    }
    (file, bad)
}

async fn import(caller: &Caller, pipeline: &str, format: &str, content: &str) -> Value {
    let input = json!({ "pipelineId": pipeline, "format": format, "content": content });
    caller.data(IMPORT, json!({ "input": input })).await["topicImport"].clone()
}

fn check(imported: &Value, bad: &[u64]) {
    assert_eq!(imported["userErrors"], json!([]), "{}", imported["userErrors"]);
    let refused = imported["imported"]["refused"].as_array().unwrap();
    let lines: Vec<u64> = refused.iter().map(|row| row["line"].as_u64().unwrap()).collect();
    assert_eq!(lines, bad, "each bad row with its line, and no other");
    assert_eq!(imported["imported"]["added"], 9_900);
    for (place, part) in
        [(0, "empty"), (1, "no word"), (2, "POEM"), (3, "URGENT"), (4, "repeats line")].into_iter().chain([(95, "empty")])
    {
        let message = refused[place]["message"].as_str().unwrap();
        assert!(message.contains(part), "{message}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_topics_of_a_csv_file_come_in_and_each_bad_row_is_told_with_line_and_reason() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let pipeline = ada.pipeline("P").await;
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    // a bad row has as many lines as a good one
    let row = |number: usize, text: &str, kind: &str, priority: &str| {
        let end = if text.contains('\n') { "" } else { "\n" };
        format!("{number},{},{kind},{priority},{}\r\n", quoted(text), quoted(&format!("note{end}")))
    };
    let (rows, bad) = ten_thousand(row, 2, 2);
    let file = format!("\u{feff}number,Text,kind,priority,note\r\n{rows}");
    let imported = import(&ada, &pipeline, "CSV", &file).await;
    check(&imported, &bad);
    let waiting = ada.data("query($id: ID!) { pipeline(id: $id) { waitingTopics } }", json!({ "id": pipeline })).await;
    assert_eq!(waiting["pipeline"]["waitingTopics"], 9_900);
    let first = ada.data("{ topics(first: 1) { nodes { text source scriptKind } } }", json!({})).await;
    let expected = json!([{ "text": "Fact 0, \"quoted\":\nit has two lines.", "source": "IMPORT", "scriptKind": "SCRIPT" }]);
    assert_eq!(first["topics"]["nodes"], expected);

    // the same file again adds nothing, and says why
    let again = import(&ada, &pipeline, "CSV", &file).await;
    assert_eq!(again["imported"]["added"], 0);
    assert_eq!(again["imported"]["refused"].as_array().unwrap().len(), 10_000);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_topics_of_a_json_file_come_in_and_each_bad_row_is_told_with_line_and_reason() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let pipeline = ada.pipeline("P").await;
    let row = |number: usize, text: &str, kind: &str, priority: &str| {
        // a request has at most a mebibyte
        let plain = number.is_multiple_of(2) && kind != "POEM" && priority != "URGENT";
        let row = if plain { json!(text) } else { json!({ "text": text, "kind": kind, "priority": priority }) };
        format!("{}\n{row}", if number == 0 { "" } else { "," })
    };
    let (rows, bad) = ten_thousand(row, 1, 2);
    let imported = import(&ada, &pipeline, "JSON", &format!("[{rows}\n]")).await;
    check(&imported, &bad);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_none_or_is_too_long_is_refused_whole() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let pipeline = ada.pipeline("P").await;
    let long = "One fact\n".repeat(10_001);
    for (format, content, code) in [
        ("CSV", "text\n", "REQUIRED"),
        ("CSV", long.as_str(), "TOO_LONG"),
        ("JSON", "[1,\n", "INVALID"),
        ("JSON", "{}", "INVALID"),
    ] {
        let refused = import(&ada, &pipeline, format, content).await;
        let error = &refused["userErrors"][0];
        assert_eq!((error["code"].as_str(), &error["field"]), (Some(code), &json!(["input", "content"])), "{error}");
    }
    assert_eq!(queue(&ada, &pipeline).await, Vec::<String>::new());
    door.close().await;
}
