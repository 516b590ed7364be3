//! A person's own recording of all scenes, cut into one narration for each.

use std::ops::Range;
use std::path::{Path, PathBuf};

use super::decode::{FORMATS, blocking};
use super::{Line, SpokenWord};
use crate::timing::Heard;
use crate::wav::{Samples, Voiced};
use crate::{Studio, StudioError, Word};

/// The longest recording, in seconds.
pub const MAX_RECORDING_SECONDS: u32 = 600;
/// More of the words than this cannot be without sound.
const UNHEARD_SHARE: f64 = 0.25;
/// A word with less of its time spoken in than this is without sound.
const HEARD_SHARE: f64 = 0.3;
/// The silence that is left before and behind a narration, at most, in milliseconds.
const EDGE_MS: u64 = 250;

impl Studio {
    /// Cuts `recording`, in which all `narrations` are read aloud in their order, into one WAV file for each, in `folder`, and
    /// gives the files with their lengths in milliseconds. It is cut in the middle of the pause between two of them. Fails
    /// with `recording_not_readable`, `recording_too_long` (more than ten minutes), `recording_other_text`, or with the errors
    /// of the voice's process.
    pub async fn cut_recording(
        &self,
        recording: &Path,
        narrations: &[String],
        language: &str,
        folder: &Path,
    ) -> Result<Vec<(PathBuf, u64)>, StudioError> {
        self.check_recording(recording).await?;
        let wav = folder.join("recording.wav");
        self.decode(recording, &wav, 1.0, MAX_RECORDING_SECONDS + 1).await.map_err(unreadable)?;
        let line = Line::new(&narrations.join("\n"), language);
        let words = self.aligner().align(&wav, &line).await.map_err(other_text)?;
        let (narrations, folder) = (narrations.to_vec(), folder.to_owned());
        blocking(move || cut(&wav, &line, &words, &narrations, &folder)).await
    }

    async fn check_recording(&self, recording: &Path) -> Result<(), StudioError> {
        let args = format!("-format_whitelist {FORMATS} -show_entries stream=codec_type:format=duration -select_streams a:0");
        let said = self.ffprobe(&args, recording, "audio_not_readable").await.map_err(unreadable)?;
        let seconds = said["format"]["duration"].as_str().and_then(|text| text.parse::<f64>().ok());
        match seconds {
            _ if said["streams"][0].is_null() => Err(refuse("recording_not_readable", NOT_READABLE)),
            Some(seconds) if seconds > f64::from(MAX_RECORDING_SECONDS) => Err(too_long()),
            _ => Ok(()),
        }
    }
}

const NOT_READABLE: &str = "This file is not a recording that can be read.";

fn cut(
    wav: &Path,
    line: &Line,
    words: &[Word],
    narrations: &[String],
    folder: &Path,
) -> Result<Vec<(PathBuf, u64)>, StudioError> {
    let samples = Samples::read(wav)?;
    if samples.duration_ms() > u64::from(MAX_RECORDING_SECONDS) * 1000 {
        return Err(too_long());
    }
    let (voiced, spoken) = (samples.voiced(), line.spoken());
    let heard = Heard { text: &line.text, spoken: &spoken, voiced: Some(&voiced), duration_ms: samples.duration_ms() };
    if heard.sound(words.to_vec()).is_none() || unheard(words, &spoken, &voiced) > UNHEARD_SHARE {
        return Err(refuse("recording_other_text", OTHER_TEXT));
    }
    let place = |(index, stretch): (usize, Range<u64>)| {
        let (path, duration_ms) = (folder.join(format!("recording-{index}.wav")), stretch.end - stretch.start);
        samples.write(stretch, &path)?;
        Ok((path, duration_ms))
    };
    let cuts = stretches(words, narrations, &voiced, samples.duration_ms());
    let made = cuts.into_iter().enumerate().map(place).collect();
    std::fs::remove_file(wav).map_err(|error| StudioError::io(&error, wav.display()))?;
    made
}

/// The share of the words that should be heard and are not.
fn unheard(words: &[Word], spoken: &[SpokenWord], voiced: &Voiced) -> f64 {
    let audible: Vec<&Word> = words.iter().zip(spoken).filter(|(_, spoken)| !spoken.is_silent()).map(|(word, _)| word).collect();
    let silent = audible.iter().filter(|word| voiced.share(word.start_ms..word.end_ms.max(word.start_ms + 1)) < HEARD_SHARE);
    silent.count() as f64 / audible.len().max(1) as f64
}

/// From where to where each narration goes.
fn stretches(words: &[Word], narrations: &[String], voiced: &Voiced, duration_ms: u64) -> Vec<Range<u64>> {
    let span = voiced.span().unwrap_or(0..duration_ms);
    let (start, end) = (span.start.saturating_sub(EDGE_MS), (span.end + EDGE_MS).min(duration_ms));
    let mut taken = 0;
    let mut cuts = vec![start];
    for narration in &narrations[..narrations.len().saturating_sub(1)] {
        taken += narration.split_whitespace().count();
        let last = cuts[cuts.len() - 1];
        let place = between(words, taken, voiced).unwrap_or(last);
        cuts.push(place.clamp(last, end.max(last)));
    }
    cuts.push(end.max(cuts[cuts.len() - 1]));
    cuts.windows(2).map(|pair| pair[0]..pair[1]).collect()
}

/// The middle of the pause before the word at `index`. The aligner may give a part of a pause to the words beside it.
fn between(words: &[Word], index: usize, voiced: &Voiced) -> Option<u64> {
    let (before, after) = (words.get(index.checked_sub(1)?)?, words.get(index)?);
    let around = u64::midpoint(before.start_ms, before.end_ms)..u64::midpoint(after.start_ms, after.end_ms);
    let pause = voiced.longest_silence(around).unwrap_or(before.end_ms..after.start_ms.max(before.end_ms));
    Some(u64::midpoint(pause.start, pause.end))
}

const OTHER_TEXT: &str = "This recording is not the text of the scenes. Record exactly what they say, in their order.";

fn other_text(error: StudioError) -> StudioError {
    match error {
        StudioError::Tool { code: "not_alignable", .. } => refuse("recording_other_text", OTHER_TEXT),
        other => other,
    }
}

fn unreadable(error: StudioError) -> StudioError {
    match error {
        // a tool that ran and refused the file will refuse it again
        StudioError::Tool { code: "audio_not_readable", .. } => refuse("recording_not_readable", NOT_READABLE),
        other => other,
    }
}

fn too_long() -> StudioError {
    refuse("recording_too_long", format!("A recording lasts at most {} minutes.", MAX_RECORDING_SECONDS / 60))
}

fn refuse(code: &'static str, message: impl Into<String>) -> StudioError {
    StudioError::input(code, Some("recording"), message)
}
