//! Every word is shown, in order, inside the safe area.

use proptest::prelude::*;
use studio::Word;
use studio::captions::{Captions, Narration, Page, Style, TimedScene, allowed, lay_out, presets, srt, vtt};
use studio::render::Format;

use crate::support::words;

const SIXTY: &str = "Honey never spoils. In 2015, archaeologists opened a 3,000-year-old pot in an Egyptian tomb, and the honey inside \
                     was still perfectly edible. The secret is simple: sugar pulls water out of bacteria, so nothing can live in it. \
                     Bees add an enzyme that makes a little hydrogen peroxide. So next time your jar turns solid, don't throw it away.";

fn laid_out(words: &[Word], frames: u32) -> Captions {
    styled(words, frames, &Style::default(), Format::Vertical)
}

fn styled(words: &[Word], frames: u32, style: &Style, format: Format) -> Captions {
    lay_out(&Narration { words, emphasis: &[], lead_ms: 300, frames }, style, format).unwrap()
}

fn text(captions: &Captions) -> String {
    let words = captions.pages.iter().flat_map(|page| &page.words).map(|word| word.text.as_str());
    words.collect::<Vec<_>>().join(" ")
}

fn assert_in_place(captions: &Captions, frames: u32, style: &Style, format: Format) {
    let area = allowed(format, style.position);
    for page in &captions.pages {
        assert!(page.start_frame < page.end_frame && page.end_frame <= frames, "{page:?}");
        assert!(page.words.len() <= style.words as usize && page.words.iter().all(|word| word.line < style.lines));
        for word in &page.words {
            assert!(area.grown(0.1).holds(&word.reach), "{area:?} {word:?}");
            assert!(word.start_frame <= word.end_frame && word.end_frame <= page.end_frame, "{word:?}");
        }
        assert_apart(page);
    }
    assert!(captions.pages.windows(2).all(|pair| pair[0].end_frame <= pair[1].start_frame), "one page at a time");
}

/// No two words of a line share a pixel.
fn assert_apart(page: &Page) {
    for (index, word) in page.words.iter().enumerate() {
        let beside = page.words[index + 1..].iter().filter(|other| other.line == word.line);
        for other in beside {
            assert!(word.x + word.width <= other.x + 0.1 || other.x + other.width <= word.x + 0.1, "{word:?} {other:?}");
        }
    }
}

