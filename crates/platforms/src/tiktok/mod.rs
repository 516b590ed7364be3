//! TikTok: Login Kit, direct posts, numbers.

mod check;
mod chunks;
mod creator;
mod errors;
mod find;
mod hook;
mod metrics;
mod oauth;
mod preflight;
mod start;
mod upload;
mod wire;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use http::Method;
use reqwest::RequestBuilder;
use secrecy::{ExposeSecret, SecretString};
use serde::de::DeserializeOwned;
use serde_json::Value;
use settings::PlatformSettings;
use url::Url;

pub(crate) use self::errors::RULES;
use self::wire::Envelope;
use crate::http::{Call, Http};
use crate::registry::strange;
use crate::{
    Account, Authorization, Checked, Creator, Event, EventError, Grant, Handle, Identity, Metrics, Platform, Published, Refusal,
    Search, TikTokMode, Tokens, Video, VideoSource, Violation,
};

/// Where the API is.
const API: &str = "open.tiktokapis.com";

/// The smallest set that can post, name the account and read the numbers.
const SCOPES: &[&str] = &["user.info.basic", "user.info.profile", "video.publish", "video.list"];

/// TikTok, reached with our app.
pub(crate) struct TikTok {
    http: Http,
    settings: PlatformSettings,
    consent: Url,
}

impl TikTok {
    /// Nothing where the stand-in's address makes no addresses.
    pub(crate) fn new(http: Http, settings: PlatformSettings) -> Option<Self> {
        let consent = http.page("www.tiktok.com", "/v2/auth/authorize/")?;
        Some(Self { http, settings, consent })
    }

    /// Posts JSON to the API and opens the envelope of the answer.
    async fn ask<T: DeserializeOwned>(&self, call: Call, access: &SecretString, path: &str, body: &Value) -> Result<T, Refusal> {
        let request = self.http.request(Method::POST, &self.http.address(API, path))?;
        let request = request.header(http::header::CONTENT_TYPE, "application/json; charset=UTF-8").body(body.to_string());
        self.open(call, request, access).await
    }

    async fn open<T: DeserializeOwned>(&self, call: Call, request: RequestBuilder, access: &SecretString) -> Result<T, Refusal> {
        let answer = self.http.send(call, request.bearer_auth(access.expose_secret())).await?;
        let Some(envelope) = answer.json::<Envelope<T>>() else {
            return Err(errors::refusal(&answer));
        };
        match envelope.data {
            Some(data) if answer.status.is_success() && envelope.error.code == "ok" => Ok(data),
            _ => Err(errors::refusal(&answer)),
        }
    }

    fn post<'a>(&self, handle: &'a Handle) -> Result<(&'a str, &'a str), Refusal> {
        match handle {
            Handle::TikTokPost { publish_id, upload_url } => Ok((publish_id, upload_url)),
            _ => Err(strange(self.http.name)),
        }
    }
}

#[async_trait]
impl Platform for TikTok {
    fn slug(&self) -> &'static str {
        "tiktok"
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
        self.own_account(access).await
    }

    fn preflight(&self, video: &Video) -> Vec<Violation> {
        preflight::violations(video)
    }

    /// A draft asks for nothing that an account could forbid.
    async fn inspect(&self, account: &Account, video: &Video) -> Result<Vec<Violation>, Refusal> {
        if video.options.tiktok.mode == TikTokMode::Inbox {
            return Ok(Vec::new());
        }
        Ok(creator::violations(&self.creator_info(account).await?, video))
    }

    async fn creator(&self, account: &Account) -> Result<Option<Creator>, Refusal> {
        self.creator_info(account).await.map(|info| Some(info.into()))
    }

    async fn start(&self, account: &Account, video: &Video) -> Result<Handle, Refusal> {
        self.announce(account, video).await
    }

    async fn upload(
        &self,
        account: &Account,
        handle: &Handle,
        video: &Video,
        source: &dyn VideoSource,
        progress: &(dyn Fn(u64) + Send + Sync),
    ) -> Result<(), Refusal> {
        let (publish_id, upload_url) = self.post(handle)?;
        let to = self.http.trusted(upload_url)?;
        self.send_video(account, video, &upload::Transfer { publish_id, to, source, progress }).await
    }

    async fn check(&self, account: &Account, handle: &Handle, video: &Video) -> Result<Checked, Refusal> {
        self.look(account, self.post(handle)?.0, video).await
    }

    async fn finish(&self, account: &Account, handle: &Handle, video: &Video) -> Result<Checked, Refusal> {
        self.check(account, handle, video).await
    }

    async fn find(&self, account: &Account, video: &Video, search: &Search) -> Result<Option<Published>, Refusal> {
        self.search_posts(account, video, search).await
    }

    async fn named(&self, account: &Account, name: &str) -> Result<Option<Published>, Refusal> {
        self.id_of(account, name).await
    }

    fn event(&self, signature: &str, body: &[u8], now: DateTime<Utc>) -> Result<Event, EventError> {
        hook::open((&self.settings.client_id, self.settings.client_secret.expose_secret()), signature, body, now)
    }

    async fn metrics(&self, account: &Account, remote_ids: &[String]) -> Result<Vec<Metrics>, Refusal> {
        self.statistics(account, remote_ids).await
    }
}
