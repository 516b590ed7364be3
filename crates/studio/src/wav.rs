//! Narrations as samples: how long they are, and where somebody speaks.

use std::ops::Range;
use std::path::Path;

use hound::{SampleFormat, WavReader, WavSpec, WavWriter};

use crate::StudioError;

/// The finest stretch that is listened to, in milliseconds.
const FRAME_MS: u64 = 10;
/// Quieter than this part of the loud stretches is no speech: 40 dB less.
const QUIET: f64 = 0.01;
/// Noise is this much quieter than what stands out of it: 10 dB.
const OVER_NOISE: f64 = 3.2;
/// Nobody hears less than this: 60 dB below full scale.
const INAUDIBLE: f64 = 32.0;

/// How long the two sides of a cut blend.
const BLEND_MS: u64 = 8;

/// One channel of 16-bit samples.
pub(crate) struct Samples {
    rate: u32,
    samples: Vec<i16>,
}

impl Samples {
    /// Reads a WAV file of 16 bits; several channels become one.
    pub(crate) fn read(path: &Path) -> Result<Self, StudioError> {
        let failed = |error: hound::Error| match error {
            hound::Error::IoError(error) => StudioError::io(&error, path.display()),
            other => StudioError::tool("file_failed", "A narration could not be read.", format!("{}: {other}", path.display())),
        };
        let reader = WavReader::open(path).map_err(failed)?;
        let WavSpec { channels, sample_rate, .. } = reader.spec();
        let all = reader.into_samples::<i16>().collect::<Result<Vec<_>, _>>().map_err(failed)?;
        let channels = usize::from(channels.max(1));
        let mean = |frame: &[i16]| (frame.iter().map(|&s| i32::from(s)).sum::<i32>() / channels as i32) as i16;
        Ok(Self { rate: sample_rate.max(1), samples: all.chunks(channels).map(mean).collect() })
    }

    /// These samples.
    #[cfg(test)]
    pub(crate) fn of(rate: u32, samples: Vec<i16>) -> Self {
        Self { rate, samples }
    }

    /// Samples per second.
    pub(crate) fn rate(&self) -> u32 {
        self.rate
    }

    pub(crate) fn as_slice(&self) -> &[i16] {
        &self.samples
    }

    /// The same without `cuts`: stretches in milliseconds, in order. What is left on both sides of a cut inside blends over a
    /// few milliseconds, so that it does not click.
    pub(crate) fn without(&self, cuts: &[Range<u64>]) -> Self {
        let mut left: Vec<i16> = Vec::with_capacity(self.samples.len());
        let mut from = 0;
        for cut in cuts {
            let (start, end) = (self.at(cut.start), self.at(cut.end));
            left.extend(&self.samples[from..start.max(from)]);
            let blend = self.at(BLEND_MS).min(left.len()).min(end - start);
            let (old, new) = (left.len() - blend, &self.samples[end - blend..end]);
            for (index, (old, new)) in left[old..].iter_mut().zip(new).enumerate() {
                let share = (index as f32 + 0.5) / blend as f32;
                *old = (f32::from(*old) * (1.0 - share) + f32::from(*new) * share) as i16;
            }
            from = end;
        }
        left.extend(&self.samples[from..]);
        Self { rate: self.rate, samples: left }
    }

    /// The sample of a moment.
    fn at(&self, ms: u64) -> usize {
        (ms.saturating_mul(u64::from(self.rate)) / 1000).min(self.samples.len() as u64) as usize
    }

    /// Its length in milliseconds, rounded.
    pub(crate) fn duration_ms(&self) -> u64 {
        (self.samples.len() as u64 * 1000 + u64::from(self.rate) / 2) / u64::from(self.rate)
    }

    /// Writes a stretch, in milliseconds, as a WAV file of its own.
    pub(crate) fn write(&self, stretch: Range<u64>, path: &Path) -> Result<(), StudioError> {
        let failed = |error: hound::Error| match error {
            hound::Error::IoError(error) => StudioError::io(&error, path.display()),
            other => StudioError::tool("file_failed", "A narration could not be written.", other.to_string()),
        };
        let spec = WavSpec { channels: 1, sample_rate: self.rate, bits_per_sample: 16, sample_format: SampleFormat::Int };
        let mut writer = WavWriter::create(path, spec).map_err(failed)?;
        let (start, end) = (self.at(stretch.start), self.at(stretch.end));
        for &sample in &self.samples[start.min(end)..end] {
            writer.write_sample(sample).map_err(failed)?;
        }
        writer.finalize().map_err(failed)
    }

