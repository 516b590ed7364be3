//! A strict stand-in for YouTube, TikTok and Instagram: `https://HOST/PATH` is served at `BASE/HOST/PATH`.
//!
//! It is written from the platforms' documents and refuses what they refuse, so that a client which passes here has
//! followed the documents and not the stand-in.

mod app;
mod callbacks;
mod consent;
mod control;
mod instagram;
mod media;
mod pages;
mod params;
mod platform;
mod server;
mod tiktok;
mod witness;
mod world;
mod youtube;

pub use server::{Options, Running, start};
