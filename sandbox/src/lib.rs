//! A strict stand-in for YouTube, TikTok, Instagram, and the providers of words, voices, pictures and footage:
//! `https://HOST/PATH` is served at `BASE/HOST/PATH`.
//!
//! It is written from their documents and refuses what they refuse, so that a client which passes here has
//! followed the documents and not the stand-in.

mod app;
mod callbacks;
mod compatible;
mod consent;
mod control;
mod elevenlabs;
mod instagram;
mod keys;
mod media;
mod openai;
mod pages;
mod params;
mod party;
mod pexels;
mod pixabay;
mod platform;
mod purchases;
mod requests;
mod server;
mod speech;
mod stock;
mod tiktok;
mod tool;
mod witness;
mod world;
mod writer;
mod youtube;

pub use server::{Options, Running, start};
