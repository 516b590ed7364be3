//! How captions look: everything of it, as data.

mod check;
mod color;
mod presets;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

pub use check::StyleFault;
pub use color::{Color, NoColor};
pub use presets::{DEFAULT_PRESET, Preset, preset, presets};

pub use super::font::Font;

/// A look of captions, complete: kept with a video, it draws the same captions again. Lengths are pixels of a frame that is
/// 1080 pixels wide; other formats scale them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Style {
    /// The face of the letters. Scripts it lacks are drawn in the boldest Noto Sans.
    pub font: Font,
    /// Height of the em square of a page, unless a word needs a smaller one.
    pub size: f32,
    /// The smallest height a page is drawn at; what does not fit then is refused.
    pub min_size: f32,
    /// Height of a line, in font sizes.
    pub leading: f32,
    /// Space between words, in font sizes.
    pub word_space: f32,
    /// Which letters are drawn.
    pub letter_case: LetterCase,
    /// Whether the punctuation around words is drawn.
    pub punctuation: bool,
    /// Colour of words.
    pub fill: Color,
    /// Colour of the word that is spoken.
    pub accent: Color,
    /// Colour of a stressed word before and after it is spoken.
    pub emphasis: Color,
    /// Width of the line around each letter.
    pub outline: f32,
    /// Its colour.
    pub outline_color: Color,
    /// How far the shadow falls.
    pub shadow: f32,
    /// Its colour.
    pub shadow_color: Color,
    /// How much it hides, from 0 to 1.
    pub shadow_opacity: f32,
    /// How far light spreads around the letters.
    pub glow: f32,
    /// Its colour.
    pub glow_color: Color,
    /// What lies behind the words.
    pub background: Background,
    /// Its colour.
    pub background_color: Color,
    /// How much it hides, from 0 to 1.
    pub background_opacity: f32,
    /// How far it reaches beyond the letters.
    pub background_padding: f32,
    /// How round its corners are.
    pub background_radius: f32,
    /// How the spoken word moves.
    pub word_animation: WordAnimation,
    /// How a page comes.
    pub page_animation: PageAnimation,
    /// Most words of a page.
    pub words: u32,
    /// Most lines of a page.
    pub lines: u32,
    /// Where pages stand.
    pub position: Position,
}

/// Which letters are drawn.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, strum::Display, strum::EnumString, strum::EnumIter,
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum LetterCase {
    /// Those of the text.
    #[default]
    AsWritten,
    /// Capitals.
    Upper,
    /// Small ones.
    Lower,
}

/// What lies behind words.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, strum::Display, strum::EnumString, strum::EnumIter,
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum Background {
    /// The footage.
    #[default]
    None,
    /// A shape behind the spoken word.
    Pill,
    /// A shape behind each line.
    Box,
}

/// How the spoken word moves. Its colour always changes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, strum::Display, strum::EnumString, strum::EnumIter,
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum WordAnimation {
    /// Not at all.
    None,
    /// It grows a little and shrinks back.
    #[default]
    Pop,
    /// It grows more, and swings back.
    Bounce,
    /// It stays larger while it is spoken.
    Grow,
    /// Its colour runs through it from its beginning to its end, and stays.
    Sweep,
    /// It appears when it is spoken.
    Reveal,
}

/// How a page comes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, strum::Display, strum::EnumString, strum::EnumIter,
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum PageAnimation {
    /// At once.
    #[default]
    None,
    /// Out of the air.
    Fade,
    /// From a little below.
    SlideUp,
    /// From a little smaller.
    Zoom,
}

/// Where pages stand.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, strum::Display, strum::EnumString, strum::EnumIter,
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum Position {
    /// In the middle, where no platform covers anything, ever.
    #[default]
    Strict,
    /// In the upper third, where no platform covers anything either.
    Upper,
    /// In the lower third, above what platforms show as long as nobody opens the description.
    Organic,
}

