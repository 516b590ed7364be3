//! The music of a whole video as one file, lowered where somebody speaks.

use std::path::Path;

use ebur128::{EbuR128, Mode};
use hound::{SampleFormat, WavSpec, WavWriter};

use super::ambience::ambience;
use super::duck::{Speech, smooth};
use super::level::VOICE_MIXED;
use super::synth::{Frame, RATE};
use super::track::{Looped, unreadable};
use super::{Music, MusicSource};
use crate::StudioError;

/// Samples per second of a decoded track.
pub(crate) const TRACK_RATE: u32 = 48_000;
/// The loudest three seconds may be this much louder than the whole, in LU; else all of it is quieter.
const SWELL: f64 = 4.0;
/// Milliseconds between two points of the gain's curve; it is straight between them.
const STEP_MS: u32 = 2;
/// Music below this is none, in LUFS.
const SILENCE: f64 = -60.0;

/// Music as it is written.
pub(crate) struct Bed<'a> {
    /// What is played, and how.
    pub(crate) music: &'a Music,
    /// When somebody speaks.
    pub(crate) speech: &'a Speech,
    /// How long it is, in milliseconds.
    pub(crate) length_ms: u64,
}

impl Bed<'_> {
    /// Writes the bed to the float WAV file `out` and gives the gain in dB that it needs in the mix. `track` is the decoded
    /// track, stereo, 16 bit, at [`TRACK_RATE`]. Fails with `ambience_unknown`, `music_not_readable` or `music_silent`.
    pub(crate) fn write(&self, track: Option<&Path>, out: &Path) -> Result<f64, StudioError> {
        match (&self.music.source, track) {
            (MusicSource::Ambience { slug, seed }, _) => {
                let ambience = ambience(slug).ok_or_else(|| unknown(slug))?;
                self.play(ambience.play(*seed), RATE, out)
            }
            (MusicSource::Track { .. }, Some(track)) => self.play(Looped::open(track)?, TRACK_RATE, out),
            (MusicSource::Track { .. }, None) => Err(unreadable("its file is missing")),
        }
    }

    fn play(&self, source: impl Iterator<Item = Frame>, rate: u32, out: &Path) -> Result<f64, StudioError> {
        let step = rate * STEP_MS / 1000;
        let frames = (self.length_ms * u64::from(rate)).div_ceil(1000) as usize;
        let spec = WavSpec { channels: 2, sample_rate: rate, bits_per_sample: 32, sample_format: SampleFormat::Float };
        let mut writer = WavWriter::create(out, spec).map_err(written)?;
        let mut meter = Meter::new(rate)?;
        let mut from = self.gain(0);
        let mut source = source.take(frames);
        for point in 1.. {
            let to = self.gain(point);
            let part: Vec<Frame> = source.by_ref().take(step as usize).collect();
            meter.hear(&part)?;
            for (index, frame) in (0_u16..).zip(&part) {
                let gain = from + (to - from) * f32::from(index) / step as f32;
                for side in frame {
                    writer.write_sample(side * gain).map_err(written)?;
                }
            }
            if part.len() < step as usize {
                break;
            }
            from = to;
        }
        writer.finalize().map_err(written)?;
        meter.gain(under_voice(self.music))
    }

    /// What ducking and fading leave of the music, as a factor, at a point of the curve.
    fn gain(&self, point: u32) -> f32 {
        let ms = f64::from(point) * f64::from(STEP_MS);
        let left = self.length_ms as f64 - ms;
        let longest = self.length_ms as f64 / 2.0;
        let fade = |passed: f64, ms: u32| smooth(passed / f64::from(ms).clamp(1.0, longest.max(1.0)));
        let fades = fade(ms, self.music.fade_in_ms) * fade(left, self.music.fade_out_ms);
        let down = self.music.duck.clamp(0.0, 24.0) * self.speech.depth(ms);
        (fades * 10_f64.powf(-down / 20.0)) as f32
    }
}

/// How loud the music of a mix is where nobody speaks, in LUFS.
pub(crate) fn under_voice(music: &Music) -> f64 {
    VOICE_MIXED - music.below_voice.clamp(0.0, 40.0)
}

/// How loud the music is by itself.
struct Meter {
    sound: EbuR128,
    heard: u32,
    every: u32,
    loudest: f64,
}

