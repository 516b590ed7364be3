//! How much the workshop does at once.

use std::net::SocketAddr;

use clap::Args;

/// Concurrency and rhythm of one worker process.
#[derive(Args, Debug, Clone)]
pub struct Worker {
    /// Address and port of the worker's `/healthz` and `/readyz`
    #[arg(long, env, default_value = "127.0.0.1:8081")]
    pub worker_listen: SocketAddr,
    /// Videos made at once
    #[arg(long, env, default_value_t = 1)]
    pub video_concurrency: usize,
    /// Publications worked on at once
    #[arg(long, env, default_value_t = 8)]
    pub publish_concurrency: usize,
    /// Webhooks and mails sent at once
    #[arg(long, env, default_value_t = 8)]
    pub deliver_concurrency: usize,
    /// Small chores done at once
    #[arg(long, env, default_value_t = 4)]
    pub upkeep_concurrency: usize,
    /// Seconds a claim lasts without being renewed
    #[arg(long, env, default_value_t = 30)]
    pub lease_seconds: u64,
    /// Seconds between two sweeps for what is due and unclaimed
    #[arg(long, env, default_value_t = 10)]
    pub sweep_seconds: u64,
    /// Milliseconds between two looks at a publication the platform is working on, at first; it doubles up to a minute
    #[arg(long, env, default_value_t = 2000)]
    pub check_milliseconds: u64,
    /// Seconds after a run has ended until its half-made files are removed
    #[arg(long, env, default_value_t = 600)]
    pub clean_up_after_seconds: u64,
    /// The labelled point of the publish path at which this process kills itself; debug builds alone know it
    #[cfg(debug_assertions)]
    #[arg(long, env, hide = true)]
    pub crash_at: Option<String>,
}
