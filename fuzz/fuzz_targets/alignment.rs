//! A voice's own word times, from its answer: each word of the text has one, or none has.
#![no_main]

use fuzz::text;
use libfuzzer_sys::fuzz_target;
use studio::fuzzing::{believed, heard};
use studio::speech::Line;

fuzz_target!(|data: &[u8]| {
    let end = data.iter().position(|&byte| byte == b'\n').unwrap_or(data.len());
    let (said, answer) = (text(&data[..end]), &data[end..]);
    for language in ["en", "de"] {
        let line = Line::new(said, language);
        let Some(words) = heard(&line, answer) else { continue };
        assert!(words.iter().map(|word| word.text.as_str()).eq(said.split_whitespace()));
        let duration_ms = words.last().map_or(0, |last| last.end_ms.min(60_000));
        if let Some(words) = believed(&line, words, None, duration_ms) {
            assert!(words.iter().all(|word| word.start_ms <= word.end_ms && word.end_ms <= duration_ms), "{words:?}");
            assert!(words.windows(2).all(|pair| pair[0].end_ms <= pair[1].start_ms), "{words:?}");
        }
    }
});
