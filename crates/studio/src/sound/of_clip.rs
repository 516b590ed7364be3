//! The sound of a clip that ends a video.

use std::path::Path;

use hound::{SampleFormat, WavSpec, WavWriter};

use crate::render::FPS;
use crate::speech::blocking;
use crate::{Studio, StudioError};

/// Samples per second, as narrations have them.
const RATE: u32 = 24_000;

impl Studio {
    /// Writes the sound of the first `frames` frames of the clip `from` as the WAV file `out`: silence where it has none. Fails
    /// with `audio_not_readable` or `file_failed`.
    pub async fn sound_of_clip(&self, from: &Path, frames: u32, out: &Path) -> Result<(), StudioError> {
        let streams = self.ffprobe("-select_streams a -show_entries stream=index", from, "audio_not_readable").await?;
        if streams["streams"].as_array().is_some_and(|streams| !streams.is_empty()) {
            self.decode(from, out, 1.0, frames.div_ceil(FPS)).await?;
            return Ok(());
        }
        let out = out.to_owned();
        blocking(move || silence(&out, frames)).await
    }
}

fn silence(out: &Path, frames: u32) -> Result<(), StudioError> {
    let spec = WavSpec { channels: 1, sample_rate: RATE, bits_per_sample: 16, sample_format: SampleFormat::Int };
    let samples = u64::from(frames) * u64::from(RATE) / u64::from(FPS);
    let write = || {
        let mut writer = WavWriter::create(out, spec)?;
        (0..samples).try_for_each(|_| writer.write_sample(0_i16))?;
        writer.finalize()
    };
    write().map_err(|error| StudioError::tool("file_failed", "The silence of a clip could not be written.", error.to_string()))
}
