//! The last look at a video before anyone sees it.

mod container;
mod expected;
mod faults;
mod own;
mod picture;
mod sound;
mod words;

use std::path::Path;

use tokio_util::sync::CancellationToken;

pub use expected::{Expectation, ExpectedScene};
pub(super) use own::Form;

use super::{Format, VideoFacts};
use crate::{Studio, StudioError};
use faults::Faults;
use picture::Seen;
use sound::Heard;

impl Studio {
    /// Measures `video` and fails with `check_failed`, naming everything that is wrong, when it is not what all platforms
    /// accept and `expected` says.
    pub async fn check(
        &self,
        video: &Path,
        expected: &Expectation,
        cancel: &CancellationToken,
    ) -> Result<VideoFacts, StudioError> {
        let container = self.container(video).await?;
        let stored = container.frames();
        let mut faults = Faults::default();
        container::check_boxes(video, &mut faults)?;
        let duration_ms = container.check_streams(expected.format, expected.frames(), &mut faults);
        if duration_ms == 0 {
            return Err(faults.into_error());
        }
        container::check_frames(&stored, expected.frames(), &mut faults);
        container::check_size(container.bytes(), duration_ms, &mut faults);
        let (heard, seen) = tokio::try_join!(self.listen(video, cancel), self.watch_all(video, &stored, expected, cancel))?;
        sound::check_sound(heard, expected.longest_pause_ms(), &mut faults);
        picture::check_picture(seen, expected, &mut faults);
        words::check_words(expected, &mut faults);
        if !faults.is_empty() {
            return Err(faults.into_error());
        }
        Ok(facts(expected.format, (duration_ms, container.bytes(), stored.len()), heard, seen))
    }

    /// Fails with `check_failed` when `piece` is not `frames` frames as pieces have them.
    pub(super) async fn check_piece(&self, piece: &Path, format: Format, frames: u32) -> Result<(), StudioError> {
        let container = self.container(piece).await?;
        let mut faults = Faults::default();
        container.check_picture(format, &mut faults);
        container::check_frames(&container.frames(), frames, &mut faults);
        if faults.is_empty() { Ok(()) } else { Err(faults.into_error()) }
    }
}

/// What was measured, put together.
fn facts(format: Format, (duration_ms, bytes, frames): (u64, u64, usize), heard: Heard, seen: Seen) -> VideoFacts {
    let (width, height) = format.size();
    VideoFacts {
        duration_ms,
        bytes,
        width,
        height,
        frames: frames as u32,
        loudness: heard.loudness,
        silent_ms: heard.silent_ms,
        black_ms: seen.black_ms,
        frozen_ms: seen.frozen_ms,
    }
}
