//! The looks to choose from.

use super::{Background, Color, Font, LetterCase, PageAnimation, Position, Style, WordAnimation};

/// A named look.
#[derive(Debug, Clone, PartialEq)]
pub struct Preset {
    /// Its name for programs; never changes.
    pub slug: &'static str,
    /// Its name for people.
    pub name: &'static str,
    /// What it looks like.
    pub style: Style,
}

/// The slug of the look that is taken where nobody chose one.
pub const DEFAULT_PRESET: &str = "bold";

const WHITE: Color = Color::of(0xFF_FF_FF);
const BLACK: Color = Color::of(0x00_00_00);
const INK: Color = Color::of(0x08_0C_14);
const YELLOW: Color = Color::of(0xFF_D4_2F);
const CREAM: Color = Color::of(0xFF_EB_9B);

/// All looks, the default first.
pub const fn presets() -> &'static [Preset] {
    PRESETS
}

/// The look called `slug`.
pub fn preset(slug: &str) -> Option<&'static Preset> {
    PRESETS.iter().find(|preset| preset.slug == slug)
}

/// Large white letters of a heavy Montserrat; the spoken word pops in yellow, stressed words keep a shade of it.
pub(super) const BOLD: Style = Style {
    font: Font::Montserrat,
    size: 96.0,
    min_size: 32.0,
    leading: 1.12,
    word_space: 0.3,
    letter_case: LetterCase::AsWritten,
    punctuation: true,
    fill: WHITE,
    accent: YELLOW,
    emphasis: CREAM,
    outline: 6.0,
    outline_color: INK,
    shadow: 4.0,
    shadow_color: BLACK,
    shadow_opacity: 0.53,
    glow: 0.0,
    glow_color: BLACK,
    background: Background::None,
    background_color: BLACK,
    background_opacity: 1.0,
    background_padding: 18.0,
    background_radius: 22.0,
    word_animation: WordAnimation::Pop,
    page_animation: PageAnimation::None,
    words: 4,
    lines: 2,
    position: Position::Strict,
};

