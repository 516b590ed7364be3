//! Captions: every word is shown, in order, one page at a time, where no platform covers it.
#![no_main]

use fuzz::Wild;
use libfuzzer_sys::fuzz_target;
use strum::IntoEnumIterator;
use studio::Word;
use studio::captions::{Captions, LetterCase, Narration, Style, allowed, check_text, lay_out, presets};
use studio::render::Format;

fuzz_target!(|data: &[u8]| {
    let wild = Wild::of(data);
    let formats: Vec<Format> = Format::iter().collect();
    let (format, preset) = (*wild.choose(0, &formats), wild.choose(1, presets()));
    let style = Style { punctuation: true, letter_case: LetterCase::AsWritten, ..preset.style.clone() };
    let words = words(&wild);
    let (lead_ms, end_ms) = (wild.number(2) * 4, words.last().map_or(0, |word| word.end_ms));
    // a page needs a frame, and a word one of its own
    let frames = ((lead_ms + end_ms) * 30).div_ceil(1000) as u32 + 30 + 2 * wild.text.chars().count() as u32;
    match lay_out(&Narration { words: &words, emphasis: &[], lead_ms, frames }, &style, format) {
        Ok(captions) => {
            assert_all_is_shown(&words, &captions);
            assert_in_place(&captions, frames, &style, format);
        }
        Err(error) => assert!(["caption_not_drawable", "caption_too_wide"].contains(&error.code()), "{error}"),
    }
    // what was accepted when it was written is not refused when it is drawn
    if check_text(wild.text, &style, format).is_ok() {
        assert!(lay_out(&Narration { words: &words, emphasis: &[], lead_ms, frames }, &style, format).is_ok());
    }
});

/// The words of the text, each a while after the one before and as long as the numbers say.
fn words(wild: &Wild<'_>) -> Vec<Word> {
    let mut at = 0;
    let words = wild.text.split_whitespace().enumerate().map(|(index, text)| {
        let start_ms = at + wild.number(2 * index + 3) * 4;
        at = start_ms + wild.number(2 * index + 4) * 4;
        Word { text: text.to_owned(), start_ms, end_ms: at }
    });
    words.collect()
}

/// Symbols that no font has are left out; a letter never is.
fn assert_all_is_shown(words: &[Word], captions: &Captions) {
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    let shown: String = captions.pages.iter().flat_map(|page| &page.words).map(|word| word.text.as_str()).collect();
    let said: String = words.iter().map(|word| word.text.as_str()).collect();
    assert_eq!(letters(&shown), letters(&said));
}

fn assert_in_place(captions: &Captions, frames: u32, style: &Style, format: Format) {
    let area = allowed(format, style.position).grown(0.1);
    for page in &captions.pages {
        assert!(page.start_frame < page.end_frame && page.end_frame <= frames, "{page:?}");
        assert!(page.words.len() <= style.words as usize && page.words.iter().all(|word| word.line < style.lines));
        for word in &page.words {
            assert!(area.holds(&word.reach), "{area:?} {word:?}");
            assert!(word.start_frame <= word.end_frame && word.end_frame <= page.end_frame, "{word:?}");
        }
    }
    assert!(captions.pages.windows(2).all(|pair| pair[0].end_frame <= pair[1].start_frame), "one page at a time");
}
