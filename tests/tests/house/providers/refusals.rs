//! What providers refuse is told, waited for, or passed over, as the person chose in advance.

use anyhow::Result;
use serde_json::{Value, json};
use tests::{Fault, Run};

use super::{ELEVENLABS, PEXELS, provided, until};
use crate::stage::{PATIENCE, Stage};

const TOPIC: &str = "Why the ocean glows at night";

async fn end(stage: &Stage, settings: Value) -> Result<Run> {
    let pipeline = provided(stage, settings).await?;
    let run = stage.person.start_topic(&pipeline, TOPIC).await?;
    stage.person.await_end(&run.id, PATIENCE).await
}

#[tokio::test]
async fn a_rate_limit_is_waited_for_and_the_run_goes_on() -> Result<()> {
    let stage = Stage::set().await?;
    for (platform, operation) in
        [("openai", "responses.create"), ("elevenlabs", "speech.timestamps"), ("pexels", "videos.search")]
    {
        let fault = Fault { status: Some(429), code: Some("rate_limit_exceeded"), ..Fault::of(platform, operation, "status") };
        stage.house.sandbox.fail(&fault.after(1)).await?;
    }
    let pipeline = provided(&stage, json!({})).await?;
    let run = until(&stage, &stage.person.start_topic(&pipeline, TOPIC).await?, "FOOTAGE").await?;
    assert!(run.error.is_none() && run.step("VOICE").is_some_and(|step| step.state == "DONE"), "{run:#?}");
    assert_eq!(stage.house.sandbox.waiting_faults().await?, Vec::<String>::new());
    stage.house.close().await
}

#[tokio::test]
async fn a_key_that_is_not_accepted_any_more_asks_for_another_one_and_the_run_goes_on_where_it_was() -> Result<()> {
    // given keys that were good when they were set
    let stage = Stage::set().await?;
    let pipeline = provided(&stage, json!({})).await?;
    for (provider, key) in [("elevenlabs", ELEVENLABS), ("pexels", PEXELS)] {
        stage.house.sandbox.change_key(&json!({ "provider": provider, "key": key, "revoked": true })).await?;
    }

    // when a run needs them
    let started = stage.person.start_topic(&pipeline, TOPIC).await?;
    let failed = stage.person.await_end(&started.id, PATIENCE).await?;

    // then it fails at once and says what to do
    let error = failed.error.clone().map(|error| (error.code, error.message));
    assert_eq!(error.as_ref().map(|(code, _)| code.as_str()), Some("key_rejected"), "{failed:#?}");
    assert!(error.is_some_and(|(_, message)| message.contains("ElevenLabs does not accept the key")
        || message.contains("Pexels does not accept the key")));

    // and with other keys it goes on, and the script is not written again
    stage.person.set_key("ELEVENLABS", "sandbox-elevenlabs-another", None).await?;
    stage.person.set_key("PEXELS", "sandbox-pexels-another", None).await?;
    stage.person.retry_run(&started.id).await?;
    let run = until(&stage, &started, "FOOTAGE").await?;
    assert!(run.error.is_none(), "{run:#?}");
    assert_eq!(stage.house.sandbox.sales("openai").await?.values().sum::<u64>(), 1, "{run:#?}");
    stage.house.close().await
}

#[tokio::test]
async fn a_key_that_is_refused_is_not_kept_and_none_at_all_is_told_before_anything_begins() -> Result<()> {
    let stage = Stage::set().await?;
    for (provider, base) in [
        ("OPENAI", None),
        ("ELEVENLABS", None),
        ("PEXELS", None),
        ("PIXABAY", None),
        ("COMPATIBLE", Some("https://compatible.example/v1")),
    ] {
        let refused = stage.person.set_key(provider, "a-key-that-nobody-ever-issued", base).await.unwrap_err();
        assert!(format!("{refused:?}").contains("KEY_REJECTED"), "{provider}: {refused:?}");
    }
    let keys: Value = stage.person.program.call("{ providerKeys { id } }", json!({})).await?;
    assert_eq!(keys, json!([]));
    let private = stage.person.set_key("COMPATIBLE", "sandbox-key", Some("https://169.254.169.254/v1")).await.unwrap_err();
    assert!(format!("{private:?}").contains("private"), "{private:?}");

    let settings = json!({ "privacy": "PUBLIC", "writing": { "writer": "OPENAI" }, "scriptKind": "TOPIC" });
    let pipeline = stage.person.create_pipeline(&stage.person.connections().await?, settings).await?;
    let missing = stage.person.start_topic(&pipeline, TOPIC).await.unwrap_err();
    assert!(format!("{missing:?}").contains("KEY_MISSING"), "{missing:?}");
    stage.house.close().await
}