const PRESETS: &[Preset] = &[
    Preset { slug: DEFAULT_PRESET, name: "Bold", style: BOLD },
    Preset {
        slug: "one_word",
        name: "One word",
        style: Style {
            font: Font::Anton,
            size: 170.0,
            letter_case: LetterCase::Upper,
            punctuation: false,
            accent: WHITE,
            emphasis: Color::of(0xFF_E6_00),
            outline: 8.0,
            outline_color: BLACK,
            shadow: 6.0,
            word_animation: WordAnimation::Bounce,
            words: 1,
            lines: 1,
            ..BOLD
        },
    },
    Preset {
        slug: "pill",
        name: "Pill",
        style: Style {
            font: Font::Poppins,
            size: 82.0,
            leading: 1.42,
            word_space: 0.42,
            accent: WHITE,
            emphasis: Color::of(0xC9_B8_FF),
            outline: 4.0,
            shadow: 3.0,
            background: Background::Pill,
            background_color: Color::of(0x6D_3B_F5),
            background_padding: 16.0,
            word_animation: WordAnimation::None,
            ..BOLD
        },
    },
    Preset {
        slug: "clean",
        name: "Clean",
        style: Style {
            font: Font::Poppins,
            size: 72.0,
            leading: 1.22,
            word_space: 0.28,
            letter_case: LetterCase::Lower,
            punctuation: false,
            accent: WHITE,
            emphasis: WHITE,
            outline: 0.0,
            shadow: 3.0,
            shadow_opacity: 0.8,
            glow: 8.0,
            glow_color: BLACK,
            word_animation: WordAnimation::Reveal,
            words: 5,
            ..BOLD
        },
    },
    Preset {
        slug: "karaoke",
        name: "Karaoke",
        style: Style {
            font: Font::Nunito,
            size: 78.0,
            leading: 1.24,
            word_space: 0.3,
            accent: Color::of(0x37_E0_8B),
            emphasis: Color::of(0xD6_FF_E8),
            outline: 5.0,
            outline_color: Color::of(0x06_22_17),
            shadow: 2.0,
            word_animation: WordAnimation::Sweep,
            page_animation: PageAnimation::Fade,
            words: 7,
            ..BOLD
        },
    },
    Preset {
        slug: "boxed",
        name: "Boxed",
        style: Style {
            font: Font::Montserrat,
            size: 66.0,
            leading: 1.38,
            word_space: 0.28,
            fill: Color::of(0x12_14_18),
            accent: Color::of(0xE0_24_4C),
            emphasis: Color::of(0x8A_1B_38),
            outline: 0.0,
            shadow: 0.0,
            background: Background::Box,
            background_color: WHITE,
            background_padding: 22.0,
            background_radius: 16.0,
            word_animation: WordAnimation::None,
            page_animation: PageAnimation::SlideUp,
            words: 5,
            ..BOLD
        },
    },
    Preset {
        slug: "neon",
        name: "Neon",
        style: Style {
            font: Font::Fredoka,
            size: 92.0,
            leading: 1.2,
            accent: Color::of(0x8D_F7_FF),
            emphasis: Color::of(0xFF_C2_F4),
            outline: 0.0,
            shadow: 0.0,
            glow: 12.0,
            glow_color: Color::of(0xE6_1C_C6),
            word_animation: WordAnimation::Grow,
            page_animation: PageAnimation::Fade,
            words: 3,
            ..BOLD
        },
    },
    Preset {
        slug: "serif",
        name: "Elegant",
        style: Style {
            font: Font::PlayfairDisplay,
            size: 84.0,
            leading: 1.2,
            word_space: 0.26,
            fill: Color::of(0xFB_F6_EC),
            accent: Color::of(0xE9_C4_6A),
            emphasis: Color::of(0xF3_DF_B4),
            outline: 0.0,
            shadow: 3.0,
            shadow_opacity: 0.75,
            glow: 9.0,
            glow_color: Color::of(0x1C_12_08),
            word_animation: WordAnimation::None,
            page_animation: PageAnimation::Fade,
            words: 5,
            ..BOLD
        },
    },
    Preset {
        slug: "condensed",
        name: "Headline",
        style: Style {
            font: Font::BebasNeue,
            size: 132.0,
            leading: 0.96,
            word_space: 0.24,
            letter_case: LetterCase::Upper,
            punctuation: false,
            accent: Color::of(0xFF_4B_33),
            emphasis: Color::of(0xFF_B3_A6),
            outline: 5.0,
            word_animation: WordAnimation::Pop,
            page_animation: PageAnimation::SlideUp,
            words: 5,
            ..BOLD
        },
    },
    Preset {
        slug: "typewriter",
        name: "Typewriter",
        style: Style {
            font: Font::CourierPrime,
            size: 64.0,
            leading: 1.36,
            word_space: 0.6,
            fill: Color::of(0xF2_F2_EA),
            accent: Color::of(0xF2_F2_EA),
            emphasis: Color::of(0xFF_E0_82),
            outline: 0.0,
            shadow: 0.0,
            background: Background::Box,
            background_color: Color::of(0x10_12_14),
            background_opacity: 0.82,
            background_padding: 20.0,
            background_radius: 4.0,
            word_animation: WordAnimation::Reveal,
            words: 6,
            ..BOLD
        },
    },
    Preset {
        slug: "comic",
        name: "Comic",
        style: Style {
            font: Font::Bangers,
            size: 120.0,
            leading: 1.06,
            word_space: 0.28,
            letter_case: LetterCase::Upper,
            fill: Color::of(0xFF_E6_1A),
            accent: Color::of(0xFF_5A_36),
            emphasis: WHITE,
            outline: 9.0,
            outline_color: BLACK,
            shadow: 7.0,
            shadow_opacity: 1.0,
            word_animation: WordAnimation::Bounce,
            page_animation: PageAnimation::Zoom,
            words: 3,
            ..BOLD
        },
    },
    Preset {
        slug: "marker",
        name: "Marker",
        style: Style {
            font: Font::BarlowCondensed,
            size: 100.0,
            leading: 1.24,
            word_space: 0.34,
            letter_case: LetterCase::Upper,
            punctuation: false,
            accent: Color::of(0x0B_0E_12),
            emphasis: Color::of(0xFF_F2_66),
            outline: 4.0,
            shadow: 3.0,
            background: Background::Pill,
            background_color: Color::of(0xFF_E9_1F),
            background_padding: 12.0,
            background_radius: 6.0,
            word_animation: WordAnimation::None,
            words: 4,
            ..BOLD
        },
    },
    Preset {
        slug: "bubble",
        name: "Bubble",
        style: Style {
            font: Font::LilitaOne,
            size: 104.0,
            leading: 1.12,
            fill: WHITE,
            accent: Color::of(0x5B_E7_FF),
            emphasis: Color::of(0xFF_9D_D2),
            outline: 10.0,
            outline_color: Color::of(0x25_1B_5E),
            shadow: 6.0,
            shadow_color: Color::of(0x25_1B_5E),
            shadow_opacity: 1.0,
            word_animation: WordAnimation::Bounce,
            page_animation: PageAnimation::Zoom,
            words: 3,
            ..BOLD
        },
    },
    Preset {
        slug: "documentary",
        name: "Documentary",
        style: Style {
            font: Font::Nunito,
            size: 60.0,
            leading: 1.3,
            word_space: 0.26,
            accent: Color::of(0xFF_DF_6B),
            emphasis: WHITE,
            outline: 3.0,
            outline_color: BLACK,
            shadow: 3.0,
            word_animation: WordAnimation::None,
            page_animation: PageAnimation::Fade,
            words: 7,
            position: Position::Organic,
            ..BOLD
        },
    },
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn there_are_ten_looks_at_least_and_no_two_are_alike() {
        let slugs: HashSet<_> = presets().iter().map(|preset| preset.slug).collect();
        let names: HashSet<_> = presets().iter().map(|preset| preset.name).collect();
        assert!(presets().len() >= 10 && slugs.len() == presets().len() && names.len() == presets().len());
        assert_eq!(presets()[0].style, Style::default());
        for (index, one) in presets().iter().enumerate() {
            assert!(presets()[index + 1..].iter().all(|other| other.style != one.style), "{}", one.slug);
        }
    }
}
