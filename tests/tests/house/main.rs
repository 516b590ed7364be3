//! The stories: given a house, when something happens, then the promises are kept.
//!
//! `STORY_DATABASE=postgres` tells them on PostgreSQL instead of SQLite.

mod accidents;
mod architecture;
mod clip_delete;
mod clip_killed;
mod clip_list;
mod clip_refused;
mod clip_upload;
mod house_alone;
mod instagram_by_facebook;
mod large_files;
mod library;
mod looks;
mod platforms_tell;
mod providers;
mod publication_once;
mod publication_preflight;
mod publication_take_down;
mod ready;
mod run_refused;
mod run_resumes;
mod run_whole;
mod runs_itself;
mod secrets_kept;
mod stage;
