//! Which part of a picture fills the frame, or whether it is shown whole over a blurred copy of itself.

use serde::{Deserialize, Serialize};

use super::salience::{Lines, Look, Salience};
use super::windows::{best, held, most_of};
use crate::render::Format;

/// How a picture of another shape fills the frame. There are never bars.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, strum::Display, strum::EnumString, strum::EnumIter,
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum Fit {
    /// Cut to what draws the eye; shown whole where cutting would lose too much of that.
    #[default]
    Auto,
    /// Always cut.
    Crop,
    /// Always shown whole, over a blurred copy of itself.
    Blur,
}

/// What becomes of a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Framing {
    /// Cut to a part of it, all in shares of its width and height.
    Crop {
        /// How much of the width is kept.
        width: f64,
        /// How much of the height is kept.
        height: f64,
        /// What is left out on the left.
        left: f64,
        /// What is left out above.
        top: f64,
    },
    /// Whole, over a blurred copy.
    Blur,
}

/// Where less of the picture than this is cut away, nothing has to be looked at: the middle is kept.
const NEARLY_WHOLE: f64 = 0.96;
/// A picture with most of its edges in at most this share of its columns shows a subject, another one a view. A view can be cut
/// anywhere; a subject has to fit. (Pictures of the stock stand-in: a book 0.53, a cup 0.34; forests, cities, seas 0.56 to 0.76.)
const SUBJECT: f64 = 0.55;
/// A cut that keeps less than this of what draws the eye, and of the edges, cuts a subject. (A book 0.52, three candles 0.66.)
const ENOUGH: f64 = 0.55;
/// The same for what is drawn, not filmed: its edges are words and lines.
const ENOUGH_DRAWN: f64 = 0.75;
/// The shares of width and height that a frame of this format shows of a picture of `width` by `height` pixels.
pub(super) fn kept(width: u32, height: u32, format: Format) -> (f64, f64) {
    let (shown_width, shown_height) = format.size();
    let shape = |width, height| f64::from(width) / f64::from(height);
    let wider = shape(width, height) / shape(shown_width, shown_height);
    if wider > 1.0 { (wider.recip(), 1.0) } else { (1.0, wider) }
}

/// Whether the picture has to be looked at to know how it is framed.
pub(super) fn needs_a_look(kept: (f64, f64), fit: Fit) -> bool {
    fit != Fit::Blur && kept.0.min(kept.1) < NEARLY_WHOLE
}

/// How a picture is framed of which the shares `kept` are seen, by what was seen in `looks`.
pub(super) fn framing(kept: (f64, f64), fit: Fit, looks: &[Look]) -> Framing {
    let (width, height) = kept;
    let slight = width.min(height) >= NEARLY_WHOLE;
    if fit == Fit::Blur && !slight {
        return Framing::Blur;
    }
    let middle = Framing::Crop { width, height, left: (1.0 - width) / 2.0, top: (1.0 - height) / 2.0 };
    let Some(salience) = Salience::of(looks).filter(|_| !slight) else { return middle };
    let across = width < 1.0;
    let share = width.min(height);
    let pick = |lines: &Lines| if across { lines.columns.clone() } else { lines.rows.clone() };
    let (draw, edges) = (pick(&salience.draw), pick(&salience.edges));
    let start = best(&draw, &edges, share);
    let kept = held(&draw, start, share).max(held(&edges, start, share));
    let subject = salience.graphic || most_of(&edges) <= SUBJECT;
    let enough = if salience.graphic { ENOUGH_DRAWN } else { ENOUGH };
    if fit == Fit::Auto && subject && kept < enough {
        return Framing::Blur;
    }
    let (left, top) = if across { (start, 0.0) } else { (0.0, start) };
    Framing::Crop { width, height, left, top }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A grey picture with red squares.
    fn look(width: usize, height: usize, squares: &[(usize, usize, usize)]) -> Look {
        let mut pixels = vec![[120, 120, 120, 255]; width * height];
        for &(left, top, side) in squares {
            for y in top..top + side {
                pixels[y * width + left..y * width + left + side].fill([210, 40, 30, 255]);
            }
        }
        Look { width, height, pixels }
    }

    fn wide(squares: &[(usize, usize, usize)]) -> Framing {
        framing(kept(1600, 900, Format::Vertical), Fit::Auto, &[look(160, 90, squares)])
    }

    #[test]
    fn a_picture_is_cut_around_its_subject_which_stands_in_the_middle() {
        for (subject, expected) in [(20, 0.18), (70, 0.5), (125, 0.83)] {
            let Framing::Crop { width, height, left, .. } = wide(&[(subject, 40, 18)]) else { panic!("{subject} was not cut") };
            assert!((width - 0.3164).abs() < 0.001 && height > 0.999);
            assert!((left + width / 2.0 - expected).abs() < 0.03, "{subject}: {left}");
        }
    }

    #[test]
    fn subjects_on_both_sides_are_shown_whole_unless_the_person_wants_a_cut() {
        let squares = [(8, 30, 20), (130, 30, 20)];
        assert_eq!(wide(&squares), Framing::Blur);
        let cut = framing(kept(1600, 900, Format::Vertical), Fit::Crop, &[look(160, 90, &squares)]);
        assert!(matches!(cut, Framing::Crop { .. }));
        assert_eq!(framing(kept(1600, 900, Format::Vertical), Fit::Blur, &[]), Framing::Blur);
    }

    #[test]
    fn a_tall_picture_in_a_wide_frame_is_cut_above_and_below() {
        let framed = framing(kept(900, 1600, Format::Landscape), Fit::Auto, &[look(90, 160, &[(40, 20, 18)])]);
        let Framing::Crop { width, height, left, top } = framed else { panic!("{framed:?}") };
        assert!(width > 0.999 && left < 0.001 && height < 0.32);
        assert!(top < 0.1, "{top}");
    }

    #[test]
    fn an_even_picture_is_cut_in_the_middle_and_the_right_shape_not_at_all() {
        assert!(matches!(wide(&[]), Framing::Crop { left, .. } if (left - 0.3418).abs() < 0.001));
        let whole = kept(1080, 1920, Format::Vertical);
        assert!(!needs_a_look(whole, Fit::Auto));
        assert_eq!(framing(whole, Fit::Blur, &[]), Framing::Crop { width: 1.0, height: 1.0, left: 0.0, top: 0.0 });
    }

    proptest::proptest! {
        // each picture is looked at as a real one is
        #![proptest_config(proptest::test_runner::Config::with_cases(24))]

        #[test]
        fn a_cut_never_leaves_the_picture(width in 200_u32..8192, height in 200_u32..8192, at in 0_usize..140) {
            for format in [Format::Vertical, Format::Portrait, Format::Square, Format::Landscape] {
                let framed = framing(kept(width, height, format), Fit::Crop, &[look(160, 90, &[(at, at / 2, 12)])]);
                let Framing::Crop { width, height, left, top } = framed else { panic!("not cut") };
                proptest::prop_assert!(left >= 0.0 && top >= 0.0 && left + width <= 1.0 + 1e-9 && top + height <= 1.0 + 1e-9);
            }
        }
    }
}
