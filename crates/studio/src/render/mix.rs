//! The sound of the whole video at the loudness that platforms play at.

use std::path::{Path, PathBuf};

use tempfile::TempDir;
use tokio_util::sync::CancellationToken;

use super::audio::{self, Level, Part, RATE, Under};
use super::{FPS, Loudness, Mix, SceneAudio, loudness, millis};
use crate::sound::{self, Bed, Music, MusicSource, Speech};
use crate::speech::blocking;
use crate::tool::{self, Partial};
use crate::wav::Samples;
use crate::{Studio, StudioError};

/// What platforms normalise to, in LUFS.
pub(super) const TARGET: f64 = -14.0;
/// How far a video may be off, in LU.
pub(super) const TOLERANCE: f64 = 0.5;
/// The highest true peak after encoding, in dBTP.
pub(super) const PEAK: f64 = -1.0;
/// Encodings until the target is met; the first nearly always meets it.
const ATTEMPTS: u32 = 4;
/// A track that ends so soon after the wanted place is played from the top, in milliseconds.
const SHORTEST_TRACK_MS: u64 = 2000;

/// What is known of a narration before it is mixed.
struct Heard {
    samples: u64,
    loudness: f64,
    /// In milliseconds of the video.
    speech: Vec<std::ops::Range<u64>>,
}

impl Studio {
    /// Lays the narrations one after the other, equally loud, each padded to its scene, over the music, at -14 LUFS and at
    /// most -1 dBTP as encoded: AAC-LC, 48 kHz stereo, an ADTS stream at `out` (name it `.aac`). Fails with `render_failed`,
    /// `audio_silent`, `ambience_unknown`, `music_not_readable`, `music_silent`, `loudness_missed`, `render_timeout` or
    /// `disk_full`; a partial file is removed.
    pub async fn mix(&self, mix: &Mix, out: &Path, cancel: &CancellationToken) -> Result<Loudness, StudioError> {
        let folder = tempfile::tempdir_in(parent(out)?).map_err(|error| StudioError::io(&error, "mix"))?;
        let narration = mix.narration.clone();
        let heard = blocking(move || listen(&narration)).await?;
        let levels: Vec<f64> = heard.iter().map(|heard| heard.loudness).collect();
        let gains = sound::gains(&levels).ok_or_else(|| silent(&levels))?;
        let parts: Vec<Part<'_>> =
            (mix.narration.iter().zip(&heard).zip(gains)).map(|((scene, heard), gain)| part(scene, heard, gain)).collect();
        let under = match &mix.music {
            Some(music) => Some(self.under(music, &heard, mix.frames(), &folder, cancel).await?),
            None => None,
        };
        let (wav, raw) = self.mixed(&parts, under.as_ref(), mix.frames(), folder.path(), cancel).await?;
        self.levelled(&wav, raw, mix.frames(), out, cancel).await
    }

    /// Writes the first `frames` of the music by itself to `out`, for choosing: at the loudness and in the format of
    /// [`Studio::mix`]. Fails like it.
    pub async fn music_preview(
        &self,
        music: &Music,
        frames: u32,
        out: &Path,
        cancel: &CancellationToken,
    ) -> Result<Loudness, StudioError> {
        let folder = tempfile::tempdir_in(parent(out)?).map_err(|error| StudioError::io(&error, "mix"))?;
        let under = self.under(music, &[], frames, &folder, cancel).await?;
        let raw = sound::under_voice(music) - under.gain;
        self.levelled(&under.wav, raw, frames, out, cancel).await
    }

    /// The music as it goes under the voice.
    async fn under(
        &self,
        music: &Music,
        heard: &[Heard],
        frames: u32,
        folder: &TempDir,
        cancel: &CancellationToken,
    ) -> Result<Under, StudioError> {
        let length_ms = millis(frames);
        let track = self.track(music, length_ms, folder.path(), cancel).await?;
        let wav = folder.path().join("music.wav");
        let speech = Speech::of(heard.iter().flat_map(|heard| heard.speech.clone()));
        let (music, out) = (music.clone(), wav.clone());
        let bed = move || Bed { music: &music, speech: &speech, length_ms }.write(track.as_deref(), &out);
        Ok(Under { gain: blocking(bed).await?, wav })
    }

    /// The stretch of a track that is played, as WAV; nothing for an ambience.
    async fn track(
        &self,
        music: &Music,
        length_ms: u64,
        folder: &Path,
        cancel: &CancellationToken,
    ) -> Result<Option<PathBuf>, StudioError> {
        let (MusicSource::Track { start_ms, .. }, Some(file)) = (&music.source, &music.media) else { return Ok(None) };
        let wav = folder.join("track.wav");
        for start_ms in [*start_ms, 0] {
            let call = self.ffmpeg_call(audio::track(file, start_ms, length_ms, &wav), 0, "music_not_readable");
            match tool::run(&call, &|_, _| {}, cancel).await {
                Err(StudioError::Tool { code: "music_not_readable", .. }) => {
                    return Err(sound::unreadable("it is no audio file"));
                }
                other => other?,
            };
            let bytes = std::fs::metadata(&wav).map_or(0, |file| file.len());
            if start_ms == 0 || bytes >= SHORTEST_TRACK_MS.min(length_ms) * u64::from(sound::TRACK_RATE) * 4 / 1000 {
                break;
            }
        }
        Ok(Some(wav))
    }

