//! Every word is shown, in order, inside the safe area.

use proptest::prelude::*;
use studio::Word;
use studio::captions::{Captions, Preset, SAFE_AREA, TimedScene, lay_out, srt, vtt};

use crate::support::words;

const SIXTY: &str = "Honey never spoils. In 2015, archaeologists opened a 3,000-year-old pot in an Egyptian tomb, and the honey inside \
                     was still perfectly edible. The secret is simple: sugar pulls water out of bacteria, so nothing can live in it. \
                     Bees add an enzyme that makes a little hydrogen peroxide. So next time your jar turns solid, don't throw it away.";

fn laid_out(words: &[Word], frames: u32) -> Captions {
    lay_out(words, &[], 300, frames, Preset::Bold).unwrap()
}

fn text(captions: &Captions) -> String {
    let words = captions.pages.iter().flat_map(|page| &page.words).map(|word| word.text.as_str());
    words.collect::<Vec<_>>().join(" ")
}

fn assert_in_place(captions: &Captions, frames: u32) {
    let (left, top, right, bottom) = SAFE_AREA;
    for page in &captions.pages {
        assert!(page.start_frame < page.end_frame && page.end_frame <= frames, "{page:?}");
        assert!(page.words.len() <= 4 && page.words.iter().all(|word| word.line < 2));
        for word in &page.words {
            assert!(word.x >= left as f32 && word.x + word.width <= right as f32, "{word:?}");
            assert!(word.y >= top as f32 && word.y + word.height <= bottom as f32, "{word:?}");
            assert!(word.start_frame <= word.end_frame && word.end_frame <= page.end_frame, "{word:?}");
        }
        let overlap =
            |pair: &[studio::captions::PlacedWord]| pair[0].line == pair[1].line && pair[0].x + pair[0].width > pair[1].x;
        assert!(!page.words.windows(2).any(overlap));
    }
    assert!(captions.pages.windows(2).all(|pair| pair[0].end_frame <= pair[1].start_frame), "one page at a time");
}

#[test]
fn given_sixty_words_when_laid_out_then_the_captions_are_the_text() {
    let captions = laid_out(&words(SIXTY), 600);
    assert_eq!(text(&captions), SIXTY.split_whitespace().collect::<Vec<_>>().join(" "));
    assert_in_place(&captions, 600);
    assert!(captions.warnings.is_empty());
}

#[test]
fn given_a_sentence_end_and_a_pause_then_pages_break_there() {
    let mut spoken = words("It ends. Then it begins again now");
    for word in &mut spoken[5..] {
        word.start_ms += 800;
        word.end_ms += 800;
    }
    let captions = laid_out(&spoken, 120);
    let pages: Vec<String> = captions
        .pages
        .iter()
        .map(|page| page.words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(pages, ["It ends.", "Then it begins", "again now"]);
}

#[test]
fn given_a_title_a_name_and_an_amount_then_they_stay_together() {
    let captions = laid_out(&words("Then Dr. Smith pays $20 million today"), 120);
    let together = |first: &str, next: &str| {
        let pairs =
            |page: &studio::captions::Page| page.words.windows(2).any(|pair| pair[0].text == first && pair[1].text == next);
        captions.pages.iter().any(pairs)
    };
    assert!(together("Dr.", "Smith") && together("$20", "million"), "{captions:?}");
}

#[test]
fn given_an_emoji_then_it_is_left_out_with_a_warning_and_its_neighbours_stay() {
    let captions = laid_out(&words("Wow \u{1f600} nice\u{1f389}"), 60);
    assert_eq!(text(&captions), "Wow nice");
    assert_eq!(captions.warnings.len(), 2);
}

#[test]
fn given_letters_the_font_lacks_or_a_word_without_end_then_the_refusal_is_typed() {
    let refusal = |text: &str| lay_out(&words(text), &[], 0, 60, Preset::Bold).unwrap_err().code();
    assert_eq!(refusal("Hello \u{4f60}\u{597d}"), "caption_not_drawable");
    assert_eq!(refusal(&"W".repeat(60)), "caption_too_wide");
}

#[test]
fn given_a_long_word_then_its_page_is_drawn_smaller() {
    let captions = laid_out(&words("Donaudampfschifffahrtsgesellschaft"), 60);
    assert!(captions.pages[0].font_size < 96.0);
    assert_in_place(&captions, 60);
}

#[test]
fn given_scenes_when_written_as_subtitles_then_all_words_are_there_with_rising_times() {
    let scenes = [
        TimedScene { start_ms: 300, words: words("One <two> three.") },
        TimedScene { start_ms: 3_700_000, words: words("Four & five") },
    ];
    let srt = srt(&scenes);
    assert_eq!(srt, "1\n00:00:00,300 --> 00:00:01,050\nOne <two> three.\n\n2\n01:01:40,000 --> 01:01:40,750\nFour & five\n\n");
    let vtt = vtt(&scenes);
    assert!(
        vtt.starts_with("WEBVTT\n\n00:00:00.300 --> 00:00:01.050\nOne &lt;two&gt; three.\n") && vtt.contains("Four &amp; five")
    );
}

proptest! {
    #[test]
    fn every_word_is_shown_in_order_inside_the_safe_area(
        heard in prop::collection::vec(("[A-Za-z0-9'$%{}\\\\éßŁ]{1,16}[.,!?]?", 0_u64..900, 0_u64..1200), 1..60),
        lead_ms in 0_u64..1000,
    ) {
        let mut at = 0;
        let words: Vec<Word> = heard.into_iter().map(|(text, gap, length)| {
            let start_ms = at + gap;
            at = start_ms + length;
            Word { text, start_ms, end_ms: at }
        }).collect();
        let frames = ((lead_ms + at) * 30).div_ceil(1000) as u32 + 70;
        let captions = lay_out(&words, &[], lead_ms, frames, Preset::Bold).unwrap();
        let shown: Vec<_> = captions.pages.iter().flat_map(|page| &page.words).map(|word| word.text.clone()).collect();
        prop_assert_eq!(shown, words.iter().map(|word| word.text.clone()).collect::<Vec<_>>());
        assert_in_place(&captions, frames);
    }
}
