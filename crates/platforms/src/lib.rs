//! YouTube, TikTok and Instagram: OAuth, publishing, metrics. Knows neither database nor Redis.

mod answer;
mod http;
mod instagram;
mod outcome;
mod patience;
mod platform;
mod preflight;
mod registry;
mod text;
mod tiktok;
mod youtube;

pub use outcome::Refusal;
pub use platform::{
    Account, Authorization, Checked, Grant, Handle, Identity, Metrics, Platform, Privacy, Published, Tokens, Video, VideoSource,
    Violation,
};
pub use registry::Platforms;
