//! A track that lasts as long as it is needed.

use std::f32::consts::FRAC_PI_2;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use hound::{WavIntoSamples, WavReader};

use super::synth::Frame;
use crate::StudioError;

/// The longest crossfade from the end of a track to its beginning, in seconds.
const CROSSFADE: u32 = 2;

/// A stereo WAV file of 16 bits, again and again: its end fades into its beginning. Not held in memory.
pub(super) struct Looped {
    path: PathBuf,
    frames: u32,
    fade: u32,
    at: u32,
    now: Head,
    coming: Option<Head>,
}

impl Looped {
    /// Fails with `music_not_readable` when there is nothing in the file.
    pub(super) fn open(path: &Path) -> Result<Self, StudioError> {
        let reader = WavReader::open(path).map_err(|error| unreadable(&error.to_string()))?;
        let (frames, rate) = (reader.duration(), reader.spec().sample_rate);
        if frames == 0 {
            return Err(unreadable("the track has no sound"));
        }
        let now = Head(reader.into_samples());
        Ok(Self { path: path.to_owned(), frames, fade: (CROSSFADE * rate).min(frames / 4), at: 0, now, coming: None })
    }

    /// The share of the end and of the beginning at this place of the crossfade, at equal power.
    fn turn(&self) -> Option<(f32, f32)> {
        let into = self.at.checked_sub(self.frames - self.fade)?;
        let angle = (into as f32 + 0.5) / self.fade as f32 * FRAC_PI_2;
        Some((angle.cos(), angle.sin()))
    }
}

impl Iterator for Looped {
    type Item = Frame;

    fn next(&mut self) -> Option<Frame> {
        if self.at == self.frames {
            // the beginning has been heard while the end faded
            self.now = self.coming.take().map_or_else(|| Head::open(&self.path), Some)?;
            self.at = self.fade;
        }
        let turn = self.turn();
        self.at += 1;
        let old = self.now.next()?;
        let Some((ends, begins)) = turn else { return Some(old) };
        if self.coming.is_none() {
            self.coming = Head::open(&self.path);
        }
        let new = self.coming.as_mut()?.next()?;
        Some([old[0] * ends + new[0] * begins, old[1] * ends + new[1] * begins])
    }
}

/// Where a track is read.
struct Head(WavIntoSamples<BufReader<File>, i16>);

impl Head {
    fn open(path: &Path) -> Option<Self> {
        Some(Self(WavReader::open(path).ok()?.into_samples()))
    }
}

impl Iterator for Head {
    type Item = Frame;

    fn next(&mut self) -> Option<Frame> {
        let mut side = || Some(f32::from(self.0.next()?.ok()?) / 32768.0);
        Some([side()?, side()?])
    }
}

/// A track that cannot be played.
pub(crate) fn unreadable(detail: &str) -> StudioError {
    let message = format!("This music cannot be played: {detail}. Choose another track.");
    StudioError::input("music_not_readable", Some("music"), message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn track(frames: u32, value: impl Fn(u32) -> i16) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("track.wav");
        let spec =
            hound::WavSpec { channels: 2, sample_rate: 1000, bits_per_sample: 16, sample_format: hound::SampleFormat::Int };
        let mut writer = hound::WavWriter::create(&path, spec).unwrap();
        (0..frames * 2).for_each(|index| writer.write_sample(value(index / 2)).unwrap());
        writer.finalize().unwrap();
        (folder, path)
    }

    #[test]
    fn a_short_track_goes_on_for_ever_and_its_seam_is_as_loud_as_the_rest() {
        // noise: end and beginning have nothing to do with each other
        let (_folder, path) = track(4000, |at| ((at.wrapping_mul(2_654_435_761) >> 16) as i16) / 4);
        let heard: Vec<f32> = Looped::open(&path).unwrap().take(20_000).map(|frame| frame[0]).collect();
        assert_eq!(heard.len(), 20_000);
        let power = |part: &[f32]| part.iter().map(|value| value * value).sum::<f32>() / part.len() as f32;
        let all = power(&heard);
        for part in heard.chunks(500) {
            assert!((0.7..1.4).contains(&(power(part) / all)), "{}", power(part) / all);
        }
        // after the seam the track goes on where the crossfade left it
        assert_eq!(heard[1000..3000], heard[4000..6000]);
    }

    #[test]
    fn a_slow_wave_has_no_step_at_the_seam() {
        let (_folder, path) = track(3210, |at| ((f64::from(at) * 0.01).sin() * 20_000.0) as i16);
        let heard: Vec<f32> = Looped::open(&path).unwrap().take(9000).map(|frame| frame[1]).collect();
        let steepest = heard.windows(2).map(|pair| (pair[0] - pair[1]).abs()).fold(0.0, f32::max);
        assert!(steepest < 0.02, "{steepest}");
    }

    #[test]
    fn an_empty_track_is_refused_and_the_shortest_plays() {
        let (_folder, path) = track(0, |_| 0);
        assert_eq!(Looped::open(&path).err().unwrap().code(), "music_not_readable");
        let (_folder, path) = track(1, |_| 1000);
        assert_eq!(Looped::open(&path).unwrap().take(5).count(), 5);
    }
}
