//! What the writer is told: the person's words, how they want it, and what the pipeline's earlier videos were.

use analytics::lessons;
use chrono::{DateTime, Utc};
use entity::pipeline::ScriptKind;
use entity::run;
use ledger::makers;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use studio::Plan;
use studio::write::{Avoid, Brief, BriefKind, alike};

/// Earlier videos that are not repeated; of more, viewers remember nothing.
const REMEMBERED: u64 = 200;

/// The brief of a run. Each `round` wants another plan.
pub(super) async fn brief_of(
    db: &impl ConnectionTrait,
    run: &run::Model,
    round: u32,
    now: DateTime<Utc>,
) -> Result<Brief, DbErr> {
    let brief = makers::brief(&run.settings, run.script_kind, &run.script, run.title.clone());
    if brief.kind == BriefKind::Script {
        return Ok(brief);
    }
    let examples = lessons(db, &run.settings, (run.user_id, run.pipeline_id, run.id), now).await?;
    Ok(Brief { avoid: avoid(db, run).await?, examples, seed: makers::seed(run.id, round), ..brief })
}

/// What other videos of the pipeline were.
pub(super) async fn avoid(db: &impl ConnectionTrait, run: &run::Model) -> Result<Avoid, DbErr> {
    let others = run::Entity::find()
        .select_only()
        .column(run::Column::Plan)
        .column(run::Column::Script)
        .column(run::Column::ScriptKind)
        .filter(run::Column::PipelineId.eq(run.pipeline_id))
        .filter(run::Column::Id.ne(run.id))
        .filter(run::Column::Plan.is_not_null())
        .order_by_desc(run::Column::CreatedAt)
        .limit(REMEMBERED)
        .into_tuple::<(Option<serde_json::Value>, String, ScriptKind)>()
        .all(db)
        .await?;
    let mut avoid = Avoid::default();
    for (plan, script, kind) in others {
        let Some(plan) = plan.and_then(|plan| serde_json::from_value::<Plan>(plan).ok()) else { continue };
        avoid.hooks.extend(opening(&plan));
        avoid.titles.push(plan.title);
        if kind == ScriptKind::Topic {
            avoid.topics.push(script);
        }
    }
    // what the person asks for is the person's to repeat
    avoid.topics.retain(|topic| !alike(topic, &run.script));
    Ok(avoid)
}

/// What of `plan` another video of the pipeline says already.
pub(super) fn repeated(plan: &Plan, avoid: &Avoid) -> bool {
    let title = avoid.titles.iter().any(|title| alike(title, &plan.title));
    title || opening(plan).is_some_and(|opening| avoid.hooks.iter().any(|hook| alike(hook, &opening)))
}

/// The opening words.
fn opening(plan: &Plan) -> Option<String> {
    plan.hook.clone().or_else(|| plan.scenes.first().map(|scene| scene.narration.clone()))
}