#[tokio::test]
async fn a_library_that_has_nothing_is_followed_by_the_next_one_and_the_run_says_so() -> Result<()> {
    let stage = Stage::set().await?;
    let settings = json!({
        "scriptKind": "SCRIPT", "writing": { "writer": "BUILT_IN" }, "speech": { "speaker": "LOCAL" }, "voice": "heart",
        "footageOrder": ["PEXELS", "PIXABAY", "BACKDROPS"],
    });
    let pipeline = provided(&stage, settings).await?;
    let run = stage.person.start_run(&pipeline, "Zyxgrbl quonkled frimblewurst.").await?;
    let run = until(&stage, &run, "FOOTAGE").await?;
    assert!(run.error.is_none(), "{run:#?}");
    let made = stage.person.made(&run.id).await?;
    let notice = made.notices.iter().find(|notice| notice.code == "footage_fallback").map(|notice| notice.message.clone());
    assert!(notice.is_some_and(|told| told.contains("Pexels has nothing") && told.contains("Pixabay has nothing")), "{made:#?}");
    assert_eq!(made.scenes[0].choice.as_ref().map(|choice| (choice.source.as_str(), choice.tried.len())), Some(("BACKDROPS", 2)));
    stage.house.close().await
}

#[tokio::test]
async fn the_local_voice_speaks_where_the_person_chose_so_in_advance_and_nowhere_else() -> Result<()> {
    let stage = Stage::set().await?;
    stage.house.sandbox.change_key(&json!({ "provider": "elevenlabs", "key": ELEVENLABS, "credits": 0 })).await?;
    let failed = end(&stage, json!({})).await?;
    assert_eq!(failed.error.map(|error| error.code).as_deref(), Some("no_credit"));

    let pipeline = provided(&stage, json!({ "speech": { "speaker": "ELEVENLABS", "localFallback": true } })).await?;
    let run = until(&stage, &stage.person.start_topic(&pipeline, "How bread rises").await?, "TIMING").await?;
    assert!(run.error.is_none(), "{run:#?}");
    let made = stage.person.made(&run.id).await?;
    assert!(
        made.notices.iter().any(|notice| notice.code == "voice_fallback" && notice.message.contains("local voice")),
        "{made:#?}"
    );
    stage.house.close().await
}

#[tokio::test]
async fn what_a_model_will_not_write_is_told_and_another_try_asks_anew() -> Result<()> {
    let stage = Stage::set().await?;
    let pipeline = provided(&stage, json!({})).await?;
    let cases = [
        (json!({ "refusal": "I cannot help with that." }), "refused"),
        (json!({ "finish": "content_filter" }), "filtered"),
        (json!({ "finish": "length" }), "truncated"),
    ];
    for (answer, code) in cases {
        let mut said = json!({ "provider": "openai" });
        super::merge(&mut said, answer);
        stage.house.sandbox.answer_next(&said).await?;
        let run = stage.person.start_topic(&pipeline, TOPIC).await?;
        let failed = stage.person.await_end(&run.id, PATIENCE).await?;
        assert_eq!(failed.error.map(|error| error.code).as_deref(), Some(code));
        stage.person.cancel_run(&run.id).await.ok();
    }
    // a wrong answer is told to the model, which mends it
    stage.house.sandbox.answer_next(&json!({ "provider": "openai", "text": "{\"title\": 5" })).await?;
    let run = stage.person.start_topic(&pipeline, TOPIC).await?;
    let written = stage.person.await_run(&run.id, PATIENCE, |run| run.title.is_some() || run.is_over()).await?;
    assert!(written.error.is_none(), "{written:#?}");
    assert_eq!(stage.person.ledger(&run.id).await?["script"], 2);
    stage.house.close().await
}

#[tokio::test]
async fn a_budget_stops_a_run_before_it_is_passed() -> Result<()> {
    let stage = Stage::set().await?;
    let stopped = end(&stage, json!({ "budgetCents": 1 })).await?;
    let error = stopped.error.clone().map(|error| (error.code, error.message)).unwrap_or_default();
    assert_eq!(error.0, "budget_reached", "{stopped:#?}");
    assert!(error.1.contains("$0.01"), "{}", error.1);
    assert!(stage.house.sandbox.sales("elevenlabs").await?.is_empty());
    stage.house.close().await
}
