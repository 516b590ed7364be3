//! The front door's address.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;
use url::Url;

/// Where the API listens and how the world reaches it.
#[derive(Args, Debug, Clone)]
pub struct Web {
    /// Address and port the API listens on
    #[arg(long, env, default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Serve TLS with this certificate and its chain, a PEM file; needs `TLS_KEY` too. Read again when it changes, and on SIGHUP
    #[arg(long, env, requires = "tls_key")]
    pub tls_certificate: Option<PathBuf>,
    /// The private key of `TLS_CERTIFICATE`, a PEM file
    #[arg(long, env, requires = "tls_certificate")]
    pub tls_key: Option<PathBuf>,
    /// Number of request threads; one per core when not set
    #[arg(long, env)]
    pub web_threads: Option<usize>,
    /// The built dashboard; the API serves no dashboard when the folder is absent
    #[arg(long, env, default_value = "frontend/dist")]
    pub frontend_dir: PathBuf,
    /// Other origins whose pages may call the API with cookies, separated by commas
    #[arg(long, env, value_delimiter = ',')]
    pub allowed_origins: Vec<String>,
    /// Largest upload of a media file, in bytes
    #[arg(long, env, default_value_t = 512 * 1024 * 1024)]
    pub upload_limit: u64,
    /// How many bytes all media files of one person may have together
    #[arg(long, env, default_value_t = 10_000_000_000)]
    pub media_library_bytes: u64,
    /// How many media files one person may have
    #[arg(long, env, default_value_t = 2000)]
    pub media_library_files: u64,
    /// Days between a person's wish to delete the account and its deletion, in which they can change their mind
    #[arg(long, env, default_value_t = 14)]
    pub account_grace_days: u32,
    /// Believe a reverse proxy's `X-Forwarded-For` and `Forwarded` headers about where requests come from
    #[arg(long, env, default_value_t = false, action = clap::ArgAction::Set)]
    pub trust_proxy: bool,
    /// Tell programs the GraphQL schema when they ask for it
    #[arg(long, env, default_value_t = true, action = clap::ArgAction::Set)]
    pub introspection: bool,
    /// Which documents browsers may send; programs with an API token may send their own either way
    #[arg(long, env, value_enum, default_value_t)]
    pub graphql_documents: GraphqlDocuments,
}

/// Which GraphQL documents are answered where no API token is shown.
#[derive(clap::ValueEnum, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum GraphqlDocuments {
    /// Any that fits the schema and the limits
    #[default]
    Any,
    /// Those that the dashboard was built with, by their ids
    Persisted,
}

/// How the world reaches this installation; both programs sign links with it.
#[derive(Args, Debug, Clone)]
pub struct Public {
    /// Address under which browsers and platforms reach the API
    #[arg(long, env, default_value = "http://localhost:8080")]
    pub public_url: Url,
    /// Who runs this installation, for the privacy page
    #[arg(long, env)]
    pub operator_name: Option<String>,
    /// How to reach them: an e-mail address or a page; shown on the privacy page and in `/.well-known/security.txt`
    #[arg(long, env)]
    pub operator_contact: Option<String>,
}

impl Public {
    /// The address under which the world reaches `path` (without a leading slash).
    pub fn url(&self, path: &str) -> Url {
        let mut url = self.public_url.clone();
        let base = url.path().trim_end_matches('/').to_owned();
        url.set_path(&format!("{base}/{path}"));
        url
    }
}
