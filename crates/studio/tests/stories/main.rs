//! The studio's stories, with the real ffmpeg and the real voice.
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

mod captions;
mod colours;
mod download;
mod footage;
mod framing;
mod hostile;
mod hostile_media;
mod ideas;
mod ledger;
mod model;
mod paint;
mod recording;
mod render;
mod robot;
mod server;
mod speech;
mod stock;
mod support;
mod video;
mod voices;
mod writing;
