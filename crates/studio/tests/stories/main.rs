//! The studio's stories, with the real ffmpeg and the real voice.
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

mod captions;
mod checked;
mod colours;
mod download;
mod encoders;
mod footage;
mod framing;
mod goldens;
mod hostile;
mod hostile_media;
mod ideas;
mod kills;
mod ledger;
mod looks;
mod meter;
mod model;
mod own;
mod paint;
mod recording;
mod render;
mod robot;
mod server;
mod sound;
mod speech;
mod stock;
mod support;
mod transitions;
mod video;
mod voices;
mod writing;
