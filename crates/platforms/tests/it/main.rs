//! Stories against a server that answers as a platform would, and sometimes does not answer at all.

#![allow(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

mod documented;
mod instagram_comment;
mod instagram_facebook;
mod instagram_login;
mod instagram_publish;
mod instagram_refusals;
mod refusals_page;
mod scene;
mod stand_in;
mod tiktok_login;
mod tiktok_publish;
mod tiktok_refusals;
mod youtube_channel;
mod youtube_check;
mod youtube_live;
mod youtube_login;
mod youtube_preflight;
mod youtube_publish;
mod youtube_refusals;
mod youtube_words;
