//! How people and their programs hear of what happened: e-mail and webhooks.

use clap::Args;
use secrecy::SecretString;

/// The mail server, and who may be told by webhook.
#[derive(Args, Debug, Clone)]
pub struct Notify {
    /// The mail server: `smtps://USER:PASSWORD@HOST`, or `smtp://USER:PASSWORD@HOST:587?tls=required`; mails are written into
    /// the data folder's `mail` when not set
    #[arg(long, env, hide_env_values = true)]
    pub smtp_url: Option<SecretString>,
    /// Whom mails come from, such as `Video-Publisher <videos@example.org>`
    #[arg(long, env, default_value = "Video-Publisher <video-publisher@localhost>")]
    pub mail_from: String,
    /// Hosts on private addresses that people may name as webhooks, also without TLS, with commas, such as `localhost`
    #[arg(long, env, value_delimiter = ',')]
    pub webhook_private_hosts: Vec<String>,
}
