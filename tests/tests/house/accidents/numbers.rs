//! Numbers that cannot be read.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tests::{Fault, eventually};

use crate::ready::{Ready, TEXT};
use crate::stage::PATIENCE;

#[tokio::test]
async fn t12_numbers_that_cannot_be_read_leave_the_last_good_ones_and_are_told() -> Result<()> {
    // given a video whose numbers were read
    let ready = Ready::set().await?;
    let id = ready.publish("tiktok", TEXT).await?;
    ready.end(&id).await?;
    ready.stage.house.sandbox.advance(Duration::from_mins(90)).await?;
    ready.make_numbers_due().await?;
    let good = eventually("numbers", PATIENCE, || async {
        let numbers = latest(&ready, &id).await?;
        ensure!(numbers["views"].as_i64().is_some_and(|views| views > 0), "{numbers}");
        Ok(numbers)
    })
    .await?;

    for status in [500, 403] {
        // when the platform refuses them
        let before = ready.asked(&id, "metrics").await?;
        let refused = Fault { status: Some(status), times: Some(9), ..Fault::of("tiktok", "video.query", "status") };
        ready.stage.house.sandbox.fail(&refused).await?;
        ready.make_numbers_due().await?;
        eventually("a failure in the history", PATIENCE, || async {
            ensure!(ready.asked(&id, "metrics").await? > before, "it has not been told");
            Ok(())
        })
        .await?;

        // then the last good ones stand, no zeros among them
        assert_eq!(latest(&ready, &id).await?, good);
        // with their time and the reason beside them
        let sync = sync(&ready, &id).await?;
        assert_eq!(sync["takenAt"], good["takenAt"]);
        let told = sync["failure"].as_str().is_some_and(|why| !why.is_empty()) && sync["failingSince"].is_string();
        assert!(told, "{sync}");
        ready.stage.house.sandbox.heal().await?;
    }
    ready.stage.house.close().await
}

async fn sync(ready: &Ready, publication: &str) -> Result<Value> {
    let document = "query($id: ID!) { publication(id: $id) { metricSync { takenAt triedAt failingSince failure } } }";
    let seen: Value = ready.stage.person.program.call(document, json!({ "id": publication })).await?;
    Ok(seen["metricSync"].clone())
}

async fn latest(ready: &Ready, publication: &str) -> Result<Value> {
    let document = "query($id: ID!) { publication(id: $id) { latestMetrics { takenAt views likes comments shares } } }";
    let seen: Value = ready.stage.person.program.call(document, json!({ "id": publication })).await?;
    Ok(seen["latestMetrics"].clone())
}
