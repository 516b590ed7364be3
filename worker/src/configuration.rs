//! Everything one worker process can be told from outside.

use std::time::Duration;

use clap::Parser;

/// Makes videos, publishes them and reads their numbers.
#[derive(Parser, Debug, Clone)]
#[command(name = "worker", version, about)]
pub struct Configuration {
    /// Where things are kept.
    #[command(flatten)]
    pub storage: settings::Storage,
    /// How the world reaches this installation.
    #[command(flatten)]
    pub public: settings::Public,
    /// The apps registered with the platforms.
    #[command(flatten)]
    pub platforms: settings::Platforms,
    /// Keys, models and addresses of providers.
    #[command(flatten)]
    pub providers: settings::Providers,
    /// The tools that make videos.
    #[command(flatten)]
    pub studio: settings::Studio,
    /// The mail server, and who may be told by webhook.
    #[command(flatten)]
    pub notify: settings::Notify,
    /// Concurrency and rhythm.
    #[command(flatten)]
    pub worker: settings::Worker,
    /// How long things are kept.
    #[command(flatten)]
    pub retention: settings::Retention,
    /// Seconds between two looks for a video whose start or finish was not answered
    #[arg(long, env, default_value_t = 30)]
    pub look_again_seconds: u64,
    /// What it says about itself.
    #[command(flatten)]
    pub log: settings::Log,
}

impl Configuration {
    /// How long a claim lasts without being renewed.
    pub fn lease(&self) -> Duration {
        Duration::from_secs(self.worker.lease_seconds.max(1))
    }

    /// The pause before a first second look at something that was not answered.
    pub fn look_again(&self) -> Duration {
        Duration::from_secs(self.look_again_seconds)
    }

    /// The pause between two sweeps.
    pub fn sweep_every(&self) -> Duration {
        Duration::from_secs(self.worker.sweep_seconds.max(1))
    }
}
