//! Doors into what the world hands in, for the fuzz targets: no other build has them.

use crate::speech::Line;
use crate::timing::{Heard, estimate, readable};
use crate::wav::Voiced;
use crate::write::Brief;
use crate::{Authorship, Plan, Word};

/// The words of a line with the times that an answer of ElevenLabs gives them, if it gives any.
pub fn heard(line: &Line, answer: &[u8]) -> Option<Vec<Word>> {
    crate::speech::heard(line, answer)
}

/// The words as they are shown, if their times can be true of a line that is heard in these frames.
pub fn believed(line: &Line, words: Vec<Word>, frames: Option<Vec<bool>>, duration_ms: u64) -> Option<Vec<Word>> {
    let (spoken, voiced) = (line.spoken(), frames.map(Voiced::of_frames));
    let heard = Heard { text: &line.text, spoken: &spoken, voiced: voiced.as_ref(), duration_ms };
    heard.sound(words).map(|words| readable(words, duration_ms))
}

/// The words of a line spread over what is heard of it, as they are shown.
pub fn estimated(line: &Line, frames: Vec<bool>, duration_ms: u64) -> Vec<Word> {
    let span = Voiced::of_frames(frames).span().unwrap_or(0..duration_ms);
    let span = span.start.min(duration_ms)..span.end.min(duration_ms);
    readable(estimate(&line.text, &line.spoken(), span), duration_ms)
}

/// The plan that a model's answer to a brief is, if it is one.
pub fn judged(brief: &Brief, written_by: &Authorship, answer: &str) -> Option<Plan> {
    crate::write::judged(brief, written_by, answer)
}
