//! The look of captions as people read and write it.

use async_graphql::{Enum, InputObject, SimpleObject};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use studio::captions::{self, Color, Style};

use crate::error::UserErrorCode::Invalid;
use crate::error::{ApiError, Outcome, UserError, all_well};

/// A face of letters that comes with the service. Scripts it lacks are drawn in Noto Sans.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[graphql(remote = "captions::Font")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum CaptionFont {
    /// Geometric and heavy; Latin and Cyrillic.
    Montserrat,
    /// Narrow and heavy; Latin.
    Anton,
    /// Narrow capitals; Latin.
    BebasNeue,
    /// Round and even; Latin and Devanagari.
    Poppins,
    /// Narrow and technical; Latin.
    BarlowCondensed,
    /// Of comic books; Latin.
    Bangers,
    /// Of balloons; Latin.
    LilitaOne,
    /// Soft; Latin and Hebrew.
    Fredoka,
    /// Soft and heavy; Latin and Cyrillic.
    Nunito,
    /// With serifs and contrast; Latin and Cyrillic.
    PlayfairDisplay,
    /// Of a typewriter; Latin.
    CourierPrime,
}

/// Which letters are drawn.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[graphql(remote = "captions::LetterCase")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum LetterCase {
    /// Those of the text.
    AsWritten,
    /// Capitals.
    Upper,
    /// Small ones.
    Lower,
}

/// What lies behind words.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[graphql(remote = "captions::Background")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum CaptionBackground {
    /// The footage.
    None,
    /// A shape behind the spoken word.
    Pill,
    /// A shape behind each line.
    Box,
}

/// How the spoken word moves. Its colour always changes.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[graphql(remote = "captions::WordAnimation")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum WordAnimation {
    /// Not at all.
    None,
    /// It grows a little and shrinks back.
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
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[graphql(remote = "captions::PageAnimation")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum PageAnimation {
    /// At once.
    None,
    /// Out of the air.
    Fade,
    /// From a little below.
    SlideUp,
    /// From a little smaller.
    Zoom,
}

/// Where pages stand.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[graphql(remote = "captions::Position")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum CaptionPosition {
    /// In the middle, where no platform covers anything, ever.
    Strict,
    /// In the upper third, where no platform covers anything either.
    Upper,
    /// In the lower third, above what platforms show as long as nobody opens the description.
    Organic,
}

/// A look of captions. Lengths are pixels of a frame that is 1080 pixels wide; other formats scale them. Colours are written
/// `#RRGGBB`.
#[derive(SimpleObject, InputObject, Clone, Debug, Serialize, Deserialize)]
#[graphql(input_name = "CaptionLookInput")]
pub(crate) struct CaptionLook {
    /// The face of the letters.
    font: CaptionFont,
    /// Height of the letters, unless a word needs smaller ones; 32 to 220.
    size: f64,
    /// The smallest height they are drawn at; 24 to `size`. What does not fit then is refused.
    min_size: f64,
    /// Height of a line, in sizes; 0.9 to 2.
    leading: f64,
    /// Space between words, in sizes; 0.1 to 1.
    word_space: f64,
    /// Which letters are drawn.
    letter_case: LetterCase,
    /// Whether the punctuation around words is drawn.
    punctuation: bool,
    /// Colour of words.
    fill: String,
    /// Colour of the word that is spoken.
    accent: String,
    /// Colour of a stressed word before and after it is spoken.
    emphasis: String,
    /// Width of the line around each letter; 0 to 20.
    outline: f64,
    /// Its colour.
    outline_color: String,
    /// How far the shadow falls; 0 to 24.
    shadow: f64,
    /// Its colour.
    shadow_color: String,
    /// How much it hides; 0 to 1.
    shadow_opacity: f64,
    /// How far light spreads around the letters; 0 to 24.
    glow: f64,
    /// Its colour.
    glow_color: String,
    /// What lies behind the words.
    background: CaptionBackground,
    /// Its colour.
    background_color: String,
    /// How much it hides; 0 to 1.
    background_opacity: f64,
    /// How far it reaches beyond the letters; 0 to 60.
    background_padding: f64,
    /// How round its corners are; 0 to 80.
    background_radius: f64,
    /// How the spoken word moves.
    word_animation: WordAnimation,
    /// How a page comes.
    page_animation: PageAnimation,
    /// Most words of a page; 1 to 8.
    words: u32,
    /// Most lines of a page; 1 to 3.
    lines: u32,
    /// Where pages stand.
    position: CaptionPosition,
}

impl CaptionLook {
    /// The look of a style. Both have the same fields.
    pub(super) fn of(style: &Style) -> Result<Self, ApiError> {
        let mut fields = serde_json::to_value(style)?;
        if let Value::Object(fields) = &mut fields {
            fields.values_mut().for_each(round);
        }
        Ok(serde_json::from_value(fields)?)
    }

    /// The style of the look, or everything that is wrong with it, beside its field.
    pub(super) fn style(&self) -> Outcome<Style> {
        all_well(self.colors().into_iter().filter_map(|(name, color)| wrong_color(name, color)).collect())?;
        let style: Style = serde_json::from_value(serde_json::to_value(self)?)?;
        all_well(style.check().into_iter().map(|fault| at(fault.field, &fault.message)).collect())?;
        Ok(style)
    }

    fn colors(&self) -> [(&'static str, &str); 7] {
        [
            ("fill", &self.fill),
            ("accent", &self.accent),
            ("emphasis", &self.emphasis),
            ("outline_color", &self.outline_color),
            ("shadow_color", &self.shadow_color),
            ("glow_color", &self.glow_color),
            ("background_color", &self.background_color),
        ]
    }
}

fn wrong_color(field: &str, color: &str) -> Option<UserError> {
    color.parse::<Color>().is_err().then(|| at(field, "A colour is written as #RRGGBB."))
}

/// A mistake beside the field of the look that Rust calls `field`.
fn at(field: &str, message: &str) -> UserError {
    UserError::at(vec!["look".to_owned(), heck::ToLowerCamelCase::to_lower_camel_case(field)], Invalid, message)
}

/// A number of single precision as people wrote it: 0.3, not `0.30000001192092896`.
fn round(value: &mut Value) {
    if let Some(number) = value.as_f64().filter(|_| value.is_f64()) {
        *value = ((number * 1000.0).round() / 1000.0).into();
    }
}