#[test]
fn given_sixty_words_when_laid_out_then_the_captions_are_the_text() {
    let captions = laid_out(&words(SIXTY), 600);
    assert_eq!(text(&captions), SIXTY.split_whitespace().collect::<Vec<_>>().join(" "));
    assert_in_place(&captions, 600, &Style::default(), Format::Vertical);
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
fn given_letters_no_font_has_or_a_word_without_end_then_the_refusal_is_typed_and_a_rare_symbol_is_left_out_with_a_warning() {
    let lay = |text: &str| {
        let words = words(text);
        lay_out(&Narration { words: &words, emphasis: &[], lead_ms: 0, frames: 60 }, &Style::default(), Format::Vertical)
    };
    assert_eq!(lay("Hello \u{1208}\u{1209}").unwrap_err().code(), "caption_not_drawable");
    assert_eq!(lay(&"W".repeat(60)).unwrap_err().code(), "caption_too_wide");
    let captions = lay("a \u{1f600} b\u{2e0e}").unwrap();
    assert_eq!((text(&captions).as_str(), captions.warnings.len()), ("a \u{1f600} b", 1));
}

#[test]
fn given_any_script_in_any_preset_and_format_then_all_of_it_stands_where_no_platform_covers_it() {
    let texts = [
        "Honey NEVER spoils, \u{1f36f} really: 1,250 years!",
        "\u{41c}\u{451}\u{434} \u{43d}\u{438}\u{43a}\u{43e}\u{433}\u{434}\u{430} \u{43d}\u{435} \u{43f}\u{43e}\u{440}\u{442}\u{438}\u{442}\u{441}\u{44f}.",
        "العسل لا يفسد أبدًا (2024).",
        "דבש לא מתקלקל, אומר iPhone.",
        "शहद कभी खराब नहीं होता।",
        "น้ำผึ้งไม่มีวันเสีย",
        "蜂蜜永远不会变质，这就是原因。",
        "蜂蜜は決して腐りません。",
        "꿀은 절대 상하지 않습니다.",
    ];
    for format in [Format::Vertical, Format::Portrait, Format::Square, Format::Landscape] {
        for preset in presets() {
            for text in texts {
                let captions = styled(&words(text), 300, &preset.style, format);
                assert!(captions.warnings.is_empty() && !captions.pages.is_empty());
                assert_in_place(&captions, 300, &preset.style, format);
            }
        }
    }
}

#[test]
fn given_a_text_from_right_to_left_then_its_first_word_stands_on_the_right_and_foreign_words_keep_their_order() {
    let style = Style { words: 6, lines: 1, size: 40.0, ..Style::default() };
    let captions = styled(&words("אני אוהב Open Source מאוד"), 200, &style, Format::Vertical);
    let at = |text: &str| captions.pages.iter().flat_map(|page| &page.words).find(|word| word.text == text).unwrap().x;
    assert!(at("אני") > at("אוהב") && at("אוהב") > at("Open") && at("Open") < at("Source") && at("Source") > at("מאוד"));
    let read: Vec<_> = captions.pages[0].words.iter().map(|word| word.text.as_str()).collect();
    assert_eq!(read.first(), Some(&"אני"), "words stay in the order they are spoken");
}

#[test]
fn given_chinese_without_spaces_then_its_words_light_up_one_after_the_other_and_stand_close() {
    let said = [Word { text: "蜂蜜永远不会变质。".into(), start_ms: 0, end_ms: 1600 }];
    let captions = styled(&said, 90, &Style::default(), Format::Vertical);
    let shown: Vec<_> = captions.pages.iter().flat_map(|page| &page.words).collect();
    assert_eq!(shown.iter().map(|word| word.text.as_str()).collect::<Vec<_>>(), ["蜂蜜", "永远", "不会", "变质。"]);
    assert!(shown.windows(2).all(|pair| pair[0].start_frame < pair[1].start_frame));
    let (first, next) = (shown[0], shown[1]);
    assert!(first.line != next.line || (first.x + first.width - next.x).abs() < 0.1);
    let scene = TimedScene { start_ms: 0, words: said.to_vec() };
    assert_eq!(srt(&[scene]), "1\n00:00:00,000 --> 00:00:01,600\n蜂蜜永远不会变质。\n\n");
}

#[test]
fn given_a_long_word_then_its_page_is_drawn_smaller() {
    let captions = laid_out(&words("Donaudampfschifffahrtsgesellschaft"), 60);
    assert!(captions.pages[0].font_size < 96.0);
    assert_in_place(&captions, 60, &Style::default(), Format::Vertical);
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

/// Words as wild as people write them: many scripts, signs, emoji.
fn wild() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Za-z0-9'$%{}\\\\éßŁ]{1,16}[.,!?]?",
        1 => "[а-яα-ρσ-ω]{1,10}",
        1 => "[\u{5d0}-\u{5ea}]{1,9}[.,!?(]?",
        1 => "[\u{627}-\u{64a}]{1,9}",
        1 => "[\u{905}-\u{939}]{1,6}",
        1 => "[一丁七三上下不世中主九也了事二五交人今他代令以件任何作你]{1,12}。?",
        1 => prop::sample::select(vec!["\u{1f600}", "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}", "\u{2764}\u{fe0f}", "\u{1f1e9}\u{1f1ea}!"]).prop_map(String::from),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_word_is_shown_in_order_inside_the_safe_area(
        heard in prop::collection::vec((wild(), 0_u64..900, 0_u64..1200), 1..40),
        lead_ms in 0_u64..1000,
        look in 0..presets().len(),
    ) {
        let style = &Style { punctuation: true, ..presets()[look].style.clone() };
        let mut at = 0;
        let words: Vec<Word> = heard.into_iter().map(|(text, gap, length)| {
            let start_ms = at + gap;
            at = start_ms + length;
            Word { text, start_ms, end_ms: at }
        }).collect();
        let frames = ((lead_ms + at) * 30).div_ceil(1000) as u32 + 300;
        let said = Narration { words: &words, emphasis: &[], lead_ms, frames };
        let captions = lay_out(&said, style, Format::Vertical).unwrap();
        let shown: String = captions.pages.iter().flat_map(|page| &page.words).map(|word| word.text.as_str()).collect();
        let folded = |text: &str| text.replace('ß', "ss").to_lowercase().replace('ς', "σ");
        let wanted: String = words.iter().map(|word| word.text.as_str()).collect();
        prop_assert_eq!(folded(&shown), folded(&wanted));
        assert_in_place(&captions, frames, style, Format::Vertical);
    }
}
