//! Stories that prove how strict the stand-in is, told with plain HTTP.

#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

mod consent;
mod faults;
mod files;
mod host;
mod instagram;
mod instagram_sign_in;
mod pages;
mod program;
mod stand;
mod tiktok;
mod tiktok_sign_in;
mod youtube;
mod youtube_sign_in;
mod youtube_upload;
