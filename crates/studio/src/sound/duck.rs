//! Music goes down before somebody speaks and comes back when nobody has spoken for a while.
//!
//! Where somebody speaks is known before the mix, so the music follows a curve instead of a side-chain compressor: it is
//! down when the first word begins, not after it, its depth does not swing with every syllable, and breaths do not pump.

use std::f64::consts::PI;
use std::ops::Range;

/// How long before a word the music begins to go down, in milliseconds.
const ATTACK_MS: f64 = 300.0;
/// How long after a word it stays down.
const HOLD_MS: f64 = 250.0;
/// How long it takes to come back.
const RELEASE_MS: f64 = 900.0;
/// A pause up to this long is no pause for the music.
const BREATH_MS: u64 = 500;

/// When somebody speaks, over a whole video.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Speech(Vec<Range<u64>>);

impl Speech {
    /// Stretches in milliseconds, in order; those with no more than a breath between them become one.
    pub(crate) fn of(stretches: impl IntoIterator<Item = Range<u64>>) -> Self {
        let mut joined: Vec<Range<u64>> = Vec::new();
        for stretch in stretches {
            match joined.last_mut() {
                Some(last) if stretch.start <= last.end + BREATH_MS => last.end = last.end.max(stretch.end),
                _ => joined.push(stretch),
            }
        }
        Self(joined)
    }

    /// How far the music is down at a moment in milliseconds, from 0 to 1.
    pub(crate) fn depth(&self, ms: f64) -> f64 {
        let after = self.0.partition_point(|stretch| (stretch.start as f64) <= ms);
        let leaving = after.checked_sub(1).map_or(0.0, |last| {
            let gone = ms - self.0[last].end as f64 - HOLD_MS;
            smooth(1.0 - gone / RELEASE_MS)
        });
        let coming = self.0.get(after).map_or(0.0, |next| smooth(1.0 - (next.start as f64 - ms) / ATTACK_MS));
        leaving.max(coming)
    }
}

/// From 0 to 1 without a corner.
pub(super) fn smooth(part: f64) -> f64 {
    0.5 - 0.5 * (PI * part.clamp(0.0, 1.0)).cos()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_music_is_down_from_the_first_word_to_the_last_and_up_in_a_long_pause() {
        let speech = Speech::of([1000..3000, 3400..5000, 9000..10_000]);
        for ms in [1000.0, 2999.0, 3200.0, 5000.0, 5240.0, 9000.0, 10_000.0] {
            assert!(speech.depth(ms) > 0.999, "{ms}");
        }
        for ms in [0.0, 690.0, 6200.0, 8690.0, 11_200.0] {
            assert!(speech.depth(ms) < 0.001, "{ms}");
        }
        assert!(Speech::default().depth(5.0) < f64::EPSILON);
    }

    proptest! {
        #[test]
        fn the_curve_has_no_step_whatever_is_said(turns in prop::collection::vec((0_u64..3000, 1_u64..3000), 0..20)) {
            let mut at = 0;
            let speech = Speech::of(turns.into_iter().map(|(pause, word)| {
                let start = at + pause;
                at = start + word;
                start..at
            }));
            let curve: Vec<f64> = (0..=at / 10 + 200).map(|step| speech.depth(step as f64 * 10.0)).collect();
            for pair in curve.windows(2) {
                // nine decibels deep, that is half a decibel in ten milliseconds
                prop_assert!((pair[0] - pair[1]).abs() < 0.056, "{pair:?}");
                prop_assert!((0.0..=1.0).contains(&pair[0]));
            }
        }
    }
}
