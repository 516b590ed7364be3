//! Where a publication stands: its row of performance, made on first need and then moved on.

use chrono::TimeDelta;
use entity::{performance, publication, run, user};
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ActiveModelTrait, ConnectionTrait, DbErr, EntityTrait, QuerySelect};
use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

use crate::Calendar;
use crate::counters::{Counters, WrittenTo};
use crate::segment::Segment;

/// The age at which videos are compared.
pub(crate) const LIKE_AGE: TimeDelta = TimeDelta::days(7);

/// The row of the publication, held until the transaction ends; nothing where the publication is not live or its run has
/// gone.
pub(crate) async fn hold(
    db: &impl ConnectionTrait,
    publication: &publication::Model,
) -> Result<Option<performance::Model>, DbErr> {
    let held = || performance::Entity::find_by_id(publication.id).lock_exclusive().one(db);
    if let Some(row) = held().await? {
        return Ok(Some(row));
    }
    let Some(fresh) = fresh(db, publication).await? else { return Ok(None) };
    let insert = performance::Entity::insert(fresh).on_conflict_do_nothing_on([performance::Column::PublicationId]);
    insert.exec_without_returning(db).await?;
    held().await
}

/// What is known of a publication before its first reading.
async fn fresh(db: &impl ConnectionTrait, publication: &publication::Model) -> Result<Option<performance::ActiveModel>, DbErr> {
    let Some(published_at) = publication.published_at else { return Ok(None) };
    let run = run::Entity::find_by_id(publication.run_id).one(db).await?;
    let owner = user::Entity::find_by_id(publication.user_id).one(db).await?;
    let (Some(run), Some(owner)) = (run, owner) else { return Ok(None) };
    let calendar = Calendar::of(&owner.time_zone);
    let hook = run.plan.as_ref().and_then(hook);
    Ok(Some(performance::ActiveModel {
        publication_id: Set(publication.id),
        user_id: Set(publication.user_id),
        connection_id: Set(publication.connection_id),
        pipeline_id: Set(run.pipeline_id),
        topic_id: Set(run.topic_id),
        platform: Set(publication.platform),
        title: Set(title(publication, &run)),
        hook_words: Set(hook.as_ref().map(|hook| hook.unicode_words().count() as i32)),
        hook: Set(hook),
        caption_preset: Set(run.settings.caption_preset),
        duration_ms: Set(run.duration_ms),
        published_at: Set(published_at),
        time_zone: Set(owner.time_zone),
        weekday: Set(calendar.weekday(published_at) as i32),
        hour: Set(calendar.hour(published_at) as i32),
        ..Default::default()
    }))
}

/// What people know the video by: not every platform has titles.
fn title(publication: &publication::Model, run: &run::Model) -> String {
    let titles = [Some(publication.title.clone()), run.title.clone(), Some(publication.description.clone())];
    titles.into_iter().flatten().find(|title| !title.trim().is_empty()).unwrap_or_default()
}

/// The opening words of a plan: its hook, or the first sentence of its first scene.
fn hook(plan: &Value) -> Option<String> {
    let narration = || plan["scenes"][0]["narration"].as_str()?.unicode_sentences().next();
    let hook = plan["hook"].as_str().or_else(narration)?.trim();
    (!hook.is_empty()).then(|| hook.to_owned())
}

/// Moves the row on by a reading of `now` with its segment.
pub(crate) fn advance(row: &mut performance::Model, now: &Counters, segment: &Segment) {
    let week_ends = row.published_at + LIKE_AGE;
    if segment.since < week_ends
        && let Some(views) = segment.views_until(week_ends)
    {
        row.first_week_views = Some(row.first_week_views.unwrap_or(0) + views);
    }
    row.taken_at = Some(segment.until);
    now.or(&Counters::from(&*row)).write(row);
}

/// Writes the numbers of `row`, and whatever else `with` says.
pub(crate) async fn save(
    db: &impl ConnectionTrait,
    row: &performance::Model,
    with: performance::ActiveModel,
) -> Result<(), DbErr> {
    let mut change = performance::ActiveModel {
        publication_id: Unchanged(row.publication_id),
        taken_at: Set(row.taken_at),
        first_week_views: Set(row.first_week_views),
        ..with
    };
    Counters::from(row).write(&mut change);
    change.update(db).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_opening_words_are_the_hook_or_the_first_sentence() {
        let scenes = json!([{ "narration": "Bees dance. They point the way." }]);
        assert_eq!(hook(&json!({ "hook": " Honey never spoils. ", "scenes": scenes })).as_deref(), Some("Honey never spoils."));
        assert_eq!(hook(&json!({ "hook": null, "scenes": scenes })).as_deref(), Some("Bees dance."));
        assert_eq!(hook(&json!({ "scenes": [] })), None);
    }
}
