//! Database or Redis away.

use serde_json::json;

use crate::door::Door;

#[tokio::test(flavor = "multi_thread")]
async fn without_redis_and_database_it_starts_and_says_what_is_missing() {
    let nowhere = ["--redis-url", "redis://127.0.0.1:1/", "--database-url", "postgres://nobody@127.0.0.1:1/nothing"];
    let door = Door::with(&nowhere).await;
    let stranger = door.stranger();
    assert_eq!(stranger.get("/healthz").await.status(), 200);
    let ready = stranger.get("/readyz").await;
    assert_eq!(ready.status(), 503);
    let ready: serde_json::Value = ready.json().await.unwrap();
    assert_eq!(ready["redis"], "Redis does not answer");
    assert_ne!(ready["database"], "ok");

    let answer = stranger.sign_in("ada@example.org", "correct horse").await;
    assert_eq!(answer["errors"][0]["message"], "The database cannot be reached right now", "{answer}");
    assert_eq!(answer["errors"][0]["extensions"]["code"], "UNAVAILABLE");
    assert!(answer["errors"][0]["extensions"]["id"].is_string());
    assert!(stranger.data("{ service { version } }", json!({})).await["service"]["version"].is_string());
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_is_made_even_while_redis_is_away() {
    let door = Door::with(&["--redis-url", "redis://127.0.0.1:1/"]).await;
    let ada = door.person("ada@example.org").await;
    let (pipeline, _) = crate::runs::pipeline(&door, &ada).await;
    let made = crate::runs::create(&ada, &pipeline, "Space is big.").await;
    assert_eq!(made["run"]["state"], "QUEUED", "the row is the truth; the sweeper finds it: {made}");
    door.close().await;
}
