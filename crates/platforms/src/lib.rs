//! YouTube, TikTok and Instagram: OAuth, publishing, metrics. Knows neither database nor Redis.

mod answer;
mod event;
mod http;
mod id;
mod instagram;
mod options;
mod outcome;
mod patience;
mod platform;
mod preflight;
mod registry;
mod rules;
mod text;
mod tiktok;
mod youtube;

pub use event::{Event, EventError, EventKind, SignedRequest};
pub use options::{InstagramOptions, Options, TikTokMode, TikTokOptions, YouTubeOptions};
pub use outcome::Refusal;
pub use platform::{
    Account, Authorization, Checked, Creator, Grant, Handle, Identity, Metrics, Platform, Privacy, Published, Search, Tokens,
    Video, VideoSource, Violation,
};
pub use registry::{Platforms, rules};
pub use rules::{Rule, Then};
