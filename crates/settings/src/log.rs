//! What a program says about itself while it runs.

use clap::Args;

/// The log, written to standard error.
#[derive(Args, Debug, Clone)]
pub struct Log {
    /// What is logged, such as `info` or `info,worker=debug`
    #[arg(long, env, default_value = "info")]
    pub log: String,
    /// How the log is written: `pretty` for people, `json` for programs
    #[arg(long, env, default_value = "pretty")]
    pub log_format: LogFormat,
}

/// How a log is written.
#[derive(clap::ValueEnum, Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// Lines for people.
    Pretty,
    /// One JSON object a line.
    Json,
}
