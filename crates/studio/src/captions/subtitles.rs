//! The words as SRT and WebVTT, for platforms and editors that want text.

use crate::Word;

/// The words of one scene and where the scene begins in the video.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimedScene {
    /// When the narration of the scene begins, in milliseconds from the start of the video (its slot's start plus lead).
    pub start_ms: u64,
    /// Times in milliseconds from the start of the narration.
    pub words: Vec<Word>,
}

/// SubRip text of the whole video.
pub fn srt(scenes: &[TimedScene]) -> String {
    todo!()
}

/// WebVTT text of the whole video.
pub fn vtt(scenes: &[TimedScene]) -> String {
    todo!()
}
