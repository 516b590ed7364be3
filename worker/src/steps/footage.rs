//! Something to look at for each scene.

use std::path::{Path, PathBuf};

use entity::pipeline::FootageSource;
use entity::{Owned, clip, run, run_step, scene};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use studio::StudioError;
use studio::footage::{Footage, choose, window};

use crate::Trouble;
use crate::bench::Bench;

/// How many of the pipeline's latest videos a backdrop should not come from.
const RECENT_RUNS: u64 = 3;

/// What the scenes of one run choose from.
pub(crate) struct Choice {
    seed: u64,
    recent: Vec<String>,
    clips: Vec<clip::Model>,
}

/// What a scene shows, with a local copy of the file if it has one.
pub(crate) struct Sourced {
    /// What it is.
    pub footage: Footage,
    /// Where its file is.
    pub media: Option<PathBuf>,
}

/// Finds out what there is to choose from.
pub(crate) async fn gather(bench: &Bench) -> Result<Choice, Trouble> {
    let clips = match bench.run.settings.footage {
        FootageSource::Backdrops => Vec::new(),
        FootageSource::Clips => clips(bench).await?,
    };
    Ok(Choice { seed: bench.run.id.as_u64_pair().1, recent: recent(bench).await?, clips })
}

/// Chooses for one scene, once: what a row says was chosen stays chosen.
pub(crate) async fn source(bench: &Bench, choice: &Choice, scene: &scene::Model, length_ms: u64) -> Result<Sourced, Trouble> {
    if let Some(chosen) = &scene.footage {
        let footage = serde_json::from_value(chosen.clone())?;
        let media = fetch(bench, &footage).await?;
        bench.progress.part(run_step::Kind::Footage, true).await?;
        return Ok(Sourced { footage, media });
    }
    let footage = choice.footage(bench, scene.position as usize, length_ms);
    let media = fetch(bench, &footage).await?;
    let footage = choice.past_black(bench, footage, media.as_deref(), length_ms).await?;
    let change = scene::ActiveModel { footage: Set(Some(serde_json::to_value(&footage)?)), ..Default::default() };
    bench.change_scene(scene.id, change).await?;
    bench.progress.part(run_step::Kind::Footage, false).await?;
    Ok(Sourced { footage, media })
}

impl Choice {
    fn footage(&self, bench: &Bench, position: usize, length_ms: u64) -> Footage {
        if !self.clips.is_empty() {
            return self.own(&self.clips[position % self.clips.len()], position, length_ms);
        }
        let chosen = choose(position, self.seed, &self.recent);
        let wanted = &bench.run.settings.backdrops;
        match chosen {
            Footage::Backdrop { seed, .. } if !wanted.is_empty() => {
                let turn = (self.seed % wanted.len() as u64) as usize + position;
                Footage::Backdrop { slug: wanted[turn % wanted.len()].clone(), seed }
            }
            chosen => chosen,
        }
    }

    /// A clip or image of the person's: each time it comes round again, it looks different.
    fn own(&self, clip: &clip::Model, position: usize, length_ms: u64) -> Footage {
        let key = clip.store_key.clone();
        if clip.duration_ms == 0 {
            // neighbours move in opposite ways
            let seed = (self.seed as u32 & !1).wrapping_add(position as u32);
            return Footage::Image { key, seed, credit: None };
        }
        let times_shown = (position / self.clips.len()) as u32;
        Footage::Clip { key, start_ms: window(clip.duration_ms as u64, length_ms, times_shown), credit: None }
    }

    /// The same clip with a window that does not begin in the dark.
    async fn past_black(
        &self,
        bench: &Bench,
        footage: Footage,
        media: Option<&Path>,
        length_ms: u64,
    ) -> Result<Footage, Trouble> {
        let (Footage::Clip { key, start_ms, credit }, Some(path)) = (&footage, media) else { return Ok(footage) };
        let clip = self.clips.iter().find(|clip| clip.store_key == *key);
        let latest_ms = clip.map_or(0, |clip| clip.duration_ms as u64).saturating_sub(length_ms);
        let start_ms = bench.shop.studio.past_black(path, *start_ms, latest_ms).await?;
        Ok(Footage::Clip { key: key.clone(), start_ms, credit: credit.clone() })
    }
}

async fn fetch(bench: &Bench, footage: &Footage) -> Result<Option<PathBuf>, Trouble> {
    let (Footage::Clip { key, .. } | Footage::Image { key, .. }) = footage else { return Ok(None) };
    let name = key.rsplit('/').next().unwrap_or(key);
    let path = bench.scratch.path().join(name);
    let gone = || StudioError::Input {
        code: "clip_missing",
        field: Some("clips"),
        message: "One of the clips of this video has been removed.".to_owned(),
    };
    let key = key.parse().map_err(|_| gone())?;
    match bench.context().store.get_file(&key, &path).await {
        Err(store::StoreError::Missing(_)) => Err(gone().into()),
        other => Ok(other.map(|()| Some(path))?),
    }
}

async fn clips(bench: &Bench) -> Result<Vec<clip::Model>, Trouble> {
    let wanted = &bench.run.settings.clips;
    let mut find = clip::Entity::of(bench.run.user_id).order_by_asc(clip::Column::CreatedAt);
    if !wanted.is_empty() {
        find = find.filter(clip::Column::Id.is_in(wanted.iter().copied()));
    }
    let clips = find.all(&bench.context().db).await?;
    if clips.is_empty() {
        let message = "The pipeline shows your own clips, but there are none. Upload some, or choose backdrops.".to_owned();
        return Err(StudioError::Input { code: "no_clips", field: Some("clips"), message }.into());
    }
    Ok(clips)
}

/// Backdrops of the pipeline's latest videos.
async fn recent(bench: &Bench) -> Result<Vec<String>, Trouble> {
    let runs: Vec<uuid::Uuid> = run::Entity::find()
        .select_only()
        .column(run::Column::Id)
        .filter(run::Column::PipelineId.eq(bench.run.pipeline_id))
        .filter(run::Column::CreatedAt.lt(bench.run.created_at))
        .order_by_desc(run::Column::CreatedAt)
        .limit(RECENT_RUNS)
        .into_tuple()
        .all(&bench.context().db)
        .await?;
    let scenes = scene::Entity::find().filter(scene::Column::RunId.is_in(runs)).all(&bench.context().db).await?;
    let slug = |scene: scene::Model| match serde_json::from_value(scene.footage?).ok()? {
        Footage::Backdrop { slug, .. } => Some(slug),
        Footage::Clip { .. } | Footage::Image { .. } => None,
    };
    Ok(scenes.into_iter().filter_map(slug).collect())
}
