//! Words stay on the screen long enough to be seen.

use crate::Word;

/// Two frames of video.
pub(super) const LEAST_MS: u64 = 67;

/// The words, those that are too short widened: into a pause beside them, else into a longer neighbour. Where there is no
/// room they stay as they are.
pub(crate) fn readable(mut words: Vec<Word>, duration_ms: u64) -> Vec<Word> {
    for index in 0..words.len() {
        let next = words.get(index + 1).map_or(duration_ms, |next| next.start_ms);
        let before = index.checked_sub(1).map_or(0, |before| words[before].end_ms);
        let word = &mut words[index];
        word.end_ms += lack(word).min(next.saturating_sub(word.end_ms));
        word.start_ms -= lack(word).min(word.start_ms.saturating_sub(before));
        borrow(&mut words, index);
    }
    words
}

fn borrow(words: &mut [Word], index: usize) {
    let lacking = lack(&words[index]);
    let rich = |word: &Word| word.end_ms - word.start_ms >= LEAST_MS + lacking;
    if lacking == 0 {
        return;
    }
    if index > 0 && rich(&words[index - 1]) {
        words[index - 1].end_ms -= lacking;
        words[index].start_ms -= lacking;
    } else if words.get(index + 1).is_some_and(rich) {
        words[index + 1].start_ms += lacking;
        words[index].end_ms += lacking;
    }
}

fn lack(word: &Word) -> u64 {
    LEAST_MS.saturating_sub(word.end_ms - word.start_ms)
}
