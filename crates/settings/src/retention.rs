//! How long things are kept. Both programs are told: one removes them, the other says so on the privacy page.

use clap::Args;

/// Days for which things are kept.
#[derive(Args, Debug, Clone, Copy)]
pub struct Retention {
    /// Days after a run has ended until its video, cover and captions are removed
    #[arg(long, env, default_value_t = 30)]
    pub keep_video_days: u32,
    /// Days after which of the readings of a video's numbers only the last one of each day is kept
    #[arg(long, env, default_value_t = 90)]
    pub keep_readings_days: u32,
    /// Days after a session has ended until it is removed
    #[arg(long, env, default_value_t = 30)]
    pub keep_session_days: u32,
    /// Days until an entry of the audit list is removed
    #[arg(long, env, default_value_t = 365)]
    pub keep_audit_days: u32,
    /// Days until an archive of a person's own data is removed
    #[arg(long, env, default_value_t = 7, value_parser = clap::value_parser!(u32).range(1..))]
    pub keep_export_days: u32,
    /// Days until an account is removed whose address nobody confirmed and in which nothing was made, where there is a mail server
    #[arg(long, env, default_value_t = 30, value_parser = clap::value_parser!(u32).range(2..))]
    pub keep_unconfirmed_days: u32,
}
