//! The studio's stories, with the real ffmpeg and the real voice.
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

mod captions;
mod footage;
mod recording;
mod render;
mod robot;
mod server;
mod speech;
mod support;
mod video;
mod voices;
