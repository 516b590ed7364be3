//! What cannot become a video is refused with a reason, before anything is done.

use anyhow::{Context as _, Result};
use serde_json::{Value, json};
use tests::{ClientError, Person, UserError};

use crate::stage::{SHORT, Stage};

#[tokio::test]
async fn a_text_that_cannot_be_narrated_is_refused() -> Result<()> {
    let stage = Stage::set().await?;
    let too_long = "word ".repeat(2001);
    for (script, code) in
        [("", "REQUIRED"), (" \n\t ", "REQUIRED"), (too_long.as_str(), "TOO_LONG"), ("\u{0}\u{1}PNG\u{fffd}\u{fffd}", "NOT_TEXT")]
    {
        let refused = refusal(stage.person.start_run(&stage.pipeline, script).await)?;
        assert_eq!((refused.code.as_str(), refused.field), (code, Some(vec!["input".to_owned(), "script".to_owned()])));
        assert!(!refused.message.is_empty());
    }
    assert!(stage.platforms().await?.is_empty());
    stage.house.close().await
}

#[tokio::test]
async fn a_language_that_is_none_is_refused() -> Result<()> {
    let stage = Stage::set().await?;
    let connections = stage.person.connections().await?;
    for (language, code) in [("xx", "LANGUAGE_UNKNOWN"), ("fi", "LANGUAGE_UNSUPPORTED")] {
        let refused = refusal(stage.person.create_pipeline(&connections, json!({ "language": language })).await)?;
        assert_eq!(refused.code, code, "{refused:?}");
    }
    stage.house.close().await
}

#[tokio::test]
async fn a_pipeline_without_destinations_makes_no_runs() -> Result<()> {
    let stage = Stage::set().await?;
    let made = stage.person.create_pipeline(&[], json!({})).await;
    let refused = match made {
        Err(error) => refusal::<()>(Err(error))?,
        Ok(pipeline) => refusal(stage.person.start_run(&pipeline, SHORT).await)?,
    };
    assert_eq!(refused.code, "NO_DESTINATIONS", "{refused:?}");
    stage.house.close().await
}

#[tokio::test]
async fn a_deleted_connection_is_no_destination() -> Result<()> {
    let stage = Stage::set().await?;
    for connection in stage.person.connections().await? {
        disconnect(&stage.person, &connection.id).await?;
    }
    let refused = refusal(stage.person.start_run(&stage.pipeline, SHORT).await)?;
    assert!(["CONNECTION_UNUSABLE", "NO_DESTINATIONS"].contains(&refused.code.as_str()), "{refused:?}");
    stage.house.close().await
}

#[tokio::test]
async fn another_persons_things_are_not_there() -> Result<()> {
    let stage = Stage::set().await?;
    let stranger = Person::register(&stage.house.url).await?;

    let refused = refusal(stranger.start_run(&stage.pipeline, SHORT).await)?;
    assert_eq!(refused.code, "NOT_FOUND", "{refused:?}");
    let seen: Value =
        stranger.program.ask("query($id: ID!) { pipeline(id: $id) { id } }", json!({ "id": stage.pipeline.id })).await?;
    assert_eq!(seen, json!({ "pipeline": null }));
    stage.house.close().await
}

async fn disconnect(person: &Person, id: &str) -> Result<()> {
    let verb = "mutation($input: ConnectionDisconnectInput!) { connectionDisconnect(input: $input) { connection { id } userErrors { code field message } } }";
    person.program.call::<Value>(verb, json!({ "input": { "id": id } })).await?;
    Ok(())
}

/// The one thing that the person has to change.
fn refusal<T>(answer: Result<T, ClientError>) -> Result<UserError> {
    match answer.err().context("it was not refused")? {
        ClientError::Refused(errors) => errors.into_iter().next().context("no reason was given"),
        other => Err(other.into()),
    }
}
