//! Which part of a long clip a scene shows.

/// Clips often fade in, or begin with a shake; so much is left out where there is room.
const OPENING_MS: u64 = 1_000;

/// Where the window of a scene of `length_ms` begins in a clip of `duration_ms` that was shown `times_shown` times before:
/// behind the opening, never past the end, and each time as far as can be from the times before.
pub fn window(duration_ms: u64, length_ms: u64, times_shown: u32) -> u64 {
    let room = duration_ms.saturating_sub(length_ms);
    let first = OPENING_MS.min(room / 2);
    first + ((room - first) as f64 * spread(times_shown)) as u64
}

/// 0, 1/2, 1/4, 3/4, 1/8, …: each number halves one of the widest gaps that the ones before it left.
fn spread(turn: u32) -> f64 {
    f64::from(turn.reverse_bits()) / (f64::from(u32::MAX) + 1.0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_long_clip_begins_behind_its_opening_and_comes_back_elsewhere() {
        assert_eq!(window(3_000, 5_000, 0), 0, "a short clip is shown whole");
        assert_eq!(window(5_600, 5_000, 0), 300);
        assert_eq!(window(30_000, 5_000, 0), 1_000);
        assert_eq!((1..4).map(|turn| window(30_000, 5_000, turn)).collect::<Vec<_>>(), [13_000, 7_000, 19_000]);
    }

    proptest! {
        #[test]
        fn no_window_leaves_its_clip(duration_ms in 0_u64..u64::MAX, length_ms in 0_u64..u64::MAX, turn: u32) {
            let start = window(duration_ms, length_ms, turn);
            prop_assert!(start <= duration_ms.saturating_sub(length_ms));
        }
    }
}
