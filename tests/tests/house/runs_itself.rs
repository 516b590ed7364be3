//! A pipeline that runs by itself.

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use chrono::{DateTime, TimeDelta, Timelike, Utc};
use serde_json::{Value, json};
use tests::{Publication, eventually};

use crate::providers::provided;
use crate::stage::{EACH, LONGER, PATIENCE, SHORT, Stage};

#[tokio::test]
async fn a_pipeline_with_a_schedule_and_topics_makes_and_publishes_a_video_at_its_slot_by_itself() -> Result<()> {
    // given a pipeline with two topics
    let stage = Stage::set().await?;
    for text in [SHORT, LONGER] {
        let add = "mutation($input: TopicCreateInput!) { topicCreate(input: $input) { topic { id } userErrors { code field message } } }";
        stage.person.program.call::<Value>(add, json!({ "input": { "pipelineId": stage.pipeline.id, "text": text } })).await?;
    }

    // when it gets a slot in two minutes' time, and nobody does anything more
    let at = minute(now() + TimeDelta::minutes(2));
    let set = "mutation($input: ScheduleSetInput!) { scheduleSet(input: $input) { schedule { nextAt } userErrors { code field message } } }";
    let input = json!({
        "pipelineId": stage.pipeline.id, "timeZone": "UTC", "cron": format!("{} {} * * *", at.minute(), at.hour()), "leadMinutes": 60,
    });
    let scheduled: Value = stage.person.program.call(set, json!({ "input": input })).await?;
    assert_eq!(moment(&scheduled["schedule"]["nextAt"])?, at);

    // then its slot has a run of the first topic, whose video goes out everywhere, and not before the slot
    let document = "query($id: ID!) { slots(filter: { pipelineId: $id }) { nodes { at state topic { text } run { id } } } }";
    let slot = eventually("the slot", PATIENCE, || async {
        let slots: Value = stage.person.program.call(document, json!({ "id": stage.pipeline.id })).await?;
        slots["nodes"].get(0).cloned().context("nothing is made yet")
    })
    .await?;
    assert_eq!((moment(&slot["at"])?, slot["state"].as_str(), slot["topic"]["text"].as_str()), (at, Some("FILLED"), Some(SHORT)));
    let run = stage.person.await_end(slot["run"]["id"].as_str().context("no run")?, PATIENCE).await?;
    assert_eq!((run.state.as_str(), run.script.as_str()), ("DONE", SHORT));
    assert_eq!(stage.platforms().await?, EACH);
    for Publication { id, .. } in &run.publications {
        let when = "query($id: ID!) { publication(id: $id) { scheduledFor publishedAt } }";
        let publication: Value = stage.person.program.call(when, json!({ "id": id })).await?;
        assert_eq!(moment(&publication["scheduledFor"])?, at);
        assert!(moment(&publication["publishedAt"])? >= at, "{publication}");
    }

    // and the other topic waits for tomorrow
    let document = "query($id: ID!) { pipeline(id: $id) { waitingTopics schedule { nextAt } } }";
    let pipeline: Value = stage.person.program.call(document, json!({ "id": stage.pipeline.id })).await?;
    assert_eq!(pipeline["waitingTopics"], 1);
    assert_eq!(moment(&pipeline["schedule"]["nextAt"])?, at + TimeDelta::days(1));
    stage.house.close().await
}

#[tokio::test]
async fn a_queue_that_runs_low_is_filled_by_the_writer_and_the_ideas_are_paid_for_once() -> Result<()> {
    // given two workers, and a pipeline whose writer is to propose four topics while fewer than three wait
    let stage = Stage::set_in(tests::Blueprint::story()?.workers(2)).await?;
    let pipeline = provided(&stage, json!({})).await?;
    let wish =
        "mutation($input: RestockSetInput!) { restockSet(input: $input) { restock { id } userErrors { code field message } } }";
    stage.person.program.call::<Value>(wish, json!({ "input": { "pipelineId": pipeline.id, "below": 3, "count": 4 } })).await?;

    // when some time passes
    let document = "query($id: ID!) { pipeline(id: $id) { waitingTopics restock { trouble { code message } } } }";
    let look = || async {
        let pipeline: Value = stage.person.program.call(document, json!({ "id": pipeline.id })).await?;
        ensure!(pipeline["waitingTopics"].as_u64() >= Some(3), "{pipeline}");
        Ok(pipeline)
    };
    let stocked = eventually("the topics", Duration::from_mins(1), look).await?;

    // then topics wait that are all different, and were bought in one call
    assert_eq!(stocked["restock"]["trouble"], Value::Null);
    let topics = "query($id: ID!) { topics(filter: { pipelineId: $id }) { nodes { text source } } }";
    let topics: Value = stage.person.program.call(topics, json!({ "id": pipeline.id })).await?;
    let mut texts: Vec<&str> =
        topics["nodes"].as_array().into_iter().flatten().filter_map(|node| node["text"].as_str()).collect();
    let count = texts.len();
    texts.sort_unstable();
    texts.dedup();
    assert!(texts.len() == count && count >= 3, "{topics}");
    assert!(topics["nodes"].as_array().into_iter().flatten().all(|node| node["source"] == "WRITER"), "{topics}");
    assert_eq!(stage.house.sandbox.sales("openai").await?.values().sum::<u64>(), 1);
    stage.house.close().await
}

fn moment(value: &Value) -> Result<DateTime<Utc>> {
    Ok(value.as_str().with_context(|| format!("{value} is no moment"))?.parse()?)
}

fn minute(at: DateTime<Utc>) -> DateTime<Utc> {
    at - TimeDelta::seconds(at.second().into()) - TimeDelta::nanoseconds(at.nanosecond().into())
}

#[allow(clippy::disallowed_methods, reason = "a program that schedules looks at its own clock")]
fn now() -> DateTime<Utc> {
    Utc::now()
}
