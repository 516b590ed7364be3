//! What the videos of a pipeline showed lately.

use entity::{run, scene};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use studio::footage::{ClipId, Credit, Footage, Used};
use uuid::Uuid;

/// How many of the pipeline's latest videos a backdrop should not come from.
const BACKDROP_RUNS: usize = 3;
/// How many of the pipeline's latest videos are looked at; a clip of older ones is as good as new.
const RUNS: u64 = 50;

/// What this video and the pipeline's recent ones show.
#[derive(Default)]
pub(crate) struct Recent {
    /// Slugs of the backdrops of the latest videos.
    pub(super) backdrops: Vec<String>,
    /// Clips of stock libraries.
    pub(super) clips: Used,
}

impl Recent {
    /// Of the pipeline of `run`: all its videos but this one, those that are made at the same time too.
    pub(super) async fn of(db: &impl ConnectionTrait, run: &run::Model) -> Result<Self, DbErr> {
        let others: Vec<Uuid> = run::Entity::find()
            .select_only()
            .column(run::Column::Id)
            .filter(run::Column::PipelineId.eq(run.pipeline_id))
            .filter(run::Column::Id.ne(run.id))
            .order_by_desc(run::Column::CreatedAt)
            .limit(RUNS)
            .into_tuple()
            .all(db)
            .await?;
        let all = others.iter().copied().chain([run.id]);
        let scenes = scene::Entity::find()
            .filter(scene::Column::RunId.is_in(all))
            .filter(scene::Column::Footage.is_not_null())
            .all(db)
            .await?;
        let mut recent = Self::default();
        for scene in scenes {
            let age = others.iter().position(|id| *id == scene.run_id);
            let Some(footage) = scene.footage.and_then(|footage| serde_json::from_value(footage).ok()) else { continue };
            recent.note(footage, age);
        }
        Ok(recent)
    }

    /// Something that is shown: in this video, or so many videos ago.
    fn note(&mut self, footage: Footage, age: Option<usize>) {
        match (footage, age) {
            (Footage::Backdrop { slug, .. }, Some(age)) if age < BACKDROP_RUNS => self.backdrops.push(slug),
            (Footage::Clip { credit: Some(Credit::Stock { provider, id, .. }), .. }, age) => {
                let clip = ClipId { provider, id };
                match age {
                    Some(age) => self.clips.recent.push((clip, age as u32 + 1)),
                    None => self.clips.video.push(clip),
                }
            }
            _ => (),
        }
    }
}