impl Meter {
    fn new(rate: u32) -> Result<Self, StudioError> {
        let sound = EbuR128::new(2, rate, Mode::I | Mode::S).map_err(unmeasured)?;
        Ok(Self { sound, heard: 0, every: rate / 2, loudest: f64::MIN })
    }

    fn hear(&mut self, frames: &[Frame]) -> Result<(), StudioError> {
        self.sound.add_frames_f32(frames.as_flattened()).map_err(unmeasured)?;
        self.heard += frames.len() as u32;
        if self.heard >= self.every {
            self.heard = 0;
            self.loudest = self.loudest.max(self.sound.loudness_shortterm().map_err(unmeasured)?);
        }
        Ok(())
    }

    /// The gain in dB that brings the music to `level`, in LUFS.
    fn gain(&self, level: f64) -> Result<f64, StudioError> {
        let whole = self.sound.loudness_global().map_err(unmeasured)?;
        if whole < SILENCE {
            let message = "This music cannot be heard. Choose another track, or another place in it.";
            return Err(StudioError::input("music_silent", Some("music"), message));
        }
        Ok(level - whole.max(self.loudest - SWELL))
    }
}

fn written(error: hound::Error) -> StudioError {
    match error {
        hound::Error::IoError(error) => StudioError::io(&error, "music"),
        other => StudioError::tool("render_failed", "The music could not be written.", other.to_string()),
    }
}

fn unmeasured(error: ebur128::Error) -> StudioError {
    StudioError::tool("render_failed", "The music could not be measured.", error.to_string())
}

fn unknown(slug: &str) -> StudioError {
    let message = format!("There is no ambience called \u{201c}{slug}\u{201d}.");
    StudioError::input("ambience_unknown", Some("music"), message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sound::ambiences;

    /// Everything in a bed under `speech`, and its gain.
    fn written(slug: &str, speech: &Speech, length_ms: u64) -> (Vec<f32>, f64) {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("bed.wav");
        let music = Music::new(MusicSource::Ambience { slug: slug.to_owned(), seed: 3 });
        let gain = Bed { music: &music, speech, length_ms }.write(None, &out).unwrap();
        (hound::WavReader::open(out).unwrap().samples::<f32>().map(Result::unwrap).collect(), gain)
    }

    #[test]
    fn every_ambience_is_whole_and_smooth_and_comes_to_the_same_loudness() {
        for ambience in ambiences() {
            let (samples, gain) = written(ambience.slug, &Speech::default(), 4000);
            assert_eq!(samples.len(), 4 * RATE as usize * 2, "{}", ambience.slug);
            let mean = samples.iter().sum::<f32>() / samples.len() as f32;
            let power = (samples.iter().map(|value| value * value).sum::<f32>() / samples.len() as f32).sqrt();
            let peak = samples.iter().fold(0.0_f32, |peak, value| peak.max(value.abs()));
            assert!(mean.abs() < 0.02 * power, "{}: {mean} beside {power}", ambience.slug);
            assert!((1.5..9.0).contains(&(peak / power)), "{}: crest {}", ambience.slug, peak / power);
            let level = 20.0 * f64::from(power).log10() + gain;
            assert!((-50.0..-25.0).contains(&level), "{}: {level}", ambience.slug);
            assert!(samples[..2].iter().chain(&samples[samples.len() - 2..]).all(|value| value.abs() < 0.001));
        }
    }

    #[test]
    fn under_speech_the_music_is_nine_decibels_down_and_gets_there_without_a_step() {
        let speech = Speech::of(std::iter::once(2500..4000));
        let ((all, _), (ducked, _)) = (written("dawn", &Speech::default(), 7000), written("dawn", &speech, 7000));
        let window = RATE as usize / 100 * 2;
        let power = |part: &[f32]| part.iter().map(|value| f64::from(*value).powi(2)).sum::<f64>().max(1e-12);
        let curve: Vec<f64> =
            all.chunks(window).zip(ducked.chunks(window)).map(|(all, down)| 10.0 * (power(down) / power(all)).log10()).collect();
        assert!(curve[250..400].iter().all(|level| (level + 9.0).abs() < 0.1));
        assert!(curve[10..215].iter().chain(&curve[520..690]).all(|level| level.abs() < 0.1));
        assert!(curve[10..690].windows(2).all(|pair| (pair[0] - pair[1]).abs() < 0.6));
    }
}
