//! Stories that prove how strict the stand-in is, told with plain HTTP.

#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

mod compatible;
mod consent;
mod elevenlabs;
mod facebook;
mod facebook_upload;
mod faults;
mod files;
mod host;
mod instagram;
mod instagram_comments;
mod instagram_refusals;
mod instagram_sign_in;
mod listener;
mod meta_callbacks;
mod openai;
mod pages;
mod program;
mod providers;
mod stand;
mod stock;
mod tiktok;
mod tiktok_deliveries;
mod tiktok_inbox;
mod tiktok_limits;
mod tiktok_sign_in;
mod tiktok_webhooks;
mod youtube;
mod youtube_comments;
mod youtube_playlists;
mod youtube_sign_in;
mod youtube_upload;
