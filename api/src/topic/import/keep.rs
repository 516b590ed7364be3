//! Writing the rows of a file, many in one statement.

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, Utc};
use entity::pipeline;
use entity::topic::{self, Source};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect};

use super::super::draft::{Draft, check_room, last_place};
use crate::error::Outcome;

/// Rows of one statement: databases bound the number of its values.
const BATCH: usize = 1_000;

/// What makes two topics the same: their words, whatever their case and the white space between them.
pub(super) fn same(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The topics that the pipeline has or had.
pub(super) async fn known(tx: &impl ConnectionTrait, pipeline: &pipeline::Model) -> Result<HashSet<String>, DbErr> {
    let texts = topic::Entity::find().select_only().column(topic::Column::Text);
    let texts: Vec<String> = texts.filter(topic::Column::PipelineId.eq(pipeline.id)).into_tuple().all(tx).await?;
    Ok(texts.iter().map(|text| same(text)).collect())
}

/// Lets them wait, in their order; how many there are.
pub(super) async fn keep(
    tx: &impl ConnectionTrait,
    pipeline: &pipeline::Model,
    drafts: Vec<Draft>,
    now: DateTime<Utc>,
) -> Outcome<usize> {
    let added = drafts.len();
    check_room(tx, pipeline, added as u64).await?;
    let mut places = BTreeMap::new();
    let mut rows = Vec::with_capacity(added);
    for draft in drafts {
        let priority = draft.priority;
        let place = match places.get(&priority) {
            Some(last) => topic::behind(Some(*last), priority),
            None => last_place(tx, pipeline, priority).await?,
        };
        places.insert(priority, place);
        rows.push(draft.row(pipeline, (Source::Import, place), now));
    }
    while !rows.is_empty() {
        let batch: Vec<topic::ActiveModel> = rows.drain(..rows.len().min(BATCH)).collect();
        topic::Entity::insert_many(batch).exec_without_returning(tx).await?;
    }
    Ok(added)
}
