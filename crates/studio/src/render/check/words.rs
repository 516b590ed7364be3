//! The captions as they were laid out: all there, all where no platform covers them.

use super::Expectation;
use super::faults::Faults;

/// Compares what was drawn with what was to be drawn.
pub(super) fn check_words(expected: &Expectation, faults: &mut Faults) {
    let words: usize = expected.scenes.iter().map(|scene| scene.words.len()).sum();
    let pages: usize = expected.scenes.iter().map(|scene| scene.pages.len()).sum();
    let drawn: u32 = expected.scenes.iter().map(|scene| scene.pages_drawn).sum();
    faults.unless(words == 0 || drawn > 0, "no captions were drawn");
    faults.unless(drawn as usize == pages, format!("{drawn} pages of captions were drawn, and there are {pages}"));
    let placed = expected.scenes.iter().flat_map(|scene| {
        let words = scene.pages.iter().flat_map(|page| &page.words);
        words.filter(|word| !scene.allowed.holds(&word.reach))
    });
    let outside: Vec<&str> = placed.map(|word| word.text.as_str()).collect();
    faults.unless(outside.is_empty(), format!("captions stand where a platform covers them: {}", outside.join(" ")));
}
