//! The person's own recording, cut into the scenes of the plan.

use std::path::{Path, PathBuf};

use entity::{Owned, clip};
use studio::speech::Spoken;
use studio::{Plan, StudioError};
use uuid::Uuid;

use super::media::copy;
use crate::Trouble;
use crate::bench::Bench;

/// A recording in parts, one for each scene.
pub(crate) struct Recording {
    hash: String,
    parts: Vec<(PathBuf, u64)>,
}

impl Recording {
    /// Fetches the recording and cuts it where one scene's words end and the next one's begin.
    pub(super) async fn cut(bench: &Bench, plan: &Plan, clip: Uuid) -> Result<Self, Trouble> {
        let gone = || StudioError::Input {
            code: "recording_missing",
            field: Some("recordingId"),
            message: "The recording of this video has been removed.".to_owned(),
        };
        let row = clip::Entity::find_of(bench.run.user_id, clip, &bench.context().db).await?.ok_or_else(gone)?;
        let key = row.store_key.parse().map_err(|_| gone())?;
        let path = copy(bench, &key, bench.scratch.path().join("recording")).await?.ok_or_else(gone)?;
        let narrations: Vec<String> = plan.scenes.iter().map(|scene| scene.narration.clone()).collect();
        let folder = bench.scratch.path().join("recorded");
        tokio::fs::create_dir_all(&folder).await?;
        let cut = bench.shop.studio.cut_recording(&path, &narrations, &plan.language, &folder);
        let parts = bench.hold.unless_stopped(cut).await?;
        // the words of all scenes decide where one is cut
        let hash = format!("{}/{}", row.id, narrations.join("\n"));
        Ok(Self { hash, parts })
    }

    /// What decides how a part sounds.
    pub(super) fn hash(&self) -> &str {
        &self.hash
    }

    /// The part of one scene, at `out`.
    pub(super) async fn part(&self, position: usize, out: &Path) -> Result<Spoken, Trouble> {
        let (wav, duration_ms) = self.parts.get(position).ok_or(Trouble::Lost)?;
        tokio::fs::copy(wav, out).await?;
        Ok(Spoken { duration_ms: *duration_ms, words: None })
    }
}
