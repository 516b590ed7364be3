//! A colour as people write it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A colour, written `#RRGGBB`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Color {
    red: u8,
    green: u8,
    blue: u8,
}

/// A text that names no colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a colour is written as #RRGGBB")]
pub struct NoColor;

impl Color {
    /// The colour `0xRRGGBB`.
    pub const fn of(code: u32) -> Self {
        let [_, red, green, blue] = code.to_be_bytes();
        Self { red, green, blue }
    }

    /// Red, green and blue.
    pub const fn channels(self) -> [u8; 3] {
        [self.red, self.green, self.blue]
    }

    /// As ASS writes it inside tags.
    pub(crate) fn ass(self) -> String {
        format!("&H{:02X}{:02X}{:02X}&", self.blue, self.green, self.red)
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02X}{:02X}{:02X}", self.red, self.green, self.blue)
    }
}

impl FromStr for Color {
    type Err = NoColor;

    fn from_str(text: &str) -> Result<Self, NoColor> {
        let digits = text.trim().strip_prefix('#').filter(|digits| digits.len() == 6).ok_or(NoColor)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(NoColor);
        }
        u32::from_str_radix(digits, 16).map(Self::of).map_err(|_| NoColor)
    }
}

impl TryFrom<String> for Color {
    type Error = NoColor;

    fn try_from(text: String) -> Result<Self, NoColor> {
        text.parse()
    }
}

impl From<Color> for String {
    fn from(color: Color) -> Self {
        color.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_read_and_written_and_turned_round_for_libass() {
        let yellow: Color = "#ffd42f".parse().unwrap();
        assert_eq!((yellow.to_string().as_str(), yellow.ass().as_str()), ("#FFD42F", "&H2FD4FF&"));
        assert_eq!(serde_json::to_value(yellow).unwrap(), "#FFD42F");
        for wrong in ["", "ffd42f", "#fff", "#+12345", "#gggggg", "#ffd42f00", "#é2345"] {
            assert!(wrong.parse::<Color>().is_err(), "{wrong}");
        }
    }
}
