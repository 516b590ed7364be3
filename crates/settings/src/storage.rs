//! Where rows, ids on their way, files and keys are kept.

use std::path::PathBuf;

use clap::Args;
use secrecy::SecretString;

/// Database, Redis, files and keys.
#[derive(Args, Debug, Clone)]
pub struct Storage {
    /// Folder of everything this installation keeps on this machine
    #[arg(long, env, default_value = "data")]
    pub data_dir: PathBuf,
    /// `sqlite://…?mode=rwc` or `postgres://…`; SQLite in the data folder when not set
    #[arg(long, env, hide_env_values = true)]
    pub database_url: Option<SecretString>,
    /// The Redis server that carries jobs and live events
    #[arg(long, env, default_value = "redis://127.0.0.1:6379/", hide_env_values = true)]
    pub redis_url: SecretString,
    /// `s3://BUCKET/PREFIX` (credentials in `AWS_*`); the data folder when not set
    #[arg(long, env)]
    pub store_url: Option<String>,
    /// The keys that seal secrets and sign tokens, made on the first start; `keys.toml` in the data folder when not set
    #[arg(long, env)]
    pub keys_file: Option<PathBuf>,
    /// The keys themselves instead of a file: its TOML, or base64 of it
    #[arg(long, env, hide_env_values = true)]
    pub keys: Option<SecretString>,
    /// A command that prints the keys instead of a file, asked once at every start, such as `vault kv get -field=keys secret/videos`
    #[arg(long, env, hide_env_values = true)]
    pub keys_command: Option<String>,
}

impl Storage {
    /// Where the database is.
    pub fn database_url(&self) -> SecretString {
        self.database_url
            .clone()
            .unwrap_or_else(|| format!("sqlite://{}?mode=rwc", self.data_dir.join("video-publisher.db").display()).into())
    }

    /// Where the keys are.
    pub fn keys_file(&self) -> PathBuf {
        self.keys_file.clone().unwrap_or_else(|| self.data_dir.join("keys.toml"))
    }

    /// The folder of stored files, where they are not in S3.
    pub fn files_dir(&self) -> PathBuf {
        self.data_dir.join("files")
    }

    /// The folder of mails, where no mail server is set.
    pub fn mail_dir(&self) -> PathBuf {
        self.data_dir.join("mail")
    }

    /// Where half-made things live; may be emptied whenever nothing runs.
    pub fn scratch_dir(&self) -> PathBuf {
        self.data_dir.join("scratch")
    }

    /// `AWS_*` variables for an S3 store, as `(name, value)` with names in lower case.
    #[allow(clippy::disallowed_methods, reason = "settings is the only reader of the environment")]
    pub fn aws(&self) -> Vec<(String, String)> {
        std::env::vars().filter(|(name, _)| name.starts_with("AWS_")).map(|(name, value)| (name.to_lowercase(), value)).collect()
    }
}
