//! Times of words, believed or estimated: those of the text, in order, inside the audio.
#![no_main]

use fuzz::Wild;
use libfuzzer_sys::fuzz_target;
use studio::Word;
use studio::fuzzing::{believed, estimated};
use studio::speech::Line;

fuzz_target!(|data: &[u8]| {
    let wild = Wild::of(data);
    let duration_ms = wild.number(0) * 40;
    let line = Line::new(wild.text, *wild.choose::<&str>(1, &["en", "de", "th", ""]));
    let frames: Vec<bool> = (0..wild.count())
        .flat_map(|place| (0..8).map(move |bit| (place, bit)))
        .map(|(place, bit)| wild.number(place) >> bit & 1 == 1)
        .collect();
    let heard = believed(&line, words(&wild), (wild.number(2) > 32).then(|| frames.clone()), duration_ms);
    for words in [heard, Some(estimated(&line, frames, duration_ms))].into_iter().flatten() {
        assert!(words.iter().map(|word| word.text.as_str()).eq(wild.text.split_whitespace()));
        assert!(words.iter().all(|word| word.start_ms <= word.end_ms && word.end_ms <= duration_ms), "{words:?}");
        assert!(words.windows(2).all(|pair| pair[0].end_ms <= pair[1].start_ms), "{words:?}");
    }
});

/// The words of the text, each a while after the one before and as long as the numbers say; now and then it goes wrong.
fn words(wild: &Wild<'_>) -> Vec<Word> {
    let mut at = 0_u64;
    let words = wild.text.split_whitespace().enumerate().map(|(index, text)| {
        let (gap, length) = (wild.number(2 * index + 3), wild.number(2 * index + 4));
        at = if gap == 255 { at / 2 } else { at + gap * 4 };
        let start_ms = if gap == 254 { u64::MAX } else { at };
        at += length * 8;
        Word {
            text: text.to_owned(),
            start_ms,
            end_ms: if length == 255 { start_ms / 2 } else { start_ms.saturating_add(length * 8) },
        }
    });
    words.collect()
}
