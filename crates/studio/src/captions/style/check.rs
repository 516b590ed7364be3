//! What a style may be.

use std::ops::RangeInclusive;

use super::Style;

/// A field of a style that cannot be drawn as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct StyleFault {
    /// The field, as it is serialised.
    pub field: &'static str,
    /// What is possible.
    pub message: String,
}

impl Style {
    /// Everything that is wrong with the style; nothing if it can be drawn.
    pub fn check(&self) -> Vec<StyleFault> {
        let lengths = [
            ("size", self.size, 32.0..=220.0),
            ("min_size", self.min_size, 24.0..=220.0),
            ("leading", self.leading, 0.9..=2.0),
            ("word_space", self.word_space, 0.1..=1.0),
            ("outline", self.outline, 0.0..=20.0),
            ("shadow", self.shadow, 0.0..=24.0),
            ("shadow_opacity", self.shadow_opacity, 0.0..=1.0),
            ("glow", self.glow, 0.0..=24.0),
            ("background_opacity", self.background_opacity, 0.0..=1.0),
            ("background_padding", self.background_padding, 0.0..=60.0),
            ("background_radius", self.background_radius, 0.0..=80.0),
        ];
        let counts = [("words", self.words, 1..=8), ("lines", self.lines, 1..=3)];
        let mut faults: Vec<StyleFault> =
            lengths.into_iter().filter_map(|(field, value, range)| beyond(field, &value, &range)).collect();
        faults.extend(counts.into_iter().filter_map(|(field, value, range)| beyond(field, &value, &range)));
        if self.min_size > self.size {
            faults.push(StyleFault { field: "min_size", message: "The smallest size is larger than the size.".into() });
        }
        faults
    }
}

fn beyond<T: PartialOrd + std::fmt::Display>(field: &'static str, value: &T, range: &RangeInclusive<T>) -> Option<StyleFault> {
    let message = || format!("It must be from {} to {}.", range.start(), range.end());
    (!range.contains(value)).then(|| StyleFault { field, message: message() })
}

#[cfg(test)]
mod tests {
    use super::super::presets;
    use super::*;

    #[test]
    fn every_preset_is_well_and_each_wrong_field_is_named() {
        for preset in presets() {
            assert_eq!(preset.style.check(), [], "{}", preset.slug);
        }
        let wrong = Style { size: f32::NAN, words: 0, glow: 99.0, ..Style::default() };
        let fields: Vec<_> = wrong.check().iter().map(|fault| fault.field).collect();
        assert_eq!(fields, ["size", "glow", "words"]);
        let crossed = Style { size: 40.0, min_size: 60.0, ..Style::default() };
        assert_eq!(crossed.check()[0].field, "min_size");
    }
}
