//! The studio's rendering, step by step.

use std::path::{Path, PathBuf};

use tokio_util::sync::CancellationToken;

use super::{Expectation, Loudness, Progress, RenderedScene, SceneAudio, SceneShot, VideoFacts};
use crate::{Studio, StudioError};

impl Studio {
    /// Renders one scene into the MP4 piece `out`: video only, on one core, exactly `shot.frames` frames. Pieces of one version
    /// have identical parameters and can be joined in any order. Fails with `render_failed`, `render_timeout`, `disk_full`,
    /// `captions_lost` or the errors of [`crate::captions::lay_out`]; a partial file is removed.
    pub async fn render_scene(
        &self,
        shot: &SceneShot,
        out: &Path,
        progress: &Progress<'_>,
        cancel: &CancellationToken,
    ) -> Result<RenderedScene, StudioError> {
        todo!()
    }

    /// Lays the narrations one after the other, each padded to its scene, at -14 LUFS and at most -1 dBTP as encoded
    /// (AAC-LC, 48 kHz stereo, in an MP4 container at `out`).
    pub async fn mix(&self, narration: &[SceneAudio], out: &Path, cancel: &CancellationToken) -> Result<Loudness, StudioError> {
        todo!()
    }

    /// Joins `pieces` and `audio` into the MP4 `out` without encoding again.
    pub async fn join(
        &self,
        pieces: &[PathBuf],
        audio: &Path,
        title: &str,
        out: &Path,
        cancel: &CancellationToken,
    ) -> Result<(), StudioError> {
        todo!()
    }

    /// Writes the frame at `at_ms` of `video` as the JPEG `out`.
    pub async fn cover(&self, video: &Path, at_ms: u64, out: &Path, cancel: &CancellationToken) -> Result<(), StudioError> {
        todo!()
    }

    /// Measures `video` and fails with `check_failed` when it is not what all platforms accept and `expected` says.
    pub async fn check(
        &self,
        video: &Path,
        expected: &Expectation,
        cancel: &CancellationToken,
    ) -> Result<VideoFacts, StudioError> {
        todo!()
    }
}
