//! The sound of the whole video at the loudness that platforms play at.

use std::path::{Path, PathBuf};

use tokio_util::sync::CancellationToken;

use super::audio::{self, Level};
use super::{Loudness, SceneAudio};
use crate::tool::{self, Partial};
use crate::{Studio, StudioError};

/// What platforms normalise to, in LUFS.
pub(super) const TARGET: f64 = -14.0;
/// How far a video may be off, in LU.
pub(super) const TOLERANCE: f64 = 0.5;
/// The highest true peak after encoding, in dBTP.
pub(super) const PEAK: f64 = -1.0;
/// Encodings until the target is met; the second nearly always meets it.
const ATTEMPTS: u32 = 4;
/// A narration quieter than this is silence, in LUFS.
const SILENCE: f64 = -60.0;

impl Studio {
    /// Lays the narrations one after the other, each padded to its scene, at -14 LUFS and at most -1 dBTP as encoded:
    /// AAC-LC, 48 kHz stereo, an ADTS stream at `out` (name it `.aac`). Fails with `render_failed`, `audio_silent`,
    /// `loudness_missed`, `render_timeout` or `disk_full`; a partial file is removed.
    pub async fn mix(&self, narration: &[SceneAudio], out: &Path, cancel: &CancellationToken) -> Result<Loudness, StudioError> {
        let folder = tempfile::tempdir_in(parent(out)?).map_err(|error| StudioError::io(&error, "mix"))?;
        let wav = self.timeline_wav(narration, folder.path(), cancel).await?;
        let raw = self.loudness(&wav, cancel).await?;
        if raw.integrated < SILENCE {
            return Err(StudioError::tool("audio_silent", "The narration cannot be heard.", format!("{raw:?}")));
        }
        let partial = Partial::of(out)?;
        let frames = narration.iter().map(|scene| scene.frames).sum();
        let mut level = Level { gain: TARGET - raw.integrated, ceiling: PEAK - 0.6 };
        let mut heard = raw;
        for _ in 0..ATTEMPTS {
            let call = self.ffmpeg_call(audio::encode(&wav, level, partial.path()), frames, "render_failed");
            tool::run(&call, &|_, _| {}, cancel).await?;
            heard = self.loudness(partial.path(), cancel).await?;
            if on_target(heard) {
                partial.finish()?;
                return Ok(heard);
            }
            level.gain += TARGET - heard.integrated;
            level.ceiling -= (heard.true_peak - PEAK + 0.1).max(0.0);
        }
        let detail = format!("{heard:?} after {ATTEMPTS} attempts");
        Err(StudioError::tool("loudness_missed", "The narration could not be brought to its loudness.", detail))
    }

    async fn timeline_wav(
        &self,
        narration: &[SceneAudio],
        folder: &Path,
        cancel: &CancellationToken,
    ) -> Result<PathBuf, StudioError> {
        let (graph, wav) = (folder.join("graph.txt"), folder.join("timeline.wav"));
        std::fs::write(&graph, audio::timeline_graph(narration)).map_err(|error| StudioError::io(&error, "mix"))?;
        let frames = narration.iter().map(|scene| scene.frames).sum();
        let call = self.ffmpeg_call(audio::timeline(narration, &graph, &wav), frames, "render_failed");
        tool::run(&call, &|_, _| {}, cancel).await?;
        Ok(wav)
    }
}

/// Whether a video may leave the house this loud. Half the tolerance is kept for other people's meters.
fn on_target(heard: Loudness) -> bool {
    (heard.integrated - TARGET).abs() <= TOLERANCE / 2.0 && heard.true_peak <= PEAK
}

/// The folder `file` is in, made absolute: half-made things lie beside it, on the same disk.
pub(super) fn parent(file: &Path) -> Result<PathBuf, StudioError> {
    let absolute = std::path::absolute(file).map_err(|error| StudioError::io(&error, file.display()))?;
    Ok(absolute.parent().unwrap_or(Path::new("/")).to_owned())
}
