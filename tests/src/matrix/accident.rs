//! What can happen to a publication.

use std::fmt;

use super::field::Field;

/// One case: something happens to one publication on one platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Where.
    pub field: Field,
    /// What.
    pub accident: Accident,
    /// What the publication goes through besides, tried in this order until the accident has its occasion.
    pub weathers: Vec<Weather>,
}

/// What happens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Accident {
    /// The worker kills itself at a labelled point.
    Point(String),
    /// Something happens to the first call of this operation.
    Call(String, Cut),
}

/// What happens to a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cut {
    /// The platform does what it is asked; its answer is lost.
    AnswerLost,
    /// The connection is dropped before the platform does anything.
    Dropped,
    /// The worker is killed while the platform has not done anything yet; the platform then does it.
    KilledBefore,
    /// The worker is killed when the platform has done it but has not answered yet.
    KilledAfter,
}

/// What makes the way longer, so that it passes points that a calm one does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weather {
    /// Nothing else happens.
    Calm,
    /// The tokens are due to be refreshed.
    OldTokens,
    /// The answer to the announcement is lost.
    StartLost,
    /// The answer to the call that makes it public is lost.
    FinishLost,
    /// The platform forgets the upload.
    UploadForgotten,
}

impl Case {
    /// Whether, in this weather, the answer to a refresh that killed the old token can be lost.
    pub(super) fn may_lose_tokens(&self, weather: Weather) -> bool {
        self.field.rotates() && weather == Weather::OldTokens
    }
}

impl Cut {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::AnswerLost, Self::Dropped, Self::KilledBefore, Self::KilledAfter];
}

impl Weather {
    /// All that there is on a platform, the calmest first.
    pub fn on(field: Field) -> Vec<Self> {
        let mut all = vec![Self::Calm, Self::OldTokens, Self::StartLost];
        all.extend(field.finish().map(|_| Self::FinishLost));
        all.extend(field.upload().map(|_| Self::UploadForgotten));
        all
    }
}

impl fmt::Display for Cut {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(match self {
            Self::AnswerLost => "answer lost",
            Self::Dropped => "connection dropped",
            Self::KilledBefore => "killed before it acts",
            Self::KilledAfter => "killed after it acted",
        })
    }
}

impl fmt::Display for Accident {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Point(point) => write!(formatter, "killed at {point}"),
            Self::Call(operation, cut) => write!(formatter, "{operation}: {cut}"),
        }
    }
}

impl fmt::Display for Case {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}, {}", self.field, self.accident)
    }
}
