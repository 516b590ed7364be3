//! The bundled typeface: measured here, drawn by libass from the same bytes.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use harfrust::{Buffer, Font, ShapeOptions, ShapePlan, ShapePlanKey, ShaperFont};
use tempfile::TempDir;

use crate::StudioError;

static BYTES: &[u8] = include_bytes!("../../assets/fonts/Montserrat-ExtraBold.ttf");
static FONT: LazyLock<Option<Font>> = LazyLock::new(|| Font::new(BYTES.to_vec(), 0));
/// Units of the em square of the bundled font.
const UNITS_PER_EM: f32 = 1000.0;

/// The bundled weight of Montserrat. Its vertical metrics make the font size of libass the height of the em square.
pub(crate) struct Typeface {
    font: ShaperFont<'static, 'static>,
    known: &'static Font,
    /// How the last text was shaped: the next word is mostly of the same script, and a plan costs more than a word.
    plan: RefCell<Option<ShapePlan>>,
}

impl Typeface {
    /// The family name inside the file.
    pub(crate) const NAME: &'static str = "Montserrat ExtraBold";

    pub(crate) fn load() -> Result<Self, StudioError> {
        let font = FONT.as_ref().ok_or_else(|| {
            StudioError::tool("tool_missing", "The bundled font cannot be read. Install the program again.", Self::NAME)
        })?;
        Ok(Self { font: ShaperFont::new(font), known: font, plan: RefCell::new(None) })
    }

    /// Writes the font into a new folder that libass can be pointed at, with a fontconfig file that hides all others:
    /// the same text then looks the same on every machine.
    pub(crate) fn install() -> Result<TempDir, StudioError> {
        Self::load()?;
        let folder = TempDir::with_prefix("studio-fonts-").map_err(|error| StudioError::io(&error, "fonts"))?;
        let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes);
        std::fs::create_dir(folder.path().join("fonts"))
            .and_then(|()| write("fonts/Montserrat-ExtraBold.ttf", BYTES))
            .and_then(|()| write("fonts.conf", b"<?xml version=\"1.0\"?><fontconfig></fontconfig>\n"))
            .map_err(|error| StudioError::io(&error, "fonts"))?;
        Ok(folder)
    }

    /// The fontconfig file of an installed folder.
    pub(crate) fn fontconfig(folder: &Path) -> PathBuf {
        folder.join("fonts.conf")
    }

    /// The folder inside an installed folder that has the font and nothing else.
    pub(crate) fn files(folder: &Path) -> PathBuf {
        folder.join("fonts")
    }

    /// Whether the font has a glyph for `character`.
    pub(crate) fn draws(&self, character: char) -> bool {
        self.font.nominal_glyph(character.into()).is_some()
    }

    /// Advance width of `text` in font sizes, kerning included.
    pub(crate) fn width(&self, text: &str) -> f32 {
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let mut plan = self.plan.borrow_mut();
        let key = ShapePlanKey::new(self.known, buffer.script(), buffer.direction()).language(buffer.language());
        let plan = match plan.take().filter(|plan| key.matches(plan)) {
            Some(known) => plan.insert(known),
            None => plan.insert(ShapePlan::new(self.known, buffer.direction(), buffer.script(), buffer.language(), &[])),
        };
        let shaped = harfrust::shape(&self.font, &mut buffer, ShapeOptions::new().plan(Some(plan)));
        debug_assert!(shaped.is_ok(), "a guessed buffer can be shaped");
        let units: i32 = buffer.glyph_positions().iter().map(|glyph| glyph.x_advance).sum();
        units as f32 / UNITS_PER_EM
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_measure_wider_and_kerning_brings_a_pair_closer() {
        let typeface = Typeface::load().unwrap();
        assert!(typeface.width("mmm") > 2.0 * typeface.width("iii"));
        assert!(typeface.width("AV") < typeface.width("A") + typeface.width("V"));
    }

    #[test]
    fn a_text_is_as_wide_whatever_was_measured_before() {
        let typeface = Typeface::load().unwrap();
        for text in ["Hello", "Привет", "12", "…", "", "Γειά", "AV"] {
            let fresh = Typeface::load().unwrap().width(text);
            assert!((typeface.width(text) - fresh).abs() < f32::EPSILON, "{text}");
        }
    }

    #[test]
    fn the_font_draws_european_letters_and_no_emoji() {
        let typeface = Typeface::load().unwrap();
        assert!("AzÄßğőŁ€—…“’ЯĐ".chars().all(|letter| typeface.draws(letter)));
        assert!(!typeface.draws('😀'));
    }
}
