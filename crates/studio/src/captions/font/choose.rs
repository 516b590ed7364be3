//! Which font draws which letters.

use std::cell::OnceCell;

use unicode_properties::{EmojiStatus, UnicodeEmoji};

use super::faces::{FaceId, Font};
use super::typeface::Typeface;
use crate::StudioError;

/// The chosen face and those that step in, loaded as they are needed.
pub(crate) struct Fonts {
    chosen: FaceId,
    loaded: [OnceCell<Typeface>; FaceId::COUNT],
}

impl Fonts {
    pub(crate) fn of(font: Font) -> Result<Self, StudioError> {
        let fonts = Self { chosen: font.face(), loaded: [const { OnceCell::new() }; FaceId::COUNT] };
        fonts.get(fonts.chosen)?;
        Ok(fonts)
    }

    /// The chosen face.
    pub(crate) fn chosen(&self) -> FaceId {
        self.chosen
    }

    pub(crate) fn get(&self, id: FaceId) -> Result<&Typeface, StudioError> {
        let cell = &self.loaded[id.place()];
        if let Some(typeface) = cell.get() {
            return Ok(typeface);
        }
        let typeface = Typeface::load(id)?;
        Ok(cell.get_or_init(|| typeface))
    }

    /// The first face that has everything of a grapheme; an emoji is a picture where there is one.
    pub(crate) fn face_for(&self, grapheme: &str) -> Result<Option<FaceId>, StudioError> {
        if is_emoji(grapheme) && self.pictures(grapheme)? {
            return Ok(Some(FaceId::EMOJI));
        }
        for id in std::iter::once(self.chosen).chain(FaceId::substitutes()) {
            let typeface = self.get(id)?;
            let drawn = grapheme.chars().all(|c| is_joint(c) || typeface.draws(c));
            if drawn && (id != FaceId::EMOJI || self.pictures(grapheme)?) {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    /// Whether the emoji font has pictures for all of a grapheme.
    fn pictures(&self, grapheme: &str) -> Result<bool, StudioError> {
        let typeface = self.get(FaceId::EMOJI)?;
        let shaped = typeface.shape(grapheme, true, None);
        let drawn = shaped.glyphs.iter().filter(|glyph| typeface.picture(**glyph).is_some()).count();
        Ok(drawn > 0 && grapheme.chars().all(|c| is_joint(c) || typeface.draws(c)))
    }
}

/// Whether a grapheme is to be a picture and not a letter.
fn is_emoji(grapheme: &str) -> bool {
    let Some(first) = grapheme.chars().next() else { return false };
    let pictured = matches!(
        first.emoji_status(),
        EmojiStatus::EmojiPresentation
            | EmojiStatus::EmojiPresentationAndModifierBase
            | EmojiStatus::EmojiPresentationAndModifierAndEmojiComponent
            | EmojiStatus::EmojiPresentationAndEmojiComponent
            | EmojiStatus::EmojiModifierBase
    );
    pictured && !grapheme.contains('\u{fe0e}') || grapheme.contains(['\u{fe0f}', '\u{20e3}'])
}

/// Signs that join or choose and are not drawn themselves.
pub(super) fn is_joint(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{ad}' | '\u{feff}')
}
