//! Gathers what a platform would refuse.

use std::fmt::Display;
use std::ops::RangeInclusive;

use crate::Violation;

/// The violations found so far.
#[derive(Default)]
pub(crate) struct Found(Vec<Violation>);

impl Found {
    /// Notes a violation unless `fine`.
    pub(crate) fn require(&mut self, fine: bool, field: &'static str, code: &'static str, message: impl FnOnce() -> String) {
        if !fine {
            self.0.push(Violation { field, code, message: message() });
        }
    }

    /// Notes a violation when `value` is above `limit`; `noun` begins the sentence, as in `The title`.
    pub(crate) fn at_most<N: PartialOrd + Display + Copy>(&mut self, value: N, limit: N, (field, code, noun, unit): Rule) {
        let fine = value <= limit;
        self.require(fine, field, code, || format!("{noun} has {value} {unit}; the limit is {limit}."));
    }

    /// Notes a violation when `value` is below `limit`.
    pub(crate) fn at_least<N: PartialOrd + Display + Copy>(&mut self, value: N, limit: N, (field, code, noun, unit): Rule) {
        let fine = value >= limit;
        self.require(fine, field, code, || format!("{noun} has {value} {unit}; it needs at least {limit}."));
    }

    /// Notes a violation when a video of `duration_ms` is shorter or longer than `seconds`, both included.
    pub(crate) fn lasting(&mut self, duration_ms: u64, seconds: RangeInclusive<u64>) {
        let (shortest, longest) = (*seconds.start(), *seconds.end());
        let lasts = || format!("The video lasts {:.1} seconds", duration_ms as f64 / 1000.0);
        self.require(duration_ms >= shortest * 1000, "duration_ms", "video_too_short", || {
            format!("{}; it needs at least {shortest}.", lasts())
        });
        self.require(duration_ms <= longest * 1000, "duration_ms", "video_too_long", || {
            format!("{}; the limit is {longest}.", lasts())
        });
    }

    /// All of them.
    pub(crate) fn violations(self) -> Vec<Violation> {
        self.0
    }
}

/// Field, code, and the noun and unit of the sentence.
type Rule = (&'static str, &'static str, &'static str, &'static str);