    /// Where somebody speaks.
    pub(crate) fn voiced(&self) -> Voiced {
        let size = (u64::from(self.rate) * FRAME_MS / 1000).max(1) as usize;
        let power = |frame: &[i16]| (frame.iter().map(|&s| f64::from(s).powi(2)).sum::<f64>() / frame.len() as f64).sqrt();
        let frames: Vec<f64> = self.samples.chunks(size).map(power).collect();
        let mut sorted = frames.clone();
        sorted.sort_by(f64::total_cmp);
        let part = |hundredth: usize| sorted.get(sorted.len().saturating_sub(1) * hundredth / 100).copied().unwrap_or(0.0);
        let (loud, noise) = (part(95), part(5));
        let least = (loud * QUIET).max((noise * OVER_NOISE).min(loud / OVER_NOISE)).max(INAUDIBLE);
        Voiced { frames: frames.into_iter().map(|frame| frame > least).collect() }
    }
}

/// Where somebody speaks, frame by frame.
pub(crate) struct Voiced {
    frames: Vec<bool>,
}

impl Voiced {
    /// Sound, frame by frame.
    #[cfg(fuzzing)]
    pub(crate) fn of_frames(frames: Vec<bool>) -> Self {
        Self { frames }
    }

    /// From the first sound to the last, in milliseconds; nothing in silence.
    pub(crate) fn span(&self) -> Option<Range<u64>> {
        let first = self.frames.iter().position(|&voiced| voiced)? as u64;
        let last = self.frames.iter().rposition(|&voiced| voiced)? as u64;
        Some(first * FRAME_MS..(last + 1) * FRAME_MS)
    }

    /// The stretches of sound, in milliseconds.
    pub(crate) fn stretches(&self) -> Vec<Range<u64>> {
        let mut at = 0;
        let runs = self.frames.chunk_by(|a, b| a == b).filter_map(|run| {
            let start = at;
            at += run.len() as u64;
            run[0].then_some(start * FRAME_MS..at * FRAME_MS)
        });
        runs.collect()
    }

    /// How much of a stretch is spoken in, from 0 to 1.
    pub(crate) fn share(&self, stretch: Range<u64>) -> f64 {
        let frames = self.of(&stretch);
        frames.iter().filter(|&&voiced| voiced).count() as f64 / frames.len().max(1) as f64
    }

    /// The longest silence in a stretch, in milliseconds.
    pub(crate) fn longest_silence(&self, stretch: Range<u64>) -> Option<Range<u64>> {
        let start = stretch.start / FRAME_MS;
        let mut at = start;
        let mut longest: Option<Range<u64>> = None;
        for run in self.of(&stretch).chunk_by(|a, b| a == b) {
            let end = at + run.len() as u64;
            if !run[0] && longest.as_ref().is_none_or(|longest| longest.end - longest.start < end - at) {
                longest = Some(at..end);
            }
            at = end;
        }
        longest.map(|silence| silence.start * FRAME_MS..silence.end * FRAME_MS)
    }

    fn of(&self, stretch: &Range<u64>) -> &[bool] {
        let end = (stretch.end.div_ceil(FRAME_MS) as usize).min(self.frames.len());
        &self.frames[((stretch.start / FRAME_MS) as usize).min(end)..end]
    }
}

/// Silence and a tone in turns, in milliseconds.
#[cfg(test)]
pub(crate) fn turns(turns: &[(u64, bool)]) -> Samples {
    let tone = |i: u64| ((i as f64 * 0.3).sin() * 8000.0) as i16;
    let samples = turns.iter().flat_map(|&(ms, loud)| (0..ms * 24).map(move |i| if loud { tone(i) } else { 3 })).collect();
    Samples { rate: 24_000, samples }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speech_is_told_from_silence() {
        let samples = turns(&[(200, false), (500, true), (300, false), (400, true), (100, false)]);
        let voiced = samples.voiced();
        assert_eq!(samples.duration_ms(), 1500);
        assert_eq!(voiced.span(), Some(200..1400));
        assert_eq!(voiced.longest_silence(250..1350), Some(700..1000));
        assert!(voiced.share(200..700) > 0.98 && voiced.share(700..1000) < 0.02);
        assert_eq!(turns(&[(300, false)]).voiced().span(), None);
    }

    #[test]
    fn a_stretch_is_written_and_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.wav");
        turns(&[(200, false), (500, true)]).write(100..450, &path).unwrap();
        let read = Samples::read(&path).unwrap();
        assert_eq!((read.duration_ms(), read.voiced().span()), (350, Some(100..350)));
        assert!(Samples::read(folder.path()).is_err());
    }
}
