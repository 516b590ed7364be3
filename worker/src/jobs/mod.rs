//! The jobs, one file each. Every job claims its row first, re-reads the world and is safe to run twice.

pub mod check_publication;
pub mod clean_up;
pub mod deliver;
pub mod embellish;
pub mod fill_slots;
pub mod forget_user;
pub mod make_video;
pub mod pack_export;
pub mod publish;
pub mod refresh_connection;
pub mod restock;
pub mod roll_up;
pub mod send_account_mail;
pub mod sweep;
pub mod sync_metrics;
