//! What a run may cost, before it is begun.

use async_graphql::{Context, ID, Object, SimpleObject};
use entity::pipeline::{self, FootageSource, ScriptKind as Kind, Settings};
use ledger::makers;
use sea_orm::{ColumnTrait, QueryFilter};
use studio::footage::painting_estimate;
use studio::provider::{Order, Provider as Seller, Purpose, Usage};
use studio::write::{Brief, script_estimate};

use crate::app::Api;
use crate::context::Reach;
use crate::error::ApiError;
use crate::pipeline::{ScriptKind, alive};
use crate::provider_key::Provider;
use crate::purchase::Cost;
use crate::text::uuid;

/// A narrator says about so many characters in a second.
const CHARACTERS_A_SECOND: usize = 16;
/// A scene lasts about so many.
const CHARACTERS_A_SCENE: usize = 80;

/// What a run may cost at most, where all goes well at the first attempt.
#[derive(SimpleObject)]
pub(crate) struct RunEstimate {
    /// All of it.
    total: Cost,
    /// The same by provider and purpose.
    lines: Vec<RunEstimateLine>,
}

/// What a run may cost at one provider for one purpose.
#[derive(SimpleObject)]
pub(crate) struct RunEstimateLine {
    /// At whom.
    provider: Provider,
    /// For what: `script`, `speech` or `image`.
    purpose: String,
    /// How much.
    cost: Cost,
}

#[derive(Default)]
pub(crate) struct RunEstimateQuery;

#[Object]
impl RunEstimateQuery {
    /// What a run of these words would cost with the pipeline's settings; null when there is no such pipeline. An estimate
    /// on the high side; what a run really costs is `cost` of the run.
    async fn run_estimate(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The pipeline's id.")] pipeline_id: ID,
        #[graphql(desc = "The words, as for `runCreate`.")] script: String,
        #[graphql(desc = "What the words are; as the pipeline says when not given.")] script_kind: Option<ScriptKind>,
    ) -> Result<Option<RunEstimate>, ApiError> {
        let (api, user) = (ctx.api(), ctx.viewer()?.user);
        let Some(id) = uuid(&pipeline_id) else { return Ok(None) };
        let Some(row) = alive(user).filter(pipeline::Column::Id.eq(id)).one(&api.db).await? else { return Ok(None) };
        let kind = script_kind.map_or(row.settings.script_kind, Into::into);
        let brief = makers::brief(&row.settings, kind, &script, None);
        let orders = orders(api, &row.settings, kind, &brief);
        Ok(Some(priced(api, &orders)))
    }
}

fn orders(api: &Api, settings: &Settings, kind: Kind, brief: &Brief) -> Vec<Order> {
    let usual = api.books.providers().settings();
    let order = |provider, purpose, model: &str, usage| Order::new(provider, purpose, model, &(), usage);
    let mut orders = Vec::new();
    if kind != Kind::Script
        && let Some(provider) = makers::writes(settings.writing.writer)
    {
        let model = settings.writing.model.as_deref().unwrap_or(&usual.openai_text_model);
        orders.push(order(provider, Purpose::Script, model, script_estimate(brief)));
    }
    let characters = match kind {
        Kind::Script => brief.script.chars().count(),
        Kind::TalkingPoints | Kind::Topic => settings.writing.target_seconds as usize * CHARACTERS_A_SECOND,
    };
    if let Some(provider) = makers::speaks(settings.speech.speaker) {
        let usual = if provider == Seller::ElevenLabs { &usual.elevenlabs_model } else { &usual.openai_speech_model };
        let model = settings.speech.model.as_deref().unwrap_or(usual);
        orders.push(order(provider, Purpose::Speech, model, spoken(provider, model, characters)));
    }
    if settings.footage.first() == Some(&FootageSource::Images) {
        let images = characters.div_ceil(CHARACTERS_A_SCENE).max(1) as u64;
        orders.push(order(Seller::OpenAi, Purpose::Image, &usual.openai_image_model, painting_estimate(images)));
    }
    orders
}

/// ElevenLabs charges half for its fast models, and tells so in characters.
fn spoken(provider: Seller, model: &str, characters: usize) -> Usage {
    let fast = provider == Seller::ElevenLabs && (model.contains("flash") || model.contains("turbo"));
    let characters = if fast { characters.div_ceil(2) } else { characters } as u64;
    Usage { characters, requests: 1, ..Usage::default() }
}

fn priced(api: &Api, orders: &[Order]) -> RunEstimate {
    let (prices, now) = (api.books.prices(), api.clock.now());
    let costs: Vec<_> = orders.iter().map(|order| prices.cost(order, &order.estimate, now)).collect();
    let known: i64 = costs.iter().flatten().map(|cost| cost.micros).sum();
    let complete = costs.iter().all(Option::is_some);
    let lines = orders.iter().zip(&costs).map(|(order, cost)| RunEstimateLine {
        provider: ledger::entity_of(order.provider).into(),
        purpose: order.purpose.to_string(),
        cost: Cost::estimated(cost.map_or(0, |cost| cost.micros), cost.is_some(), 1),
    });
    RunEstimate { total: Cost::estimated(known, complete, orders.len() as i64), lines: lines.collect() }
}
