//! What a writer may learn: the pipeline's videos that did best and worst, for people who want their writer to know.

use std::collections::BTreeMap;

use chrono::{DateTime, SubsecRound, Utc};
use entity::lesson;
use entity::pipeline::Settings;
use sea_orm::ActiveValue::Set;
use sea_orm::{ConnectionTrait, DbErr, EntityTrait};
use studio::write::Example;
use uuid::Uuid;

use crate::Scope;
use crate::insights::{Feature, LEAST_VIDEOS, medians, videos};

/// So many of the best and so many of the worst: fewer teach nothing, more are copied.
const OF_EACH: usize = 3;

/// What the writer of `run`, which need not be made yet, is told; nothing unless the pipeline's settings allow it. It is told
/// the same whenever it is asked again, for what it answered was paid for.
pub async fn lessons(
    db: &impl ConnectionTrait,
    settings: &Settings,
    (user, pipeline, run): (Uuid, Uuid, Uuid),
    now: DateTime<Utc>,
) -> Result<Vec<Example>, DbErr> {
    if !settings.writing.feedback {
        return Ok(Vec::new());
    }
    if let Some(told) = told(db, run).await? {
        return Ok(told);
    }
    let examples = examples(db, settings, (user, pipeline), now).await?;
    let row = lesson::ActiveModel {
        run_id: Set(run),
        user_id: Set(user),
        examples: Set(serde_json::to_value(&examples).unwrap_or_default()),
        created_at: Set(now.trunc_subsecs(6)),
    };
    lesson::Entity::insert(row).on_conflict_do_nothing_on([lesson::Column::RunId]).exec_without_returning(db).await?;
    // whoever came first has decided
    Ok(told(db, run).await?.unwrap_or(examples))
}

/// The best and the worst of the pipeline's videos as they stand now; nothing unless its settings allow it, or while there
/// are too few to compare.
pub async fn examples(
    db: &impl ConnectionTrait,
    settings: &Settings,
    (user, pipeline): (Uuid, Uuid),
    now: DateTime<Utc>,
) -> Result<Vec<Example>, DbErr> {
    if !settings.writing.feedback {
        return Ok(Vec::new());
    }
    let videos = videos(db, &Scope { pipelines: Some(vec![pipeline]), ..Scope::of(user) }, now).await?;
    let medians = medians(&videos, Feature::HookLength);
    let mut scores: BTreeMap<(&str, &str), Vec<f64>> = BTreeMap::new();
    for video in &videos {
        // the same video on three platforms is one
        let key = (video.row.title.as_str(), video.row.hook.as_deref().unwrap_or_default());
        scores.entry(key).or_default().extend(medians.score(video));
    }
    let mean = |scores: &[f64]| scores.iter().sum::<f64>() / scores.len() as f64;
    let known = scores.into_iter().filter(|(_, scores)| !scores.is_empty());
    Ok(extremes(known.map(|((title, hook), scores)| example(title, hook, mean(&scores))).collect()))
}

fn example(title: &str, hook: &str, score: f64) -> Example {
    Example { title: title.to_owned(), hook: hook.to_owned(), percent: (score * 100.0).round() as u32 }
}

fn extremes(mut all: Vec<Example>) -> Vec<Example> {
    if all.len() < LEAST_VIDEOS {
        return Vec::new();
    }
    all.sort_by(|one, other| other.percent.cmp(&one.percent).then_with(|| one.title.cmp(&other.title)));
    let worst = all.split_off(all.len() - OF_EACH);
    all.truncate(OF_EACH);
    all.extend(worst);
    all
}

async fn told(db: &impl ConnectionTrait, run: Uuid) -> Result<Option<Vec<Example>>, DbErr> {
    let row = lesson::Entity::find_by_id(run).one(db).await?;
    Ok(row.and_then(|row| serde_json::from_value(row.examples).ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn videos(count: u32) -> Vec<Example> {
        (0..count).map(|number| example(&format!("Video {number}"), "", f64::from(number) / 10.0)).collect()
    }

    #[test]
    fn the_best_and_the_worst_are_told_once_there_are_enough() {
        assert!(extremes(videos(7)).is_empty());
        let told: Vec<u32> = extremes(videos(20)).iter().map(|example| example.percent).collect();
        assert_eq!(told, [190, 180, 170, 20, 10, 0]);
    }
}
