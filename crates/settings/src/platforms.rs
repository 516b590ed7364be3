//! The apps registered with the platforms. A platform without credentials is off, not broken.

use clap::Args;
use secrecy::SecretString;
use url::Url;

/// Credentials and addresses of all platforms.
#[derive(Args, Debug, Clone, Default)]
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
    /// Scopes asked for beyond the needed ones, with commas, such as `https://www.googleapis.com/auth/youtube.force-ssl`
    /// to add videos to playlists, to comment, to change live videos and to delete them
    #[arg(long, env, value_delimiter = ',')]
    pub youtube_extra_scopes: Vec<String>,
    /// Client key of the TikTok app; TikTok is off without it
    #[arg(long, env)]
    pub tiktok_client_key: Option<String>,
    /// Client secret of the TikTok app
    #[arg(long, env, hide_env_values = true)]
    pub tiktok_client_secret: Option<SecretString>,
    /// Stand-in for TikTok's hosts: `https://HOST/PATH` becomes `BASE/HOST/PATH`
    #[arg(long, env)]
    pub tiktok_base_url: Option<Url>,
    /// Scopes asked for beyond the needed ones, with commas, such as `video.upload` to leave videos in the app's inbox
    #[arg(long, env, value_delimiter = ',')]
    pub tiktok_extra_scopes: Vec<String>,
    /// Which of Meta's two products the Instagram app uses: `instagram` fetches each video from this server's public
    /// address, `facebook` is sent the bytes and needs no public address
    #[arg(long, env, default_value = "instagram")]
    pub instagram_login: InstagramLogin,
    /// Version of Meta's Graph API
    #[arg(long, env, default_value = "v26.0")]
    pub instagram_graph_version: String,
    /// Scopes asked for beyond the needed ones, with commas, such as `instagram_manage_contents` to delete reels
    /// or `instagram_business_manage_comments` to have a first comment
    #[arg(long, env, value_delimiter = ',')]
    pub instagram_extra_scopes: Vec<String>,
    /// Instagram app id of "API setup with Instagram login", or the Facebook app id; Instagram is off without it
    #[arg(long, env)]
    pub instagram_app_id: Option<String>,
    /// The secret that belongs to the app id
    #[arg(long, env, hide_env_values = true)]
    pub instagram_app_secret: Option<SecretString>,
    /// Stand-in for Instagram's hosts: `https://HOST/PATH` becomes `BASE/HOST/PATH`
    #[arg(long, env)]
    pub instagram_base_url: Option<Url>,
}

/// Meta's two products that can publish on Instagram.
#[derive(clap::ValueEnum, Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum InstagramLogin {
    /// People sign in with Instagram; Meta fetches videos from a public address.
    #[default]
    Instagram,
    /// People sign in with Facebook and share the pages of their Instagram accounts; videos are uploaded.
    Facebook,
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
    /// Scopes asked for beyond the needed ones.
    pub extra_scopes: Vec<String>,
}

impl PlatformSettings {
    /// What is needed, and what the operator wants beside it.
    pub fn asked_scopes<'a>(&'a self, needed: &[&'a str]) -> Vec<&'a str> {
        needed.iter().copied().chain(self.extra_scopes.iter().map(String::as_str)).collect()
    }
}

impl Platforms {
    /// YouTube's settings, if it is on.
    pub fn youtube(&self) -> Option<PlatformSettings> {
        one(
            self.youtube_client_id.as_ref(),
            self.youtube_client_secret.as_ref(),
            self.youtube_base_url.as_ref(),
            &self.youtube_extra_scopes,
        )
    }

    /// TikTok's settings, if it is on.
    pub fn tiktok(&self) -> Option<PlatformSettings> {
        one(
            self.tiktok_client_key.as_ref(),
            self.tiktok_client_secret.as_ref(),
            self.tiktok_base_url.as_ref(),
            &self.tiktok_extra_scopes,
        )
    }

    /// Instagram's settings, if it is on.
    pub fn instagram(&self) -> Option<PlatformSettings> {
        one(
            self.instagram_app_id.as_ref(),
            self.instagram_app_secret.as_ref(),
            self.instagram_base_url.as_ref(),
            &self.instagram_extra_scopes,
        )
    }
}

fn one(id: Option<&String>, secret: Option<&SecretString>, base_url: Option<&Url>, extra: &[String]) -> Option<PlatformSettings> {
    Some(PlatformSettings {
        client_id: id.filter(|id| !id.is_empty())?.clone(),
        client_secret: secret?.clone(),
        base_url: base_url.cloned(),
        extra_scopes: extra.iter().map(|scope| scope.trim().to_owned()).filter(|scope| !scope.is_empty()).collect(),
    })
}
