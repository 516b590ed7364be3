//! Asking twice is wishing once.

use entity::{idempotency_key, publication, run};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, PaginatorTrait, Set};
use serde_json::{Value, json};

use crate::caller::Caller;
use crate::door::Door;
use crate::runs::{connection, new_run, pipeline};

/// The account of the stories is on YouTube.
pub(crate) const YOUTUBE: &[&str] = &["--youtube-client-id", "id", "--youtube-client-secret", "secret"];

pub(crate) const PUBLISH: &str = "mutation($input: PublicationCreateInput!) { publicationCreate(input: $input) { \
    publication { id state title description scheduledFor } userErrors { code field message } } }";
const MAKE: &str =
    "mutation($input: RunCreateInput!) { runCreate(input: $input) { run { id } userErrors { code field message } } }";

/// What `mutation` answered to a request with this `Idempotency-Key`.
async fn keyed(caller: &Caller, key: &str, document: &str, input: &Value) -> Value {
    let body = json!({ "query": document, "variables": { "input": input } });
    let answer = caller.post("/graphql").header("idempotency-key", key).json(&body).send().await.unwrap();
    answer.json::<Value>().await.unwrap()["data"].clone()
}

/// A run whose video is finished.
pub(crate) async fn finished(door: &Door, ada: &Caller, pipeline: &str) -> run::Model {
    let mut row = new_run(door, ada, pipeline).await.into_active_model();
    row.state = Set(run::State::Done);
    row.title = Set(Some("Space".to_owned()));
    row.video_key = Set(Some("a key".to_owned()));
    row.video_bytes = Set(Some(5_000_000));
    row.duration_ms = Set(Some(30_000));
    row.update(&door.db).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn given_a_key_when_a_publication_is_asked_for_twice_then_there_is_one() {
    let door = Door::with(YOUTUBE).await;
    let ada = door.person("ada@example.org").await;
    let (pipeline, account) = pipeline(&door, &ada).await;
    let run = finished(&door, &ada, &pipeline).await;
    let input = json!({ "runId": run.id, "connectionId": account.id, "description": "How big it is." });

    let first = keyed(&ada, "wish-1", PUBLISH, &input).await;
    let made = &first["publicationCreate"]["publication"];
    assert_eq!((made["state"].as_str(), made["title"].as_str()), (Some("SCHEDULED"), Some("Space")), "{first}");
    assert_eq!(keyed(&ada, "wish-1", PUBLISH, &input).await, first);
    assert_eq!(publication::Entity::find().count(&door.db).await.unwrap(), 1);

    let another = json!({ "runId": run.id, "connectionId": account.id, "description": "Something else." });
    let other = keyed(&ada, "wish-1", PUBLISH, &another).await;
    assert_eq!(other["publicationCreate"]["userErrors"][0]["code"], "IDEMPOTENCY_KEY_REUSED", "{other}");
    let twice = keyed(&ada, "wish-2", PUBLISH, &input).await;
    let refused = &twice["publicationCreate"]["userErrors"][0];
    assert_eq!((refused["code"].as_str(), &refused["field"]), (Some("ALREADY_PUBLISHED"), &json!(["input", "connectionId"])));
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn given_a_key_when_runs_are_asked_for_at_once_then_there_is_one() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let (pipeline, _) = pipeline(&door, &ada).await;
    let input = json!({ "pipelineId": pipeline, "script": "Space is big." });
    let all = futures::future::join_all((0..5).map(|_| keyed(&ada, "same", MAKE, &input))).await;
    let id = |answer: &Value| answer["runCreate"]["run"]["id"].as_str().map(str::to_owned);
    assert!(all.iter().all(|answer| id(answer).is_some() && id(answer) == id(&all[0])), "{all:?}");
    assert_eq!(run::Entity::find().count(&door.db).await.unwrap(), 1);
    assert_eq!(idempotency_key::Entity::find().count(&door.db).await.unwrap(), 1);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn given_a_key_that_is_none_when_it_is_sent_then_that_is_said() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let (pipeline, _) = pipeline(&door, &ada).await;
    let answer = keyed(&ada, "two words", MAKE, &json!({ "pipelineId": pipeline, "script": "Space is big." })).await;
    assert_eq!(answer["runCreate"]["userErrors"][0]["code"], "INVALID", "{answer}");
    assert_eq!(run::Entity::find().count(&door.db).await.unwrap(), 0);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn given_what_a_platform_would_refuse_when_it_is_asked_for_then_it_is_refused_beside_the_field() {
    let door = Door::with(YOUTUBE).await;
    let ada = door.person("ada@example.org").await;
    let (pipeline, account) = pipeline(&door, &ada).await;
    let run = finished(&door, &ada, &pipeline).await;
    let input = json!({ "runId": run.id, "connectionId": account.id, "title": "x".repeat(101) });
    let refused = ada.data(PUBLISH, json!({ "input": input })).await;
    let wrong = &refused["publicationCreate"]["userErrors"][0];
    assert_eq!((wrong["code"].as_str(), &wrong["field"]), (Some("PLATFORM_LIMIT"), &json!(["input", "title"])), "{refused}");
    assert_eq!(publication::Entity::find().count(&door.db).await.unwrap(), 0);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn given_somebody_elses_video_or_account_when_it_is_published_then_it_is_not_there() {
    let door = Door::open().await;
    let (ada, eve) = (door.person("ada@example.org").await, door.person("eve@example.org").await);
    let (pipeline, account) = pipeline(&door, &ada).await;
    let run = finished(&door, &ada, &pipeline).await;
    let of_eve = connection(&door, &eve, "Eve's channel").await;
    for (caller, account, field) in [(&eve, of_eve.id, "runId"), (&ada, of_eve.id, "connectionId"), (&eve, account.id, "runId")] {
        let refused = caller.data(PUBLISH, json!({ "input": { "runId": run.id, "connectionId": account } })).await;
        let wrong = &refused["publicationCreate"]["userErrors"][0];
        assert_eq!((wrong["code"].as_str(), &wrong["field"]), (Some("NOT_FOUND"), &json!(["input", field])), "{refused}");
    }
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn given_publish_times_when_they_make_no_sense_then_that_is_said_and_sensible_ones_are_kept() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let id = ada.pipeline("P").await;
    let update = "mutation($input: PipelineUpdateInput!) { pipelineUpdate(input: $input) { \
        pipeline { settings { publishTimes { cron timeZone } } } userErrors { code message } } }";
    let set = |cron: &str, zone: &str| {
        let input = json!({ "id": id, "settings": { "publishTimes": { "cron": cron, "timeZone": zone } } });
        ada.data(update, json!({ "input": input }))
    };
    for (cron, zone) in [("0 9 * * MON", "Berlin"), ("nine", "Europe/Berlin")] {
        let refused = set(cron, zone).await;
        assert_eq!(refused["pipelineUpdate"]["userErrors"][0]["code"], "INVALID", "{refused}");
    }
    let kept = set("0 9 * * MON", "Europe/Berlin").await;
    let times = json!({ "cron": "0 9 * * MON", "timeZone": "Europe/Berlin" });
    assert_eq!(kept["pipelineUpdate"]["pipeline"]["settings"]["publishTimes"], times, "{kept}");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn given_choices_for_tiktok_when_they_do_not_go_together_then_the_field_is_named_and_else_they_are_kept() {
    let door = Door::with(&["--tiktok-client-key", "key", "--tiktok-client-secret", "secret"]).await;
    let ada = door.person("ada@example.org").await;
    let (pipeline, account) = pipeline(&door, &ada).await;
    let mut on_tiktok = account.into_active_model();
    on_tiktok.platform = Set(entity::Platform::TikTok);
    let account = on_tiktok.update(&door.db).await.unwrap();
    let run = finished(&door, &ada, &pipeline).await;
    let document = "mutation($input: PublicationCreateInput!) { publicationCreate(input: $input) { publication { \
        options { tiktok { mode privacyLevel allowComment allowDuet brandContent coverMs } instagram { shareToFeed } } } \
        userErrors { code field } } }";
    let ask = async |tiktok: Value| {
        let input = json!({ "runId": run.id, "connectionId": account.id, "description": "d", "options": { "tiktok": tiktok } });
        ada.data(document, json!({ "input": input })).await["publicationCreate"].clone()
    };
    let refused = ask(json!({ "privacyLevel": "SELF_ONLY", "brandContent": true, "coverMs": 30_000 })).await;
    let fields: Vec<&Value> = refused["userErrors"].as_array().unwrap().iter().map(|error| &error["field"]).collect();
    assert_eq!(
        fields,
        [&json!(["input", "options", "tiktok", "brandContent"]), &json!(["input", "options", "tiktok", "coverMs"])],
        "{refused}"
    );
    let made = ask(json!({ "privacyLevel": "MUTUAL_FOLLOW_FRIENDS", "allowComment": true })).await;
    let expected = json!({ "mode": "DIRECT", "privacyLevel": "MUTUAL_FOLLOW_FRIENDS", "allowComment": true, "allowDuet": false,
        "brandContent": false, "coverMs": null });
    assert_eq!(made["publication"]["options"], json!({ "tiktok": expected, "instagram": { "shareToFeed": true } }), "{made}");
    door.close().await;
}
