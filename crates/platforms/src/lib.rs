//! YouTube, TikTok and Instagram: OAuth, publishing, metrics. Knows neither database nor Redis.

mod outcome;
mod platform;

pub use outcome::Refusal;
pub use platform::{
    Account, Authorization, Checked, Grant, Handle, Identity, Metrics, Platform, Privacy, Published, Tokens, Video, VideoSource,
    Violation,
};
