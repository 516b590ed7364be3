//! Everything the API is told from outside.

use clap::Args;
#[cfg(test)]
use clap::FromArgMatches;

/// The settings of the API; each field of a part says what it does.
#[derive(Args, Debug, Clone)]
pub struct Settings {
    /// Where it listens.
    #[command(flatten)]
    pub web: settings::Web,
    /// How people prove who they are.
    #[command(flatten)]
    pub accounts: settings::Accounts,
    /// How the world reaches it.
    #[command(flatten)]
    pub public: settings::Public,
    /// Where rows, files and keys are.
    #[command(flatten)]
    pub storage: settings::Storage,
    /// The apps registered with the platforms.
    #[command(flatten)]
    pub platforms: settings::Platforms,
    /// What it says about itself.
    #[command(flatten)]
    pub log: settings::Log,
    /// Keys, models and addresses of providers.
    #[command(flatten)]
    pub providers: settings::Providers,
    /// Who may be told by webhook.
    #[command(flatten)]
    pub notify: settings::Notify,
    /// The tools that look into uploaded files.
    #[command(flatten)]
    pub studio: settings::Studio,
    /// How long things are kept.
    #[command(flatten)]
    pub retention: settings::Retention,
}

impl Settings {
    /// Whether an account begins when the mail to its address is answered. Without a mail server nobody could answer.
    pub(crate) fn confirms_email(&self) -> bool {
        self.accounts.confirm_email.unwrap_or(self.notify.smtp_url.is_some())
    }

    /// What is told on a command line.
    #[cfg(test)]
    pub(crate) fn of(arguments: &[&str]) -> Result<Self, clap::Error> {
        let command = Self::augment_args(clap::Command::new("api").no_binary_name(true));
        Self::from_arg_matches(&command.try_get_matches_from(arguments)?)
    }
}