    async fn mixed(
        &self,
        parts: &[Part<'_>],
        under: Option<&Under>,
        frames: u32,
        folder: &Path,
        cancel: &CancellationToken,
    ) -> Result<(PathBuf, f64), StudioError> {
        let (graph, wav) = (folder.join("graph.txt"), folder.join("mix.wav"));
        std::fs::write(&graph, audio::mix_graph(parts, under)).map_err(|error| StudioError::io(&error, "mix"))?;
        let call = self.ffmpeg_call(audio::mix(parts, under, &graph, &wav), frames, "render_failed");
        let said = tool::run(&call, &|_, _| {}, cancel).await?;
        Ok((wav, loudness::integrated(&said.stderr)?))
    }

    /// Encodes until the loudness is right.
    async fn levelled(
        &self,
        wav: &Path,
        raw: f64,
        frames: u32,
        out: &Path,
        cancel: &CancellationToken,
    ) -> Result<Loudness, StudioError> {
        let partial = Partial::of(out)?;
        let mut level = Level { gain: TARGET - raw, ceiling: PEAK - 0.6 };
        let mut tried: Vec<(Level, Loudness)> = Vec::new();
        for _ in 0..ATTEMPTS {
            let call = self.ffmpeg_call(audio::encode(wav, level, partial.path()), frames, "render_failed");
            tool::run(&call, &|_, _| {}, cancel).await?;
            let heard = self.loudness(partial.path(), cancel).await?;
            if on_target(heard, tried.len()) {
                partial.finish()?;
                return Ok(heard);
            }
            tried.push((level, heard));
            level = corrected(level, heard, &tried);
        }
        let message = "The narration could not be brought to its loudness.";
        Err(StudioError::tool("loudness_missed", message, format!("{tried:?}")))
    }
}

/// Whether a video may leave the house this loud. Half the tolerance is kept for other people's meters; less of it where that
/// was tried twice.
fn on_target(heard: Loudness, tries: usize) -> bool {
    let tolerance = if tries < 2 { TOLERANCE / 2.0 } else { TOLERANCE * 0.8 };
    (heard.integrated - TARGET).abs() <= tolerance && heard.true_peak <= PEAK
}

/// What to try after `level`, which was `heard` so. The limiter takes part of every decibel that is added; how much, the last
/// two tries say.
fn corrected(level: Level, heard: Loudness, tried: &[(Level, Loudness)]) -> Level {
    let yielded = match tried {
        [.., (from, was), (to, is)] if (to.gain - from.gain).abs() > 0.05 => {
            (is.integrated - was.integrated) / (to.gain - from.gain)
        }
        _ => 0.5,
    };
    Level {
        gain: level.gain + (TARGET - heard.integrated) / yielded.clamp(0.25, 1.0),
        ceiling: level.ceiling - (heard.true_peak - PEAK + 0.1).max(0.0),
    }
}

fn listen(narration: &[SceneAudio]) -> Result<Vec<Heard>, StudioError> {
    let mut scene_starts = 0;
    let one = |scene: &SceneAudio| {
        let samples = Samples::read(&scene.wav)?;
        let start = scene_starts / u64::from(FPS) + scene.lead_ms;
        scene_starts += u64::from(scene.frames) * 1000;
        let speech = samples.voiced().stretches().into_iter().map(|stretch| stretch.start + start..stretch.end + start).collect();
        let length = (samples.as_slice().len() as u64 * u64::from(RATE)).div_ceil(u64::from(samples.rate()));
        Ok(Heard { samples: length, loudness: sound::loudness(&samples)?, speech })
    };
    narration.iter().map(one).collect()
}

fn part<'a>(scene: &'a SceneAudio, heard: &Heard, gain: f64) -> Part<'a> {
    let lead = scene.lead_ms * u64::from(RATE) / 1000;
    Part { wav: &scene.wav, samples: heard.samples, gain, lead, scene: audio::samples(scene.frames) }
}

fn silent(levels: &[f64]) -> StudioError {
    StudioError::tool("audio_silent", "The narration cannot be heard.", format!("{levels:?} LUFS"))
}

/// The folder `file` is in, made absolute: half-made things lie beside it, on the same disk.
pub(crate) fn parent(file: &Path) -> Result<PathBuf, StudioError> {
    let absolute = std::path::absolute(file).map_err(|error| StudioError::io(&error, file.display()))?;
    Ok(absolute.parent().unwrap_or(Path::new("/")).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A limiter that lets `share` of every decibel above -17 LUFS through.
    fn tries(share: f64) -> usize {
        let heard = |level: Level| Loudness { integrated: -17.0 + level.gain * share, true_peak: -1.6 };
        let (mut level, mut tried) = (Level { gain: 3.0, ceiling: -1.6 }, Vec::new());
        while !on_target(heard(level), tried.len()) {
            tried.push((level, heard(level)));
            level = corrected(level, heard(level), &tried);
            assert!(tried.len() < 10);
        }
        tried.len() + 1
    }

    #[test]
    fn the_target_is_met_in_three_encodings_however_much_the_limiter_takes() {
        for share in [1.0, 0.95, 0.8, 0.6, 0.5, 0.4, 0.3] {
            assert!(tries(share) <= 3, "{} at {share}", tries(share));
        }
        assert_eq!(tries(0.95), 1);
    }

    #[test]
    fn peaks_that_are_too_high_lower_the_ceiling() {
        let level = Level { gain: 0.0, ceiling: -1.6 };
        let loud = Loudness { integrated: -14.0, true_peak: -0.7 };
        assert!(!on_target(loud, 5));
        assert!((corrected(level, loud, &[(level, loud)]).ceiling + 2.0).abs() < 1e-9);
    }
}
