//! Subtitle files: every word is in them, in order, and the times rise.
#![no_main]

use fuzz::Wild;
use libfuzzer_sys::fuzz_target;
use studio::Word;
use studio::captions::{TimedScene, srt, vtt};

fuzz_target!(|data: &[u8]| {
    let wild = Wild::of(data);
    let (mut at, mut place) = (0, 0);
    let mut number = || {
        place += 1;
        wild.number(place) * 4
    };
    let scenes: Vec<TimedScene> = wild
        .text
        .lines()
        .map(|line| {
            let begin = at + number();
            let words = line.split_whitespace().map(|text| {
                let start_ms = at.max(begin) + number();
                at = start_ms + number();
                Word { text: text.to_owned(), start_ms: start_ms - begin, end_ms: at - begin }
            });
            TimedScene { words: words.collect(), start_ms: begin }
        })
        .collect();
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    let (srt, vtt) = (cues(&srt(&scenes), 1), cues(vtt(&scenes).strip_prefix("WEBVTT\n\n").unwrap(), 0));
    assert_eq!(bare(&srt.iter().map(|cue| cue.1.as_str()).collect::<String>()), bare(wild.text));
    let plain = |text: &str| text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    assert!(vtt.iter().map(|cue| (cue.0.replace('.', ","), plain(&cue.1))).eq(srt.iter().cloned()));
    let times: Vec<&str> = srt.iter().flat_map(|cue| cue.0.split(" --> ")).collect();
    assert!(times.is_sorted(), "{times:?}");
});

/// Times and text of each cue, which stand behind so many lines.
fn cues(file: &str, before: usize) -> Vec<(String, String)> {
    let cues = file.split_terminator("\n\n").map(|cue| {
        let lines: Vec<&str> = cue.split('\n').skip(before).collect();
        assert_eq!(lines.len(), 2, "{cue}");
        (lines[0].to_owned(), lines[1].to_owned())
    });
    cues.collect()
}
