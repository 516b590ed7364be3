//! What a reel shall be: its caption and its options, and the rules for them.

use serde::Serialize;

use super::refusal::Refusal;
use crate::media::received::Sealed;
use crate::params::Params;

/// Shortest and longest reel, in milliseconds.
const SHORTEST: u64 = 3_000;
const LONGEST: u64 = 900_000;

/// What was wished for the reel.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Wish {
    pub(super) caption: String,
    share_to_feed: bool,
    thumb_offset: Option<u64>,
    is_ai_generated: bool,
    is_paid_partnership: bool,
}

/// An error of the documents, shown in the status text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Flaw(pub(super) String);

impl Wish {
    /// Reads it from the parameters of a call.
    pub(super) fn of(params: &Params) -> Result<Self, Refusal> {
        let caption = params.get("caption").unwrap_or_default().to_owned();
        if caption.chars().count() > 2_200 {
            return Err(Refusal::new(36_004, 2_207_010, "The caption was too long."));
        }
        if marks(&caption, '#') > 30 || marks(&caption, '@') > 20 {
            return Err(Refusal::new(100, 2_207_040, "The caption has more than 30 hashtags or 20 mentions."));
        }
        let flag = |name: &str, otherwise: bool| match params.get(name) {
            None => Ok(otherwise),
            Some("true" | "1") => Ok(true),
            Some("false" | "0") => Ok(false),
            Some(_) => Err(Refusal::parameter(format!("Param {name} must be a boolean."))),
        };
        let thumb_offset = params.get("thumb_offset").map(str::parse).transpose();
        Ok(Self {
            caption,
            share_to_feed: flag("share_to_feed", true)?,
            thumb_offset: thumb_offset.map_err(|_| Refusal::new(1, 2_207_057, "thumb_offset is out of range."))?,
            is_ai_generated: flag("is_ai_generated", false)?,
            is_paid_partnership: flag("is_paid_partnership", false)?,
        })
    }

    /// What is wrong with the bytes, if anything.
    pub(super) fn judge(&self, file: &Sealed) -> Option<Flaw> {
        let unsupported = || Some(Flaw("2207026".to_owned()));
        let Ok(mp4) = &file.mp4 else { return unsupported() };
        if !mp4.index_first || !(SHORTEST..=LONGEST).contains(&mp4.duration_ms) {
            return unsupported();
        }
        self.thumb_offset.is_some_and(|offset| offset >= mp4.duration_ms).then(|| Flaw("2207057".to_owned()))
    }
}

/// Words that begin with `mark`.
fn marks(text: &str, mark: char) -> usize {
    let starts = text.match_indices(mark).filter(|(at, _)| text[at + 1..].starts_with(char::is_alphanumeric));
    starts.filter(|(at, _)| !text[..*at].ends_with(char::is_alphanumeric)).count()
}