impl Default for Style {
    fn default() -> Self {
        presets::BOLD
    }
}

impl Style {
    /// The style with all lengths multiplied by `factor`.
    pub(crate) fn scaled(&self, factor: f32) -> Self {
        Self {
            size: self.size * factor,
            min_size: self.min_size * factor,
            outline: self.outline * factor,
            shadow: self.shadow * factor,
            glow: self.glow * factor,
            background_padding: self.background_padding * factor,
            background_radius: self.background_radius * factor,
            ..self.clone()
        }
    }

    /// The most the spoken word grows to, as a part of its size.
    pub(crate) fn growth(&self) -> f32 {
        match self.word_animation {
            WordAnimation::Pop => 1.07,
            WordAnimation::Bounce => 1.18,
            WordAnimation::Grow => 1.1,
            WordAnimation::None | WordAnimation::Sweep | WordAnimation::Reveal => 1.0,
        }
    }

    /// How far below its place a page of this font size begins.
    pub(crate) fn rise(&self, size: f32) -> f32 {
        const SLIDE: f32 = 0.25;
        if self.page_animation == PageAnimation::SlideUp { SLIDE * size } else { 0.0 }
    }

    /// How far anything reaches beyond the letters.
    pub(crate) fn margin(&self) -> f32 {
        let padding = if self.background == Background::None { 0.0 } else { self.background_padding };
        // a blurred edge spreads over twice its width
        (self.outline + self.shadow).max(self.glow * 2.0).max(padding)
    }

    /// What a word shows of `text`.
    pub(crate) fn shown(&self, text: &str) -> String {
        let kept = if self.punctuation { text } else { bare(text) };
        match self.letter_case {
            LetterCase::AsWritten => kept.to_owned(),
            LetterCase::Upper => capitals(kept),
            LetterCase::Lower => kept.to_lowercase(),
        }
    }
}

/// In capitals; Greek ones have no accents.
fn capitals(text: &str) -> String {
    let upper = text.to_uppercase();
    if !upper.chars().any(|c| matches!(c, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}')) {
        return upper;
    }
    upper.nfd().filter(|c| !matches!(c, '\u{300}' | '\u{301}' | '\u{313}' | '\u{314}' | '\u{342}' | '\u{345}')).nfc().collect()
}

/// A word without the punctuation around it; signs that mean something, such as those of money, stay.
fn bare(text: &str) -> &str {
    const MARKS: &str = ".,;:!?…\"“”„«»()[]—–。，、；：！？「」『』（）《》،؛؟।¡¿";
    let inner = text.trim_matches(|c| MARKS.contains(c) || c == '-');
    inner.trim_matches(['\'', '’', '‘'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_or_partial_style_is_completed_and_a_whole_one_comes_back() {
        let partial: Style = serde_json::from_str(r#"{"font":"ANTON","letter_case":"UPPER","of_tomorrow":1}"#).unwrap();
        assert_eq!(partial, Style { font: Font::Anton, letter_case: LetterCase::Upper, ..Style::default() });
        for preset in presets() {
            let text = serde_json::to_string(&preset.style).unwrap();
            assert_eq!(serde_json::from_str::<Style>(&text).unwrap(), preset.style, "{}", preset.slug);
        }
    }

    #[test]
    fn punctuation_is_left_out_around_words_and_kept_inside_them() {
        let plain = Style { punctuation: false, ..Style::default() };
        for (text, shown) in [("(Don't!)", "Don't"), ("$1,250.50.", "$1,250.50"), ("“yes”", "yes"), ("20%", "20%"), ("—", "")]
        {
            assert_eq!(plain.shown(text), shown);
        }
        let loud = Style { letter_case: LetterCase::Upper, ..Style::default() };
        assert_eq!((loud.shown("Straße."), loud.shown("χαλάει")), ("STRASSE.".into(), "ΧΑΛΑΕΙ".into()));
    }
}
