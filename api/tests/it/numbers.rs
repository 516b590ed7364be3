//! How videos perform, asked from outside.

use chrono::{DateTime, TimeDelta, Utc};
use entity::publication;
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};
use serde_json::{Value, json};

use crate::caller::Caller;
use crate::door::{Door, PUBLIC_ORIGIN};
use crate::runs::{new_run, pipeline, publication, tell};

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// The two days that are asked of.
fn days() -> Value {
    json!({ "from": "2026-11-03T00:00:00Z", "to": "2026-11-05T00:00:00Z" })
}

/// A video that was live for two days before its numbers could not be read any more.
async fn failing(door: &Door, ada: &Caller) -> publication::Model {
    let (pipeline, to) = pipeline(door, ada).await;
    let run = new_run(door, ada, &pipeline).await;
    let mut row = publication(door, &run, &to, publication::State::Published).await.into_active_model();
    row.published_at = Set(Some(at("2026-11-01T00:00:00Z")));
    row.title = Set("=1+1".to_owned());
    let video = row.update(&door.db).await.unwrap();
    tell(door, &video, at("2026-11-03T00:00:00Z"), 100).await;
    tell(door, &video, at("2026-11-04T12:00:00Z"), 400).await;
    let why = "YouTube has trouble of its own.";
    analytics::failed(&door.db, &video, why, at("2026-11-04T18:00:00Z")).await.unwrap();
    video
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_compares_with_the_days_before_and_says_what_could_not_be_read() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let video = failing(&door, &ada).await;
    let report = "query($filter: AnalyticsFilter!) { analyticsReport(filter: $filter) { from to previousFrom \
        totals { publications failing views { value measured takenAt } likes { value measured } engagement } \
        previous { views { value } } change { views likes } \
        failures { reason since takenAt publications connection { displayName } } } }";
    let seen = ada.data(report, json!({ "filter": days() })).await["analyticsReport"].clone();
    assert_eq!(moment(&seen["previousFrom"]), at("2026-11-01T00:00:00Z"));
    assert_eq!(seen["totals"]["views"]["value"], 300);
    assert_eq!(moment(&seen["totals"]["views"]["takenAt"]), at("2026-11-04T12:00:00Z"), "as old as the last good answer");
    assert_eq!(seen["totals"]["likes"], json!({ "value": null, "measured": 0 }), "what nobody told is not zero");
    assert_eq!((&seen["totals"]["publications"], &seen["totals"]["failing"]), (&json!(1), &json!(1)));
    assert_eq!((&seen["previous"]["views"]["value"], &seen["change"]["views"]), (&json!(100), &json!(2.0)));
    let failure = &seen["failures"][0];
    assert_eq!((&failure["reason"], &failure["publications"]), (&json!("YouTube has trouble of its own."), &json!(1)));
    assert_eq!(moment(&failure["since"]), at("2026-11-04T18:00:00Z"));
    assert_eq!(failure["connection"]["displayName"], "Ada's channel");

    let sync = "query($id: ID!) { publication(id: $id) { latestMetrics { views takenAt } metricSync { takenAt triedAt failure goneAt } } }";
    let seen = ada.data(sync, json!({ "id": video.id })).await["publication"].clone();
    assert_eq!(seen["latestMetrics"]["views"], 400);
    assert_eq!(seen["metricSync"]["failure"], "YouTube has trouble of its own.");
    assert_eq!(moment(&seen["metricSync"]["takenAt"]), moment(&seen["latestMetrics"]["takenAt"]));
    assert_eq!(moment(&seen["metricSync"]["triedAt"]), at("2026-11-04T18:00:00Z"));
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn numbers_are_shown_over_time_by_what_sets_videos_apart_and_in_order() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let video = failing(&door, &ada).await;
    let series = "query($filter: AnalyticsFilter!, $step: SeriesStep!) { analyticsSeries(filter: $filter, step: $step) { from views likes } }";
    let by_day = ada.data(series, json!({ "filter": days(), "step": "DAY" })).await["analyticsSeries"].clone();
    let views: Vec<_> = by_day.as_array().unwrap().iter().map(|point| point["views"].clone()).collect();
    assert_eq!(views, [json!(200), json!(100)]);
    let by_hour = ada.data(series, json!({ "filter": days(), "step": "HOUR" })).await["analyticsSeries"].clone();
    let hours = by_hour.as_array().unwrap();
    assert_eq!((hours.len(), &hours[47]["views"], &hours[0]["likes"]), (48, &json!(null), &json!(null)), "nobody knows yet");
    assert_eq!(hours.iter().filter_map(|point| point["views"].as_i64()).sum::<i64>(), 300);
    let year = json!({ "from": "2026-01-01T00:00:00Z", "to": "2027-01-01T00:00:00Z" });
    assert_eq!(ada.code(series, json!({ "filter": year, "step": "HOUR" })).await, "INVALID");

    let breakdown = "query($filter: AnalyticsFilter!, $by: AnalyticsDimension!) { analyticsBreakdown(filter: $filter, by: $by) { key label totals { views { value } } change { views } } }";
    for (by, label) in [
        ("PLATFORM", "YouTube"),
        ("CONNECTION", "Ada's channel"),
        ("PIPELINE", "P"),
        ("TOPIC", "No topic"),
        ("CAPTION_PRESET", "bold"),
        ("WEEKDAY", "Sunday"),
        ("HOUR", "00:00"),
    ] {
        let seen = ada.data(breakdown, json!({ "filter": days(), "by": by })).await["analyticsBreakdown"].clone();
        assert_eq!(
            (&seen[0]["label"], &seen[0]["totals"]["views"]["value"], seen.as_array().unwrap().len()),
            (&json!(label), &json!(300), 1),
            "{by}"
        );
        assert_eq!(seen[0]["change"]["views"], 2.0, "{by}");
    }
    let ranking = "query($filter: AnalyticsFilter!, $by: AnalyticsMeasure!) { analyticsRanking(filter: $filter, by: $by, end: WORST) { publication { id } totals { views { value } } } }";
    let seen = ada.data(ranking, json!({ "filter": days(), "by": "VIEWS" })).await["analyticsRanking"].clone();
    assert_eq!(seen, json!([{ "publication": { "id": video.id }, "totals": { "views": { "value": 300 } } }]));
    let rates = ada.data(ranking, json!({ "filter": days(), "by": "ENGAGEMENT" })).await["analyticsRanking"].clone();
    assert_eq!(rates, json!([]), "what is not known has no place");
    let learned = ada
        .data(
            "{ analyticsInsights { videos leastVideos insights { sentence } } analyticsBestTime { hours { begins } sentence } }",
            json!({}),
        )
        .await;
    assert_eq!(learned["analyticsInsights"], json!({ "videos": 0, "leastVideos": 8, "insights": [] }));
    assert!(learned["analyticsBestTime"]["sentence"].as_str().unwrap().starts_with("Not enough videos yet"));
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_is_a_table_that_no_spreadsheet_runs_and_its_link_ends() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let video = failing(&door, &ada).await;
    let export = "query($filter: AnalyticsFilter!) { analyticsExport(filter: $filter) { url fileName } }";
    let made = ada.data(export, json!({ "filter": days() })).await["analyticsExport"].clone();
    assert_eq!(made["fileName"], "analytics-2026-11-03-2026-11-04.csv");
    let link = made["url"].as_str().unwrap().strip_prefix(PUBLIC_ORIGIN).unwrap().to_owned();
    let answer = door.stranger().get(&link).await;
    assert_eq!(answer.headers()["content-type"], "text/csv; charset=utf-8");
    assert!(answer.headers()["content-disposition"].to_str().unwrap().starts_with("attachment; filename="));
    let id = video.id;
    let expected = format!(
        "day,publication,title,platform,account,pipeline,views,likes,comments,shares,saves,watch_ms\n\
         2026-11-03,{id},'=1+1,youtube,Ada's channel,P,200,,,,,\n2026-11-04,{id},'=1+1,youtube,Ada's channel,P,100,,,,,\n"
    );
    assert_eq!(answer.text().await.unwrap(), expected);
    let bob = door.person("bob@example.org").await;
    let empty = bob.data(export, json!({ "filter": days() })).await["analyticsExport"]["url"].as_str().unwrap().to_owned();
    let others = door.stranger().get(empty.strip_prefix(PUBLIC_ORIGIN).unwrap()).await.text().await.unwrap();
    assert_eq!(others.lines().count(), 1, "others' numbers are others'");
    assert_eq!(door.stranger().get(&format!("{link}x")).await.status(), 404);
    door.clock.advance(TimeDelta::hours(2).to_std().unwrap());
    assert_eq!(door.stranger().get(&link).await.status(), 404);
    door.close().await;
}

fn moment(value: &Value) -> DateTime<Utc> {
    at(value.as_str().unwrap())
}
