//! Schedules, series and wishes for topics, as people and programs write them.

use std::time::Duration;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::caller::Caller;
use crate::door::Door;
use crate::runs::pipeline;

const SET: &str = "mutation($input: ScheduleSetInput!) { scheduleSet(input: $input) { schedule { id timeZone cron nextAt pausedAt \
    weekly { weekday time } blackouts { from to } upcoming(count: 3) { at beginsAt goesOutAt destinations { at } seriesId } } \
    userErrors { code field message } } }";
const PREVIEW: &str = "query($input: ScheduleSetInput!, $count: Int) { schedulePreview(input: $input, count: $count) { \
    preview { slots { at goesOutAt } } userErrors { code field message } } }";

async fn set(caller: &Caller, input: Value) -> Value {
    caller.data(SET, json!({ "input": input })).await["scheduleSet"].clone()
}

fn moment(value: &Value) -> DateTime<Utc> {
    value.as_str().unwrap_or_else(|| panic!("{value} is no moment")).parse().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_schedule_is_set_looked_ahead_paused_and_removed() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let (id, account) = pipeline(&door, &ada).await;
    let input = json!({ "pipelineId": id, "timeZone": "Europe/Berlin", "leadMinutes": 90,
        "weekly": [{ "weekday": "MONDAY", "time": "09:30" }, { "weekday": "THURSDAY", "time": "18:00" }],
        "destinationTimes": [{ "connectionId": account.id, "time": "20:15" }],
        "blackouts": [{ "from": "2036-12-24" }] });
    let made = set(&ada, input.clone()).await;
    assert_eq!(made["userErrors"], json!([]), "{made}");
    let schedule = &made["schedule"];
    assert_eq!(schedule["blackouts"], json!([{ "from": "2036-12-24", "to": "2036-12-24" }]));
    let slots = schedule["upcoming"].as_array().unwrap();
    assert_eq!((slots.len(), &schedule["nextAt"]), (3, &slots[0]["at"]));
    for slot in slots {
        let at = moment(&slot["at"]);
        assert_eq!(at - moment(&slot["beginsAt"]), chrono::TimeDelta::minutes(90));
        assert_eq!(slot["goesOutAt"], slot["at"]);
        let there = moment(&slot["destinations"][0]["at"]).with_timezone(&chrono_tz::Europe::Berlin);
        assert_eq!(there.format("%H:%M").to_string(), "20:15");
    }
    let again = set(&ada, input).await;
    assert_eq!(again["schedule"]["id"], schedule["id"], "a pipeline has one schedule");

    let pause = "mutation($input: SchedulePauseInput!) { schedulePause(input: $input) { schedule { pausedAt nextAt } userErrors { code } } }";
    let paused = ada.data(pause, json!({ "input": { "pipelineId": id, "paused": true } })).await["schedulePause"].clone();
    assert!(paused["schedule"]["pausedAt"].is_string() && paused["schedule"]["nextAt"].is_null(), "{paused}");
    door.clock.advance(Duration::from_mins(5));
    let resumed = ada.data(pause, json!({ "input": { "pipelineId": id, "paused": false } })).await["schedulePause"].clone();
    assert!(moment(&resumed["schedule"]["nextAt"]) > door.clock.now(), "what passed while it rested is not made up for");

    let remove = "mutation($input: ScheduleRemoveInput!) { scheduleRemove(input: $input) { removedId userErrors { code } } }";
    ada.data(remove, json!({ "input": { "pipelineId": id } })).await;
    let none = ada.data("query($id: ID!) { pipeline(id: $id) { schedule { id } } }", json!({ "id": id })).await;
    assert_eq!(none["pipeline"]["schedule"], Value::Null);
    let kinds = ada.data("{ auditEvents { nodes { kind } } }", json!({})).await.to_string();
    for kind in ["schedule.set", "schedule.paused", "schedule.resumed", "schedule.removed"] {
        assert!(kinds.contains(kind), "{kinds}");
    }
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_schedule_that_is_being_written_is_previewed_or_told_what_to_mend_beside_each_field() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let id = ada.pipeline("P").await;
    let preview = async |mut input: Value, count: i32| {
        input["pipelineId"] = json!(id);
        ada.data(PREVIEW, json!({ "input": input, "count": count })).await["schedulePreview"].clone()
    };
    let shown = preview(json!({ "cron": "0 9 * * MON", "timeZone": "Asia/Kathmandu" }), 7).await;
    let slots = shown["preview"]["slots"].as_array().unwrap();
    assert_eq!(slots.len(), 7);
    for slot in slots {
        let there = moment(&slot["at"]).with_timezone(&chrono_tz::Asia::Kathmandu);
        assert_eq!(there.format("%a %H:%M").to_string(), "Mon 09:00");
    }
    let weekly = json!([{ "weekday": "MONDAY", "time": "09:00" }]);
    let cases = [
        (json!({}), vec!["weekly"]),
        (json!({ "weekly": weekly, "cron": "0 9 * * *" }), vec!["weekly"]),
        (json!({ "cron": "nine" }), vec!["cron"]),
        (json!({ "cron": "0 0 30 2 *" }), vec!["cron"]),
        (json!({ "cron": "*/10 * * * *" }), vec!["cron"]),
        (json!({ "weekly": weekly, "timeZone": "Berlin" }), vec!["timeZone"]),
        (json!({ "weekly": [{ "weekday": "MONDAY", "time": "24:00" }] }), vec!["weekly", "0", "time"]),
        (json!({ "weekly": weekly, "leadMinutes": 10_081 }), vec!["leadMinutes"]),
        (json!({ "weekly": weekly, "jitterMinutes": 181 }), vec!["jitterMinutes"]),
        (json!({ "weekly": weekly, "blackouts": [{ "from": "2026-12-24", "to": "2026-12-23" }] }), vec!["blackouts", "0", "to"]),
        (json!({ "weekly": weekly, "blackouts": [{ "from": "Christmas" }] }), vec!["blackouts", "0", "from"]),
        (
            json!({ "weekly": weekly, "destinationTimes": [{ "connectionId": "7", "time": "09:00" }] }),
            vec!["destinationTimes", "0", "connectionId"],
        ),
    ];
    for (input, path) in cases {
        let refused = preview(input, 5).await;
        let field = refused["userErrors"][0]["field"].clone();
        let expected: Vec<&str> = std::iter::once("input").chain(path).collect();
        assert_eq!(field, json!(expected), "{refused}");
        assert_eq!(refused["preview"], Value::Null);
    }
    let saved = ada.data("query($id: ID!) { pipeline(id: $id) { schedule { id } } }", json!({ "id": id })).await;
    assert_eq!(saved["pipeline"]["schedule"], Value::Null, "nothing was saved");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_elses_pipeline_has_no_schedule_to_look_at_or_change() {
    let door = Door::open().await;
    let (ada, eve) = (door.person("ada@example.org").await, door.person("eve@example.org").await);
    let id = ada.pipeline("P").await;
    let input = json!({ "pipelineId": id, "cron": "0 9 * * *" });
    assert_eq!(set(&eve, input.clone()).await["userErrors"][0]["code"], "NOT_FOUND");
    let preview = eve.data(PREVIEW, json!({ "input": input })).await;
    assert_eq!(preview["schedulePreview"]["userErrors"][0]["code"], "NOT_FOUND");
    let (pause, remove) = (
        "mutation($input: SchedulePauseInput!) { schedulePause(input: $input) { userErrors { code } } }",
        "mutation($input: ScheduleRemoveInput!) { scheduleRemove(input: $input) { userErrors { code } } }",
    );
    let pause = eve.data(pause, json!({ "input": { "pipelineId": id, "paused": true } })).await;
    assert_eq!(pause["schedulePause"]["userErrors"][0]["code"], "NOT_FOUND");
    let remove = eve.data(remove, json!({ "input": { "pipelineId": id } })).await;
    assert_eq!(remove["scheduleRemove"]["userErrors"][0]["code"], "NOT_FOUND");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_series_reads_its_variables_and_what_is_unknown_is_told_beside_the_field() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let id = ada.pipeline("P").await;
    let create = "mutation($input: SeriesCreateInput!) { seriesCreate(input: $input) { series { id example nextNumber weekdays \
        lists { name values } } userErrors { code field message } } }";
    let input = json!({ "pipelineId": id, "name": "News", "weekdays": ["MONDAY", "MONDAY"], "title": "Part {number}",
        "template": "Part {number}: {animal}.", "lists": [{ "name": "animal", "values": ["bees", "owls"] }] });
    let made = ada.data(create, json!({ "input": input })).await["seriesCreate"].clone();
    let series = &made["series"];
    assert_eq!(series["example"], "Part 1: bees.", "{made}");
    assert_eq!(series["weekdays"], json!(["MONDAY"]));
    for (field, value, path) in [
        ("template", json!("Part {planet}."), json!(["input", "template"])),
        ("template", json!("Part {number."), json!(["input", "template"])),
        ("template", json!("..."), json!(["input", "template"])),
        ("title", json!("{hour}"), json!(["input", "title"])),
        ("weekdays", json!([]), json!(["input", "weekdays"])),
        ("lists", json!([{ "name": "date", "values": ["x"] }]), json!(["input", "lists", "0", "name"])),
        ("lists", json!([{ "name": "animal", "values": [] }]), json!(["input", "lists", "0", "values"])),
    ] {
        let mut wrong = input.clone();
        wrong[field] = value;
        let refused = ada.data(create, json!({ "input": wrong })).await["seriesCreate"].clone();
        assert_eq!(refused["userErrors"][0]["field"], path, "{refused}");
    }
    let update = "mutation($input: SeriesUpdateInput!) { seriesUpdate(input: $input) { series { example enabled } userErrors { field } } }";
    let change = json!({ "id": series["id"], "nextNumber": 4, "enabled": false });
    let changed = ada.data(update, json!({ "input": change })).await["seriesUpdate"].clone();
    assert_eq!(changed["series"], json!({ "example": "Part 4: owls.", "enabled": false }), "{changed}");
    let delete = "mutation($input: SeriesDeleteInput!) { seriesDelete(input: $input) { deletedId userErrors { code } } }";
    let eve = door.person("eve@example.org").await;
    let refused = eve.data(delete, json!({ "input": { "id": series["id"] } })).await;
    assert_eq!(refused["seriesDelete"]["userErrors"][0]["code"], "NOT_FOUND");
    ada.data(delete, json!({ "input": { "id": series["id"] } })).await;
    let none = ada.data("query($id: ID!) { pipeline(id: $id) { series { id } } }", json!({ "id": id })).await;
    assert_eq!(none["pipeline"]["series"], json!([]));
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn new_topics_are_wanted_only_from_a_writer_who_has_ideas() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let id = ada.pipeline("P").await;
    let wish = "mutation($input: RestockSetInput!) { restockSet(input: $input) { restock { below count trouble { code } } \
        userErrors { field } } }";
    let ask = async |below: i32| {
        let input = json!({ "pipelineId": id, "below": below, "count": 5 });
        ada.data(wish, json!({ "input": input })).await["restockSet"].clone()
    };
    assert_eq!(ask(0).await["userErrors"], json!([{ "field": ["input", "below"] }, { "field": ["input", "pipelineId"] }]));
    let update = "mutation($input: PipelineUpdateInput!) { pipelineUpdate(input: $input) { userErrors { code } } }";
    let settings = json!({ "writing": { "writer": "OPENAI", "niche": "the sea" } });
    ada.data(update, json!({ "input": { "id": id, "settings": settings } })).await;
    assert_eq!(ask(3).await["restock"], json!({ "below": 3, "count": 5, "trouble": null }));
    assert_eq!(ask(4).await["restock"]["below"], 4);
    let remove = "mutation($input: RestockRemoveInput!) { restockRemove(input: $input) { pipelineId userErrors { code } } }";
    ada.data(remove, json!({ "input": { "pipelineId": id } })).await;
    let none = ada.data("query($id: ID!) { pipeline(id: $id) { restock { id } } }", json!({ "id": id })).await;
    assert_eq!(none["pipeline"]["restock"], Value::Null);
    door.close().await;
}
