//! Publishing a person's own video: nothing is written, spoken or shown for it.

use async_graphql::{Context, ID, InputObject, Object};
use entity::pipeline::{self, Settings};
use entity::{Owned, clip, run};
use intake::insert_own;
use platforms::Violation;
use queue::Job;
use sea_orm::ConnectionTrait;
use studio::{MOST_HASHTAGS, Plan};

use crate::app::Api;
use crate::context::Reach;
use crate::error::UserErrorCode::{Invalid, PlatformLimit, TooLong};
use crate::error::{ApiError, Outcome, UserError, all_well, payload};
use crate::idempotency::Wish;
use crate::pipeline::held_to_make;
use crate::run::{Run, check_destinations};
use crate::text::{self, uuid};
use crate::{preflight, user};

/// YouTube's longest title, in characters.
const LONGEST_TITLE: usize = 100;

/// Which video to publish, and what to say of it.
#[derive(InputObject)]
pub(crate) struct ClipPublishInput {
    /// The video, a clip of kind `VIDEO`.
    clip_id: ID,
    /// The pipeline whose shape and cover style it gets, and whose destinations it is published on.
    pipeline_id: ID,
    /// The title, 1 to 100 characters on one line.
    title: String,
    /// What the platforms show beside it, without hashtags; nothing when not given.
    description: Option<String>,
    /// At most 30, with or without `#`; YouTube's tags too. None when not given.
    hashtags: Option<Vec<String>>,
}

payload! {
    /// What came of publishing a video of one's own.
    ClipPublishPayload {
        /// The new run, whose steps of writing, speaking and showing are `SKIPPED`.
        run: Run
    }
}

#[derive(Default)]
pub(crate) struct ClipPublish;

#[Object]
impl ClipPublish {
    /// Publishes a video of the person's own on the pipeline's destinations, after a yes where the pipeline asks for one. It is
    /// brought into the form that all platforms take: picture and sound that have it are copied, others are encoded once, and
    /// only a sound that is much too quiet or too loud is levelled. Follow it with `runProgress`. With the header
    /// `Idempotency-Key`, asking twice is asking once.
    async fn clip_publish(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which video to publish, and what to say of it.")] input: ClipPublishInput,
    ) -> Result<ClipPublishPayload, ApiError> {
        ClipPublishPayload::of(publish(ctx, input).await)
    }
}

async fn publish(ctx: &Context<'_>, input: ClipPublishInput) -> Outcome<run::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let wish = Wish::of(ctx, viewer.user)?;
    let no_clip = || UserError::not_found("clipId", "clip");
    let clip = uuid(&input.clip_id).ok_or_else(no_clip)?;
    let tx = entity::begin(&api.db).await?;
    user::lock_to_make(&tx, viewer.user).await?;
    if let Some(made) = wish.granted::<run::Entity>(&tx).await? {
        return Ok(made);
    }
    let clip = clip::Entity::find_of(viewer.user, clip, &tx).await?.ok_or_else(no_clip)?;
    let pipeline = held_to_make(&tx, viewer.user, &input.pipeline_id).await?;
    let plan = plan(input, &pipeline.settings)?;
    check(api, &tx, &pipeline, &clip, &plan).await?;
    let run = insert_own(&tx, &pipeline, (clip.id, &plan), api.clock.now()).await?;
    wish.keep(&tx, run.id, run.created_at).await?;
    tx.commit().await?;
    api.announce_run(&run).await;
    api.push(Job::MakeVideo { run: run.id }).await;
    Ok(run)
}

/// What is said of the video, as a plan without scenes.
fn plan(input: ClipPublishInput, settings: &Settings) -> Outcome<Plan> {
    Ok(Plan {
        title: text::name("title", &input.title, LONGEST_TITLE)?,
        description: input.description.unwrap_or_default().trim().to_owned(),
        hashtags: hashtags(&input.hashtags.unwrap_or_default())?,
        language: settings.language.clone(),
        scenes: Vec::new(),
        hook: None,
        texts: Vec::new(),
        written_by: None,
    })
}

/// Each once, in lower case.
fn hashtags(given: &[String]) -> Result<Vec<String>, UserError> {
    let mut all: Vec<String> = Vec::new();
    for tag in given {
        let tag = tag.trim().trim_start_matches('#').to_lowercase();
        if tag.is_empty() || !tag.chars().all(|letter| letter.is_alphanumeric() || letter == '_') {
            return Err(UserError::on("hashtags", Invalid, "A hashtag is one word of letters, digits and underscores."));
        }
        if !all.contains(&tag) {
            all.push(tag);
        }
    }
    if all.len() > MOST_HASHTAGS {
        return Err(UserError::on("hashtags", TooLong, format!("At most {MOST_HASHTAGS} hashtags are possible.")));
    }
    Ok(all)
}

/// Whether it is a video, and one that all destinations take, as far as that is known before it has its form.
async fn check(api: &Api, db: &impl ConnectionTrait, pipeline: &pipeline::Model, clip: &clip::Model, plan: &Plan) -> Outcome<()> {
    if clip.kind != clip::Kind::Video {
        return Err(UserError::on("clipId", Invalid, "This clip is no video.").into());
    }
    let accounts = check_destinations(api, pipeline, db).await?;
    let violations = preflight::of_own(api, &pipeline.settings, &accounts, (plan, clip.duration_ms as u64));
    all_well(violations.into_iter().map(beside).collect())
}

fn beside(violation: Violation) -> UserError {
    let field = match violation.field {
        field @ ("title" | "description") => field,
        "tags" => "hashtags",
        "duration_ms" => "clipId",
        _ => "pipelineId",
    };
    UserError::on(field, PlatformLimit, violation.message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hashtag_is_kept_once_in_lower_case_and_must_be_one_word() {
        let read = |tags: &[&str]| hashtags(&tags.iter().map(|&tag| tag.to_owned()).collect::<Vec<_>>());
        assert_eq!(read(&["#Sea", "sea", " Übermut_1 "]).unwrap(), ["sea", "übermut_1"]);
        for wrong in ["", "#", "two words", "a,b"] {
            assert_eq!(read(&[wrong]).unwrap_err().code, Invalid, "{wrong:?}");
        }
        let many: Vec<String> = (0..=MOST_HASHTAGS).map(|number| format!("tag{number}")).collect();
        assert_eq!(hashtags(&many).unwrap_err().code, TooLong);
    }
}
