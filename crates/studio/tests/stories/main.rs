//! The studio's stories, with the real ffmpeg and the real voice.
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

mod captions;
mod checked;
mod download;
mod footage;
mod goldens;
mod hostile;
mod ideas;
mod kills;
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
