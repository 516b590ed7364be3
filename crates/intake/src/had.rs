//! What a pipeline had, and what ideas are wanted for it.

use entity::pipeline::{ScriptKind, Settings};
use entity::{run, topic};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use studio::write::{Example, IdeaBrief};
use uuid::Uuid;

/// Titles and topics of the pipeline's last `most` videos, and the last `most` topics it has or had.
pub async fn had(db: &impl ConnectionTrait, pipeline: Uuid, most: u64) -> Result<Vec<String>, DbErr> {
    let runs: Vec<(Option<String>, String, ScriptKind)> = run::Entity::find()
        .select_only()
        .columns([run::Column::Title, run::Column::Script, run::Column::ScriptKind])
        .filter(run::Column::PipelineId.eq(pipeline))
        .order_by_desc(run::Column::CreatedAt)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?;
    let topics: Vec<String> = topic::Entity::find()
        .select_only()
        .column(topic::Column::Text)
        .filter(topic::Column::PipelineId.eq(pipeline))
        .order_by_desc(topic::Column::CreatedAt)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?;
    let of_run = |(title, script, kind): (Option<String>, String, ScriptKind)| {
        title.into_iter().chain((kind == ScriptKind::Topic).then_some(script))
    };
    Ok(runs.into_iter().flat_map(of_run).chain(topics).collect())
}

/// A wish for `count` ideas that repeat nothing of `made` and know how the `examples` did. Two wishes with different seeds want
/// different ideas.
pub fn idea_brief(settings: &Settings, count: usize, (made, examples): (Vec<String>, Vec<Example>), seed: String) -> IdeaBrief {
    IdeaBrief {
        niche: settings.writing.niche.clone(),
        language: settings.language.clone(),
        tone: settings.writing.tone.clone(),
        audience: settings.writing.audience.clone(),
        count,
        made,
        examples,
        seed,
    }
}
