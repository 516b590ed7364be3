//! The words as SRT and VTT, for platforms and editors that want text.

use std::fmt::Write;

use super::layout::{Part, joined, parts, split};
use crate::Word;

/// Most words and letters of one cue.
const CUE_WORDS: usize = 9;
const CUE_LETTERS: usize = 64;

/// The words of one scene and where the scene begins in the video.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimedScene {
    /// When the narration of the scene begins, in milliseconds from the start of the video (its slot's start plus lead).
    pub start_ms: u64,
    /// Times in milliseconds from the start of the narration.
    pub words: Vec<Word>,
}

/// `SubRip` text of the whole video.
pub fn srt(scenes: &[TimedScene]) -> String {
    let mut file = String::new();
    for (index, cue) in cues(scenes).iter().enumerate() {
        let (start, end) = (clock(cue.start_ms, ','), clock(cue.end_ms, ','));
        // writing to a string cannot fail
        let _ = write!(file, "{}\n{start} --> {end}\n{}\n\n", index + 1, cue.text);
    }
    file
}

/// `WebVTT` text of the whole video.
pub fn vtt(scenes: &[TimedScene]) -> String {
    let mut file = String::from("WEBVTT\n\n");
    for cue in cues(scenes) {
        let (start, end) = (clock(cue.start_ms, '.'), clock(cue.end_ms, '.'));
        let text = cue.text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let _ = write!(file, "{start} --> {end}\n{text}\n\n");
    }
    file
}

/// Cues of the whole video; `text` is the words joined as they were written.
fn cues(scenes: &[TimedScene]) -> Vec<Word> {
    let mut cues: Vec<Word> = scenes.iter().flat_map(scene_cues).collect();
    for index in 1..cues.len() {
        let next = cues[index].start_ms;
        cues[index - 1].end_ms = cues[index - 1].end_ms.min(next);
    }
    cues
}

fn scene_cues(scene: &TimedScene) -> Vec<Word> {
    let parts = parts(&scene.words);
    let words: Vec<Word> = parts.iter().map(|part| part.word.clone()).collect();
    let fits = |range: std::ops::Range<usize>| parts[range].iter().map(room).sum::<usize>() <= CUE_LETTERS;
    let cue = |range: std::ops::Range<usize>| Word {
        start_ms: scene.start_ms + words[range.start].start_ms,
        end_ms: scene.start_ms + words[range.end - 1].end_ms.max(words[range.start].start_ms + 1),
        text: joined(&parts[range]),
    };
    split(&words, CUE_WORDS, fits).into_iter().map(cue).collect()
}

/// Letters of a word with its space; signs of East Asia are twice as wide.
fn room(part: &Part) -> usize {
    let letter = |c: char| if c >= '\u{2e80}' { 2 } else { 1 };
    usize::from(!part.glued) + part.word.text.chars().map(letter).sum::<usize>()
}

fn clock(ms: u64, mark: char) -> String {
    let seconds = ms / 1000;
    format!("{:02}:{:02}:{:02}{mark}{:03}", seconds / 3600, seconds / 60 % 60, seconds % 60, ms % 1000)
}
