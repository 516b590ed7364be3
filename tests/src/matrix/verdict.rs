//! What came of a case.

use std::fmt;

/// What came of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The platform shows one video, and the history knows it.
    Once,
    /// The same, after the person was told to connect the account again, and did: the platform had put a new refresh
    /// token in the place of the old one, and nobody heard the new one.
    Mended,
    /// The platform shows more than one.
    Twice(String),
    /// The platform shows none, or the history does not know the one it shows.
    Lost(String),
    /// The publication never came to where it was to happen: nothing was tried.
    NotPassed,
}

impl Verdict {
    /// Whether it is as it must be, if anything happened.
    pub fn is_right(&self) -> bool {
        !matches!(self, Self::Twice(_) | Self::Lost(_))
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Once => formatter.write_str("once"),
            Self::Mended => formatter.write_str("once, connected again"),
            Self::Twice(why) => write!(formatter, "TWICE: {why}"),
            Self::Lost(why) => write!(formatter, "LOST: {why}"),
            Self::NotPassed => formatter.write_str("not passed"),
        }
    }
}

/// How many cases came out how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Exactly one video.
    pub once: usize,
    /// How many of these after the person connected the account again.
    pub mended: usize,
    /// More than one.
    pub twice: usize,
    /// None, or unknown to the history.
    pub lost: usize,
    /// Tried nothing, and counted nowhere else.
    pub not_passed: usize,
}

impl Tally {
    /// Counts.
    pub fn of<'a>(verdicts: impl IntoIterator<Item = &'a Verdict>) -> Self {
        let mut tally = Self::default();
        for verdict in verdicts {
            match verdict {
                Verdict::Once => tally.once += 1,
                Verdict::Mended => {
                    tally.once += 1;
                    tally.mended += 1;
                }
                Verdict::Twice(_) => tally.twice += 1,
                Verdict::Lost(_) => tally.lost += 1,
                Verdict::NotPassed => tally.not_passed += 1,
            }
        }
        tally
    }

    /// Cases in which something happened.
    pub fn cases(self) -> usize {
        self.once + self.twice + self.lost
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { once, twice, lost, .. } = self;
        write!(formatter, "{} cases: {once} exactly once, {twice} twice, {lost} lost", self.cases())
    }
}
