//! How an audience grows: a function of a video's id and age, the same whenever it is asked.

use chrono::TimeDelta;
use sha2::{Digest as _, Sha256};

/// The public numbers of a video at one age.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Audience {
    pub(crate) views: u64,
    pub(crate) likes: u64,
    pub(crate) comments: u64,
    pub(crate) shares: u64,
    pub(crate) saved: u64,
}

/// The audience of the video `id` when it is `age` old. Never shrinks.
pub(crate) fn audience(id: &str, age: TimeDelta) -> Audience {
    let seconds = age.num_seconds().max(0) as f64;
    let luck = Luck::of(id);
    // a burst that fades within days on top of a slow trickle; the root makes the first minute visible
    let burst = luck.range(0, 400.0, 20_000.0) * (1.0 - (-seconds / luck.range(1, 21_600.0, 108_000.0)).exp());
    let views = burst + luck.range(2, 0.6, 3.0) * seconds.sqrt();
    let part = |which, low, high| (views * luck.range(which, low, high)) as u64;
    Audience {
        views: views as u64,
        likes: part(3, 0.02, 0.09),
        comments: part(4, 0.001, 0.008),
        shares: part(5, 0.002, 0.015),
        saved: part(6, 0.003, 0.02),
    }
}

/// Numbers between 0 and 1 that belong to an id.
struct Luck([u8; 32]);

impl Luck {
    fn of(id: &str) -> Self {
        Self(Sha256::digest(id.as_bytes()).into())
    }

    fn range(&self, which: usize, low: f64, high: f64) -> f64 {
        let pair = u16::from_be_bytes([self.0[which * 2], self.0[which * 2 + 1]]);
        low + (high - low) * f64::from(pair) / f64::from(u16::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_audience_begins_at_nothing_never_shrinks_and_is_always_the_same() {
        for id in ["IZLepxsPABb", "7543117476898199427", "17901234567890123"] {
            assert_eq!(audience(id, TimeDelta::seconds(-5)), Audience::default());
            let mut before = Audience::default();
            for minutes in 1..2_000 {
                let now = audience(id, TimeDelta::minutes(minutes));
                assert_eq!(now, audience(id, TimeDelta::minutes(minutes)));
                assert!(now.views >= before.views && now.likes >= before.likes && now.shares >= before.shares);
                assert!(now.likes <= now.views && now.comments <= now.views);
                before = now;
            }
            assert!(audience(id, TimeDelta::minutes(1)).views > 0, "the first minute shows something");
        }
    }
}
