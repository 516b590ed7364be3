//! Videos by the providers that people use, played as strictly as their documents say.

mod captions;
mod edit;
mod fresh;
mod once;
mod refusals;
mod whole;

use anyhow::Result;
use serde_json::{Value, json};
use tests::{Pipeline, Run};

use crate::stage::{PATIENCE, Stage};

/// Any key that begins so opens an account there.
pub(crate) const OPENAI: &str = "sk-sandbox-openai-of-a-story";
pub(crate) const ELEVENLABS: &str = "sandbox-elevenlabs-of-a-story";
pub(crate) const PEXELS: &str = "sandbox-pexels-of-a-story";
pub(crate) const PIXABAY: &str = "sandbox-pixabay-of-a-story";
/// A voice that ElevenLabs has.
const VOICE: &str = "21m00Tcm4TlvDq8ikWAM";

/// A pipeline written by OpenAI, spoken by ElevenLabs and shown by Pexels, with keys of the person's own.
pub(crate) async fn provided(stage: &Stage, settings: Value) -> Result<Pipeline> {
    for (provider, key) in [("OPENAI", OPENAI), ("ELEVENLABS", ELEVENLABS), ("PEXELS", PEXELS), ("PIXABAY", PIXABAY)] {
        stage.person.set_key(provider, key, None).await?;
    }
    let mut all = json!({
        "privacy": "PUBLIC",
        "scriptKind": "TOPIC",
        "writing": { "writer": "OPENAI", "tone": "calm and curious", "audience": "everybody", "niche": "the sea", "targetSeconds": 15 },
        "voice": VOICE,
        "speech": { "speaker": "ELEVENLABS" },
        "footageOrder": ["PEXELS", "BACKDROPS"],
    });
    merge(&mut all, settings);
    Ok(stage.person.create_pipeline(&stage.person.connections().await?, all).await?)
}

/// Waits until the run has finished a step, and stops it there: what follows is of no interest.
pub(crate) async fn until(stage: &Stage, run: &Run, kind: &str) -> Result<Run> {
    let there = |now: &Run| now.step(kind).is_some_and(|step| step.state == "DONE") || now.is_over();
    let run = stage.person.await_run(&run.id, PATIENCE, there).await?;
    if !run.is_over() {
        stage.person.cancel_run(&run.id).await?;
    }
    Ok(run)
}

fn merge(all: &mut Value, settings: Value) {
    if let (Some(all), Value::Object(settings)) = (all.as_object_mut(), settings) {
        all.extend(settings);
    }
}
