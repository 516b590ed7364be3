//! The apps registered with the platforms. A platform without credentials is off, not broken.

use clap::Args;
use secrecy::SecretString;
use url::Url;

/// Credentials and addresses of all platforms.
#[derive(Args, Debug, Clone)]
pub struct Platforms {
    /// Client id of the Google Cloud OAuth client; YouTube is off without it
    #[arg(long, env)]
    pub youtube_client_id: Option<String>,
    /// Client secret of the Google Cloud OAuth client
    #[arg(long, env, hide_env_values = true)]
    pub youtube_client_secret: Option<SecretString>,
    /// Stand-in for Google's hosts: `https://HOST/PATH` becomes `BASE/HOST/PATH`
    #[arg(long, env)]
    pub youtube_base_url: Option<Url>,
    /// Client key of the TikTok app; TikTok is off without it
    #[arg(long, env)]
    pub tiktok_client_key: Option<String>,
    /// Client secret of the TikTok app
    #[arg(long, env, hide_env_values = true)]
    pub tiktok_client_secret: Option<SecretString>,
    /// Stand-in for TikTok's hosts: `https://HOST/PATH` becomes `BASE/HOST/PATH`
    #[arg(long, env)]
    pub tiktok_base_url: Option<Url>,
    /// Instagram app id of "API setup with Instagram login"; Instagram is off without it
    #[arg(long, env)]
    pub instagram_app_id: Option<String>,
    /// Instagram app secret of "API setup with Instagram login"
    #[arg(long, env, hide_env_values = true)]
    pub instagram_app_secret: Option<SecretString>,
    /// Stand-in for Instagram's hosts: `https://HOST/PATH` becomes `BASE/HOST/PATH`
    #[arg(long, env)]
    pub instagram_base_url: Option<Url>,
}

/// What one platform needs.
#[derive(Debug, Clone)]
pub struct PlatformSettings {
    /// Public name of our app there.
    pub client_id: String,
    /// Secret of our app there.
    pub client_secret: SecretString,
    /// Stand-in for the platform's hosts.
    pub base_url: Option<Url>,
}

impl Platforms {
    /// YouTube's settings, if it is on.
    pub fn youtube(&self) -> Option<PlatformSettings> {
        one(self.youtube_client_id.as_ref(), self.youtube_client_secret.as_ref(), self.youtube_base_url.as_ref())
    }

    /// TikTok's settings, if it is on.
    pub fn tiktok(&self) -> Option<PlatformSettings> {
        one(self.tiktok_client_key.as_ref(), self.tiktok_client_secret.as_ref(), self.tiktok_base_url.as_ref())
    }

    /// Instagram's settings, if it is on.
    pub fn instagram(&self) -> Option<PlatformSettings> {
        one(self.instagram_app_id.as_ref(), self.instagram_app_secret.as_ref(), self.instagram_base_url.as_ref())
    }
}

fn one(id: Option<&String>, secret: Option<&SecretString>, base_url: Option<&Url>) -> Option<PlatformSettings> {
    Some(PlatformSettings {
        client_id: id.filter(|id| !id.is_empty())?.clone(),
        client_secret: secret?.clone(),
        base_url: base_url.cloned(),
    })
}
