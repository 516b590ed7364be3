//! A script to look at: written as a run would write it, and kept for the run that is made of it.

use analytics::lessons;
use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use entity::pipeline;
use ledger::makers;
use sha2::{Digest, Sha256};
use std::sync::Arc;
use studio::Plan;
use studio::write::{BuiltInWriter, Writer};
use uuid::Uuid;

use crate::context::Reach;
use crate::error::{ApiError, Outcome, payload};
use crate::pipeline::{ScriptKind, owned};
use crate::provider_key::told;
use crate::run::words;

/// What to write about.
#[derive(InputObject)]
pub(crate) struct ScriptPreviewInput {
    /// The pipeline, whose writer and settings it is for.
    pipeline_id: ID,
    /// The words to speak, the points to speak about, or the topic.
    script: String,
    /// The title; made by the writer when not given.
    title: Option<String>,
    /// What the words are; as the pipeline says when not given.
    script_kind: Option<ScriptKind>,
}

/// What a video would say and look for.
#[derive(SimpleObject)]
pub(crate) struct Script {
    /// For `runCreate`: the run then has this very plan, and nothing is written twice.
    preview_id: ID,
    /// The title.
    title: String,
    /// The opening words, where a model wrote them.
    hook: Option<String>,
    /// What the platforms show beside the video, without hashtags.
    description: String,
    /// Without `#`.
    hashtags: Vec<String>,
    /// The scenes, in order.
    scenes: Vec<ScriptScene>,
    /// What each platform shows, where a text of its own was written.
    texts: Vec<ScriptText>,
    /// About how long it takes to be said, in milliseconds.
    spoken_ms: u64,
    /// The model that wrote it; null where the words are the person's.
    written_by: Option<String>,
}

/// A scene of a script.
#[derive(SimpleObject)]
pub(crate) struct ScriptScene {
    /// What is spoken and captioned.
    narration: String,
    /// What to look for in footage, from concrete to general.
    search_terms: Vec<String>,
    /// Words to stress.
    emphasis: Vec<String>,
}

/// What one platform shows.
#[derive(SimpleObject)]
pub(crate) struct ScriptText {
    /// `youtube`, `tiktok` or `instagram`.
    platform: String,
    /// The title, where the platform has one.
    title: Option<String>,
    /// Description or caption, hashtags included.
    text: String,
}

payload! {
    /// What came of writing a script.
    ScriptPreviewPayload {
        /// The script.
        preview: Script
    }
}

#[derive(Default)]
pub(crate) struct ScriptPreview;

#[Object]
impl ScriptPreview {
    /// Writes a script and makes nothing of it. It costs what writing costs; a run made of it does not pay for it again.
    async fn script_preview(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to write about.")] input: ScriptPreviewInput,
    ) -> Result<ScriptPreviewPayload, ApiError> {
        ScriptPreviewPayload::of(write(ctx, input).await)
    }
}

async fn write(ctx: &Context<'_>, input: ScriptPreviewInput) -> Outcome<Script> {
    let (api, user) = (ctx.api(), ctx.viewer()?.user);
    let pipeline = owned(&api.db, user, &input.pipeline_id).await?;
    let words = words(&input.script, input.title.as_deref(), input.script_kind.map(Into::into), &pipeline)?;
    let preview = entity::new_id();
    let run = run_of(user, preview);
    let mut brief = words.brief;
    let plan = if words.kind == pipeline::ScriptKind::Script {
        BuiltInWriter.write(&brief).await
    } else {
        brief.seed = makers::seed(run, 1);
        brief.examples = lessons(&api.db, &pipeline.settings, (user, pipeline.id, run), api.clock.now()).await?;
        let ledger = Arc::new(api.books.book(user).for_pipeline(pipeline.id, pipeline.settings.budget_micros));
        match api.books.model_writer(user, &pipeline.settings, ledger).await.map_err(|error| told(error, "pipelineId"))? {
            Some(model) => model.write(&brief).await,
            None => BuiltInWriter.write(&brief).await,
        }
    };
    let plan = plan.map_err(|error| told(error, "script"))?;
    Ok(shown(preview.into(), plan, pipeline.settings.speech.rate))
}

/// The id of the run that is made of the person's preview. It is nobody else's, whatever a person calls a preview, and as old as
/// the preview.
pub(crate) fn run_of(user: Uuid, preview: Uuid) -> Uuid {
    let hash: [u8; 32] = Sha256::new().chain_update(user).chain_update(preview).finalize().into();
    let (mut own, begun) = ([0; 10], preview.as_u128() >> 80);
    own.copy_from_slice(&hash[..10]);
    uuid::Builder::from_unix_timestamp_millis(begun as u64, &own).into_uuid()
}

fn shown(preview_id: ID, plan: Plan, rate: f64) -> Script {
    let spoken_ms = plan.spoken_ms(rate);
    let scene = |scene: studio::PlannedScene| ScriptScene {
        narration: scene.narration,
        search_terms: scene.search_terms,
        emphasis: scene.emphasis,
    };
    let text = |text: studio::PlatformText| ScriptText { platform: text.platform, title: text.title, text: text.text };
    Script {
        preview_id,
        title: plan.title,
        hook: plan.hook,
        description: plan.description,
        hashtags: plan.hashtags,
        scenes: plan.scenes.into_iter().map(scene).collect(),
        texts: plan.texts.into_iter().map(text).collect(),
        spoken_ms,
        written_by: plan.written_by.map(|by| by.model),
    }
}
