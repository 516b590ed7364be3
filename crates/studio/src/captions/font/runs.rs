//! A word as what one font draws in one direction, from left to right.

use harfrust::{GlyphId, Language};
use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::choose::{Fonts, is_joint};
use super::faces::FaceId;
use super::typeface::Ink;
use crate::StudioError;

/// Wider than the em square by this is the picture of an emoji; as high as this.
const EMOJI_WIDTH: f32 = 1.16;
const EMOJI_HEIGHT: f32 = 1.09;
/// The middle of an emoji above the baseline.
const EMOJI_MIDDLE: f32 = 0.34;

/// What one font draws in one direction. Lengths are in em squares.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Run {
    pub(crate) text: String,
    pub(crate) face: FaceId,
    pub(crate) width: f32,
    pub(crate) ink: Ink,
    /// The picture, if it is an emoji.
    pub(crate) picture: Option<GlyphId>,
}

/// How the words of a scene are written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Tongue {
    /// Whether lines run from right to left.
    pub(crate) leftwards: bool,
    /// The language whose shapes East Asian letters take.
    pub(crate) language: Option<&'static str>,
}

impl Tongue {
    /// Told by the letters of a text.
    pub(crate) fn of(text: &str) -> Self {
        let (mut left, mut right) = (0, 0);
        let (mut kana, mut hangul, mut bopomofo) = (false, false, false);
        for c in text.chars() {
            match bidi_class(c) {
                BidiClass::R | BidiClass::AL => left += 1,
                BidiClass::L => right += 1,
                _ => {}
            }
            kana |= matches!(c, '\u{3041}'..='\u{30ff}');
            hangul |= matches!(c, '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7a3}');
            bopomofo |= matches!(c, '\u{3105}'..='\u{312f}');
        }
        let language = [(kana, "ja"), (hangul, "ko"), (bopomofo, "zh-TW")].into_iter().find(|(found, _)| *found);
        Self { leftwards: left > right, language: language.map(|(_, language)| language) }
    }

    /// The direction that neutral signs take.
    pub(crate) fn level(&self) -> Level {
        if self.leftwards { Level::rtl() } else { Level::ltr() }
    }
}

impl Fonts {
    /// The runs of `word` from left to right, and what no font has of it.
    pub(crate) fn runs(&self, word: &str, tongue: &Tongue) -> Result<(Vec<Run>, String), StudioError> {
        let word: String = word.nfc().collect();
        let (mut kept, mut faces, mut lost) = (String::new(), Vec::new(), String::new());
        for grapheme in word.graphemes(true) {
            match self.face_for(grapheme)? {
                Some(FaceId::EMOJI) => {
                    kept.push_str(grapheme);
                    faces.resize(kept.len(), (FaceId::EMOJI, kept.len()));
                }
                Some(face) => {
                    kept.extend(grapheme.chars().filter(|&c| !is_joint(c) || matches!(c, '\u{200c}' | '\u{200d}')));
                    faces.resize(kept.len(), (face, 0));
                }
                None => lost.extend(grapheme.chars().filter(|&c| !is_joint(c))),
            }
        }
        let mut runs = Vec::new();
        for (range, leftwards) in pieces(&kept, &faces, tongue) {
            self.run(&kept[range.clone()], faces[range.start].0, leftwards, tongue, &mut runs)?;
        }
        Ok((runs, lost))
    }

    fn run(&self, text: &str, face: FaceId, leftwards: bool, tongue: &Tongue, runs: &mut Vec<Run>) -> Result<(), StudioError> {
        let typeface = self.get(face)?;
        if face == FaceId::EMOJI {
            // a sequence the font does not know as one is shown as its parts
            let glyphs = typeface.shape(text, true, None).glyphs;
            let pictured = glyphs.into_iter().filter(|glyph| typeface.picture(*glyph).is_some());
            let ink = Ink {
                left: 0.0,
                right: EMOJI_WIDTH,
                top: EMOJI_MIDDLE + EMOJI_HEIGHT / 2.0,
                bottom: EMOJI_HEIGHT / 2.0 - EMOJI_MIDDLE,
            };
            runs.extend(pictured.map(|glyph| Run { text: text.into(), face, width: EMOJI_WIDTH, ink, picture: Some(glyph) }));
            return Ok(());
        }
        let (text, leftwards) =
            if leftwards && !text.chars().any(is_leftward) { (mirrored(text), false) } else { (text.to_owned(), leftwards) };
        let language = tongue.language.filter(|_| face.speaks()).and_then(Language::new);
        let shaped = typeface.shape(&text, !leftwards, language.as_ref());
        runs.push(Run { text, face, width: shaped.width, ink: shaped.ink, picture: None });
        Ok(())
    }
}

