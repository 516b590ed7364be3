//! Topics for a pipeline that it has not had.

use analytics::examples;
use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use intake::{had, idea_brief};
use studio::write;

use crate::context::Reach;
use crate::error::UserErrorCode::{Invalid, Required};
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::pipeline::owned;
use crate::provider_key::told;

const USUAL: usize = 5;
/// Earlier topics that a model is told of.
const REMEMBERED: u64 = 200;

/// What ideas are wanted for.
#[derive(InputObject)]
pub(crate) struct IdeaSuggestInput {
    /// The pipeline, whose writer, niche, tone and audience they are for.
    pipeline_id: ID,
    /// What the channel is about, 3 to 500 characters; the pipeline's niche when not given.
    niche: Option<String>,
    /// How many, 1 to 20; 5 when not given.
    count: Option<usize>,
}

/// A topic with what is surprising about it.
#[derive(SimpleObject)]
pub(crate) struct Idea {
    /// One line, fit to be the topic of a run.
    topic: String,
    /// A sentence on what the viewer takes away; may be empty.
    angle: String,
}

/// Topics for videos.
#[derive(SimpleObject)]
pub(crate) struct IdeaList {
    /// The topics.
    ideas: Vec<Idea>,
}

payload! {
    /// What came of looking for ideas.
    IdeaSuggestPayload {
        /// Topics that the pipeline has not had; fewer than asked for when the others would have repeated something.
        suggestions: IdeaList
    }
}

#[derive(Default)]
pub(crate) struct IdeaSuggest;

#[Object]
impl IdeaSuggest {
    /// Lets the pipeline's writer propose topics that repeat neither its videos nor its waiting topics. Costs what a script
    /// costs, or less.
    async fn idea_suggest(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What ideas are wanted for.")] input: IdeaSuggestInput,
    ) -> Result<IdeaSuggestPayload, ApiError> {
        IdeaSuggestPayload::of(suggest(ctx, input).await)
    }
}

async fn suggest(ctx: &Context<'_>, input: IdeaSuggestInput) -> Outcome<IdeaList> {
    let (api, user) = (ctx.api(), ctx.viewer()?.user);
    let pipeline = owned(&api.db, user, &input.pipeline_id).await?;
    let id = pipeline.id;
    let mut settings = pipeline.settings;
    let examples = examples(&api.db, &settings, (user, id), api.clock.now()).await?;
    let model = api.books.text_model(user, &settings).await.map_err(|error| told(error, "pipelineId"))?;
    let needs_model =
        || UserError::on("pipelineId", Invalid, "The built-in writer has no ideas. Choose another writer in the pipeline.");
    let (door, model) = model.ok_or_else(needs_model)?;
    settings.writing.niche = input.niche.unwrap_or(settings.writing.niche);
    if settings.writing.niche.trim().is_empty() {
        return Err(UserError::on("niche", Required, "Say what the channel is about.").into());
    }
    let made = had(&api.db, id, REMEMBERED).await?;
    let brief = idea_brief(&settings, input.count.unwrap_or(USUAL), (made, examples), entity::new_id().to_string());
    let ledger = api.books.book(user).for_pipeline(id, settings.budget_micros);
    let ideas = write::ideas(&door, &model, &ledger, &brief).await.map_err(|error| told(error, "niche"))?;
    Ok(IdeaList { ideas: ideas.into_iter().map(|idea| Idea { topic: idea.topic, angle: idea.angle }).collect() })
}
