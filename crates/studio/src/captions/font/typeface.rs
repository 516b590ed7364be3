//! One font, as it is measured.

use std::cell::RefCell;

use harfrust::font::glyph::bitmap::Pixels;
use harfrust::{Buffer, Direction, Font, GlyphId, Language, ShapeOptions, ShapePlan, ShapePlanKey, ShaperFont};

use super::faces::FaceId;
use crate::StudioError;

/// A loaded face. All its numbers are in em squares.
pub(crate) struct Typeface {
    font: ShaperFont<'static, 'static>,
    known: &'static Font,
    /// How the last text was shaped: the next word is mostly of the same script, and a plan costs more than a word.
    plan: RefCell<Option<ShapePlan>>,
    em: f32,
    /// Above and below the baseline, as libass measures a line.
    pub(crate) ascent: f32,
    pub(crate) descent: f32,
    /// Height of a capital.
    pub(crate) capital: f32,
}

/// What a text covers around the point where it begins on the baseline; `top` and `bottom` grow upwards and downwards.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Ink {
    pub(crate) left: f32,
    pub(crate) right: f32,
    pub(crate) top: f32,
    pub(crate) bottom: f32,
}

/// A shaped text.
pub(crate) struct Shaped {
    pub(crate) width: f32,
    pub(crate) ink: Ink,
    pub(crate) glyphs: Vec<GlyphId>,
}

impl Typeface {
    pub(crate) fn load(id: FaceId) -> Result<Self, StudioError> {
        let known = id.read()?;
        let metrics = known.metrics();
        let em = f32::from(metrics.units_per_em);
        // libass makes the font size the height of this line
        let line = metrics.win_line.unwrap_or_default();
        Ok(Self {
            font: ShaperFont::new(known),
            known,
            plan: RefCell::new(None),
            em,
            ascent: line.ascender.to_f64() as f32 / em,
            descent: -line.descender.to_f64() as f32 / em,
            capital: metrics.cap_height.map_or(0.7, |height| height.to_f64() as f32 / em),
        })
    }

    /// Whether the font has a glyph for `character`.
    pub(crate) fn draws(&self, character: char) -> bool {
        self.font.nominal_glyph(character.into()).is_some()
    }

    /// The number that libass calls the size of this font when its em square is `pixels` high.
    pub(crate) fn size(&self, pixels: f32) -> f32 {
        pixels * (self.ascent + self.descent)
    }

    /// `text` shaped in one direction, kerning included.
    pub(crate) fn shape(&self, text: &str, rightwards: bool, language: Option<&Language>) -> Shaped {
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(if rightwards { Direction::LeftToRight } else { Direction::RightToLeft });
        buffer.set_language(language.cloned());
        let mut plan = self.plan.borrow_mut();
        let key = ShapePlanKey::new(self.known, buffer.script(), buffer.direction()).language(buffer.language());
        let plan = match plan.take().filter(|plan| key.matches(plan)) {
            Some(known) => plan.insert(known),
            None => plan.insert(ShapePlan::new(self.known, buffer.direction(), buffer.script(), buffer.language(), &[])),
        };
        let shaped = harfrust::shape(&self.font, &mut buffer, ShapeOptions::new().plan(Some(plan)));
        debug_assert!(shaped.is_ok(), "a guessed buffer can be shaped");
        self.measure(&buffer)
    }

    fn measure(&self, buffer: &Buffer) -> Shaped {
        let mut at = 0;
        let mut ink: Option<Ink> = None;
        let mut glyphs = Vec::new();
        for (info, position) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
            let glyph = GlyphId::new(info.glyph_id);
            glyphs.push(glyph);
            if let Some(extents) = self.font.glyph_extents(glyph).filter(|extents| extents.width > 0) {
                let left = (at + position.x_offset + extents.x_bearing) as f32 / self.em;
                let top = (position.y_offset + extents.y_bearing) as f32 / self.em;
                let one = Ink {
                    left,
                    right: left + extents.width as f32 / self.em,
                    top,
                    bottom: -(top + extents.height as f32 / self.em),
                };
                ink = Some(ink.map_or(one, |ink| ink.and(one)));
            }
            at += position.x_advance;
        }
        Shaped { width: at as f32 / self.em, ink: ink.unwrap_or_default(), glyphs }
    }

    /// The picture of an emoji, as PNG.
    pub(crate) fn picture(&self, glyph: GlyphId) -> Option<&'static [u8]> {
        let bitmap = self.known.bitmap_strikes().select_bitmap(glyph, None)?;
        match bitmap.pixels() {
            Pixels::Png(png) => Some(png),
            _ => None,
        }
    }
}

impl Ink {
    /// What both cover.
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            right: self.right.max(other.right),
            top: self.top.max(other.top),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// Begun at `x` instead.
    pub(crate) fn moved(self, x: f32) -> Self {
        Self { left: self.left + x, right: self.right + x, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::super::faces::Font as Choice;
    use super::*;

    fn width(typeface: &Typeface, text: &str) -> f32 {
        typeface.shape(text, true, None).width
    }

    #[test]
    fn wide_letters_measure_wider_and_kerning_brings_a_pair_closer() {
        let typeface = Typeface::load(Choice::Montserrat.face()).unwrap();
        assert!(width(&typeface, "mmm") > 2.0 * width(&typeface, "iii"));
        assert!(width(&typeface, "AV") < width(&typeface, "A") + width(&typeface, "V"));
    }

    #[test]
    fn a_text_is_as_wide_whatever_was_measured_before() {
        let typeface = Typeface::load(Choice::Montserrat.face()).unwrap();
        for text in ["Hello", "Привет", "12", "…", "", "AV"] {
            let fresh = width(&Typeface::load(Choice::Montserrat.face()).unwrap(), text);
            assert!((width(&typeface, text) - fresh).abs() < f32::EPSILON, "{text}");
        }
    }

    #[test]
    fn ink_reaches_as_high_as_a_capital_and_below_the_line_where_a_letter_does() {
        let typeface = Typeface::load(Choice::Montserrat.face()).unwrap();
        let ink = |text| typeface.shape(text, true, None).ink;
        assert!((ink("H").top - typeface.capital).abs() < 0.01 && ink("H").bottom.abs() < 0.01);
        assert!(ink("g").bottom > 0.15 && ink("É").top > typeface.capital);
    }
}