/// The parts of `text` from left to right that one font draws in one direction, and whether that is leftwards.
fn pieces(text: &str, faces: &[(FaceId, usize)], tongue: &Tongue) -> Vec<(std::ops::Range<usize>, bool)> {
    let bidi = BidiInfo::new(text, Some(tongue.level()));
    let Some(paragraph) = bidi.paragraphs.first() else { return Vec::new() };
    let (levels, visual) = bidi.visual_runs(paragraph, paragraph.range.clone());
    let mut all = Vec::new();
    for run in visual {
        let leftwards = levels[run.start].is_rtl();
        let mut cuts: Vec<usize> =
            run.clone().filter(|&at| at == run.start || faces[at] != faces[at - 1] || apart(text, at)).collect();
        cuts.push(run.end);
        let mut parts: Vec<_> = cuts.windows(2).map(|pair| (pair[0]..pair[1], leftwards)).collect();
        if leftwards {
            parts.reverse();
        }
        all.extend(parts);
    }
    all
}

/// Whether a backslash stands before: to libass it would be the beginning of a command.
fn apart(text: &str, at: usize) -> bool {
    text.as_bytes()[at - 1] == b'\\'
}

fn is_leftward(c: char) -> bool {
    matches!(bidi_class(c), BidiClass::R | BidiClass::AL)
}

/// Signs without a direction of their own, as they look from right to left.
fn mirrored(text: &str) -> String {
    const PAIRS: [(char, char); 6] = [('(', ')'), ('[', ']'), ('{', '}'), ('<', '>'), ('«', '»'), ('‹', '›')];
    let turned = |c| PAIRS.iter().find_map(|&(a, b)| if c == a { Some(b) } else { (c == b).then_some(a) }).unwrap_or(c);
    text.graphemes(true).rev().flat_map(str::chars).map(turned).collect()
}

#[cfg(test)]
mod tests {
    use super::super::faces::Font;
    use super::*;

    fn faces(word: &str) -> Vec<(String, &'static str)> {
        let fonts = Fonts::of(Font::Anton).unwrap();
        let (runs, lost) = fonts.runs(word, &Tongue::of(word)).unwrap();
        assert_eq!(lost, "", "{word}");
        runs.into_iter().map(|run| (run.text, run.face.face().name)).collect()
    }

    #[test]
    fn each_script_is_drawn_by_the_first_font_that_has_it() {
        for (word, name) in [
            ("Hello", "Anton Regular"),
            ("Привет", "Noto Sans Bold"),
            ("Γειά", "Noto Sans Bold"),
            ("مرحبا", "Noto Sans Arabic Bold"),
            ("שלום", "Noto Sans Hebrew Bold"),
            ("नमस्ते", "Noto Sans Devanagari Bold"),
            ("สวัสดี", "Noto Sans Thai Bold"),
            ("你好", "NotoSansCJKsc-Bold"),
            ("안녕", "NotoSansCJKsc-Bold"),
            ("👩‍👩‍👧", "Noto Color Emoji"),
        ] {
            assert_eq!(faces(word), [(word.to_owned(), name)]);
        }
    }

    #[test]
    fn a_word_of_two_scripts_has_two_runs_from_left_to_right() {
        assert_eq!(faces("Hi你"), [("Hi".into(), "Anton Regular"), ("你".into(), "NotoSansCJKsc-Bold")]);
        let hebrew = Tongue { leftwards: true, language: None };
        let (mixed, _) = Fonts::of(Font::Anton).unwrap().runs("ה-WiFi", &hebrew).unwrap();
        assert_eq!(mixed.iter().map(|run| run.text.as_str()).collect::<Vec<_>>(), ["WiFi", "-", "ה"]);
    }

    #[test]
    fn emoji_are_one_picture_each_even_joined_toned_and_as_flags() {
        for (word, count) in [("🇩🇪", 1), ("👍🏽", 1), ("👨‍👩‍👧‍👦", 1), ("🏳️‍🌈", 1), ("❤️", 1), ("1️⃣", 1), ("😀🎉", 2)]
        {
            assert_eq!(faces(word).len(), count, "{word}");
        }
        assert_eq!(faces("©1#")[0].1, "Anton Regular");
    }

    #[test]
    fn signs_without_a_direction_are_turned_round_in_a_line_from_right_to_left() {
        let fonts = Fonts::of(Font::Anton).unwrap();
        let hebrew = Tongue { leftwards: true, language: None };
        assert_eq!(fonts.runs("(1)", &hebrew).unwrap().0.iter().map(|run| run.text.as_str()).collect::<String>(), "(1)");
        assert_eq!(fonts.runs("!(", &hebrew).unwrap().0[0].text, ")!");
    }

    #[test]
    fn what_no_font_has_is_lost_and_said() {
        let fonts = Fonts::of(Font::Anton).unwrap();
        let (runs, lost) = fonts.runs("a\u{12c8}b", &Tongue::default()).unwrap();
        assert_eq!((runs.len(), lost.as_str()), (1, "\u{12c8}"));
    }
}
