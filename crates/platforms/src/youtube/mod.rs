//! YouTube: Google's OAuth, resumable uploads, covers and playlists, numbers.

mod check;
mod comment;
mod delete;
mod embellish;
mod errors;
mod find;
mod inspect;
mod metrics;
mod oauth;
mod preflight;
mod reports;
mod reword;
mod start;
mod upload;
mod wire;

pub(crate) use errors::{RULES, next_quota_day};

use std::sync::Arc;

use async_trait::async_trait;
use bytes::Bytes;
use http::Method;
use reqwest::RequestBuilder;
use secrecy::{ExposeSecret, SecretString};
use serde::de::DeserializeOwned;
use settings::PlatformSettings;
use url::Url;

use crate::answer::Answer;
use crate::http::{Call, Http};
use crate::registry::strange;
use crate::{
    Account, Authorization, Checked, Grant, Handle, Identity, Metrics, Options, Platform, Published, Refusal, Search, Tokens,
    Video, VideoSource, Violation,
};

/// Where the API is.
const API: &str = "www.googleapis.com";

/// The smallest set that can upload, see the upload and read its numbers.
const SCOPES: &[&str] = &[
    "https://www.googleapis.com/auth/youtube.upload",
    "https://www.googleapis.com/auth/youtube.readonly",
    "https://www.googleapis.com/auth/yt-analytics.readonly",
];
/// The smallest that may add to playlists, comment, change texts and delete; asked for only by whoever sets it as an extra scope.
const EDIT_SCOPE: &str = "https://www.googleapis.com/auth/youtube.force-ssl";

/// YouTube, reached with our Google Cloud client.
pub(crate) struct YouTube {
    http: Arc<Http>,
    settings: PlatformSettings,
    consent: Url,
    token: Url,
}

impl YouTube {
    /// Nothing where the stand-in's address makes no addresses.
    pub(crate) fn new(http: Http, settings: PlatformSettings) -> Option<Self> {
        let consent = http.page("accounts.google.com", "/o/oauth2/v2/auth")?;
        let token = http.page("oauth2.googleapis.com", "/token")?;
        Some(Self { http: Arc::new(http), settings, consent, token })
    }

    /// Reads a list resource.
    async fn list<T: DeserializeOwned>(&self, access: &SecretString, path: &str, query: &[(&str, &str)]) -> Result<T, Refusal> {
        let request = self.http.request(Method::GET, &self.http.address(API, path))?.query(query);
        let answer = self.http.send(Call::Repeatable, request.bearer_auth(access.expose_secret())).await?;
        if answer.status.is_success() { answer.read() } else { Err(errors::refusal(&answer)) }
    }

    /// What YouTube would answer with this reason, were it asked.
    fn known(&self, code: &str) -> Refusal {
        errors::first_known([code], self.http.clock.now()).unwrap_or_else(|| strange(self.http.name))
    }

    /// Sends a request for the account.
    async fn ask(&self, call: Call, request: RequestBuilder, account: &Account) -> Result<Answer, Refusal> {
        self.http.send(call, request.bearer_auth(account.access.expose_secret())).await
    }
}

#[async_trait]
impl Platform for YouTube {
    fn slug(&self) -> &'static str {
        "youtube"
    }

    fn scopes(&self) -> &'static [&'static str] {
        SCOPES
    }

    fn authorize(&self, state: &str, redirect_uri: &Url) -> Authorization {
        self.consent_page(state, redirect_uri)
    }

    async fn exchange(&self, code: &str, verifier: Option<&SecretString>, redirect_uri: &Url) -> Result<Grant, Refusal> {
        self.trade_code(code, verifier, redirect_uri).await
    }

    async fn refresh(&self, tokens: &Tokens) -> Result<Grant, Refusal> {
        self.trade_refresh_token(tokens).await
    }

    async fn revoke(&self, tokens: &Tokens) -> Result<(), Refusal> {
        self.end_grant(tokens).await
    }

    async fn identity(&self, access: &SecretString) -> Result<Identity, Refusal> {
        self.own_channel(access).await.map(Identity::from)
    }

    fn preflight(&self, video: &Video) -> Vec<Violation> {
        preflight::violations(video, self.http.clock.now())
    }

    async fn inspect(&self, account: &Account, video: &Video) -> Result<Vec<Violation>, Refusal> {
        self.look_before(account, video).await
    }

    async fn start(&self, account: &Account, video: &Video) -> Result<Handle, Refusal> {
        self.open_session(account, video).await
    }

    async fn upload(
        &self,
        account: &Account,
        handle: &Handle,
        video: &Video,
        source: &dyn VideoSource,
        progress: &(dyn Fn(u64) + Send + Sync),
    ) -> Result<(), Refusal> {
        let session = self.session(handle)?;
        self.send_video(account, video, upload::Transfer { session, source, progress }).await
    }

    async fn check(&self, account: &Account, handle: &Handle, video: &Video) -> Result<Checked, Refusal> {
        self.look(account, &self.session(handle)?, video).await
    }

    async fn finish(&self, account: &Account, handle: &Handle, video: &Video) -> Result<Checked, Refusal> {
        self.check(account, handle, video).await
    }

    async fn find(&self, account: &Account, video: &Video, search: &Search) -> Result<Option<Published>, Refusal> {
        self.search_uploads(account, video, search).await
    }

    async fn embellish(&self, account: &Account, remote_id: &str, video: &Video, cover: Option<Bytes>) -> Result<(), Refusal> {
        self.add_the_rest(account, remote_id, video, cover).await
    }

    fn first_comment<'o>(&self, options: &'o Options) -> Option<&'o str> {
        options.youtube.first_comment.as_deref()
    }

    fn unpermitted(&self, options: &Options, granted: &[String]) -> Vec<Violation> {
        preflight::unpermitted(&options.youtube, granted)
    }

    async fn comment(&self, account: &Account, remote_id: &str, text: &str) -> Result<String, Refusal> {
        self.say(account, remote_id, text).await
    }

    async fn find_comment(&self, account: &Account, remote_id: &str, text: &str) -> Result<Option<String>, Refusal> {
        self.own_comment(account, remote_id, text).await
    }

    fn fixed_texts(&self, granted: &[String]) -> Option<Violation> {
        preflight::lacking("description", granted)
    }

    async fn reword(&self, account: &Account, remote_id: &str, video: &Video) -> Result<(), Refusal> {
        self.change_texts(account, remote_id, video).await
    }

    async fn delete(&self, account: &Account, remote_id: &str) -> Result<(), Refusal> {
        self.take_down(account, remote_id).await
    }

    async fn metrics(&self, account: &Account, remote_ids: &[String]) -> Result<Vec<Metrics>, Refusal> {
        self.numbers(account, remote_ids).await
    }
}

impl YouTube {
    fn session(&self, handle: &Handle) -> Result<Url, Refusal> {
        match handle {
            Handle::YouTubeSession { uri } => self.http.trusted(uri),
            _ => Err(strange(self.http.name)),
        }
    }
}
