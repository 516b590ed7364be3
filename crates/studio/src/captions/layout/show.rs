//! When each page and each highlight comes and goes.

use crate::captions::Page;

/// A page stays until the next one if that comes within this time, in frames.
const HOLD_FRAMES: u32 = 24;
/// A page may stand before its first word by this, at the start of a scene, in frames.
const EARLY_FRAMES: u32 = 15;

/// Decides it for all pages of a scene of `frames` frames.
pub(super) fn show(pages: &mut [Page], frames: u32) {
    let mut next = frames;
    for (index, page) in pages.iter_mut().enumerate().rev() {
        let first = page.words.first().map_or(0, |word| word.start_frame);
        let spoken = page.words.iter().map(|word| word.end_frame).max().unwrap_or(first);
        page.start_frame = if index == 0 && first <= EARLY_FRAMES { 0 } else { first };
        page.end_frame = if next.saturating_sub(spoken) <= HOLD_FRAMES { next } else { spoken + HOLD_FRAMES / 2 };
        let mut until = page.end_frame;
        for word in page.words.iter_mut().rev() {
            // a highlight jumps from word to word; it rests only in a real pause
            let bridged = word.end_frame > word.start_frame && until.saturating_sub(word.end_frame) < HOLD_FRAMES / 4;
            word.end_frame = if bridged { until } else { word.end_frame.min(until) };
            until = word.start_frame;
        }
        next = page.start_frame;
    }
}
