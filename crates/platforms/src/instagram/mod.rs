//! Instagram, by either of Meta's two products: its own login and reels fetched from a public address, or Facebook's login
//! and reels that are uploaded; numbers.

mod check;
mod comment;
mod errors;
mod facebook;
mod find;
mod hook;
mod metrics;
mod oauth;
mod preflight;
mod publish;
mod upload;
mod wire;

use async_trait::async_trait;
use http::Method;
use reqwest::RequestBuilder;
use secrecy::{ExposeSecret, SecretString};
use serde::de::DeserializeOwned;
use settings::{InstagramLogin, PlatformSettings};
use url::Url;

pub(crate) use self::errors::RULES;
use crate::http::{Call, Http};
use crate::registry::strange;
use crate::{
    Account, Authorization, Checked, EventError, Grant, Handle, Identity, Metrics, Options, Platform, Published, Refusal, Search,
    SignedRequest, Tokens, Video, VideoSource, Violation,
};

/// Where Instagram Login's tokens come from and go to.
const API: &str = "graph.instagram.com";

/// The smallest sets that can publish and read the numbers.
const INSTAGRAM_SCOPES: &[&str] =
    &["instagram_business_basic", "instagram_business_content_publish", "instagram_business_manage_insights"];
const FACEBOOK_SCOPES: &[&str] =
    &["instagram_basic", "instagram_content_publish", "instagram_manage_insights", "pages_show_list", "pages_read_engagement"];

/// Instagram, reached with our app.
pub(crate) struct Instagram {
    http: Http,
    settings: PlatformSettings,
    login: InstagramLogin,
    /// Of the Graph API, such as `v26.0`.
    version: String,
    consent: Url,
}

impl Instagram {
    /// Nothing where the stand-in's address makes no addresses.
    pub(crate) fn new(http: Http, settings: PlatformSettings, (login, version): (InstagramLogin, &str)) -> Option<Self> {
        let consent = match login {
            InstagramLogin::Instagram => http.page("www.instagram.com", "/oauth/authorize")?,
            InstagramLogin::Facebook => http.page("www.facebook.com", &format!("/{version}/dialog/oauth"))?,
        };
        Some(Self { http, settings, login, version: version.to_owned(), consent })
    }

    /// Where the graph of this product is.
    fn graph(&self, path: &str) -> String {
        let host = match self.login {
            InstagramLogin::Instagram => API,
            InstagramLogin::Facebook => "graph.facebook.com",
        };
        self.http.address(host, &format!("/{}/{path}", self.version))
    }

    /// Reads a node or an edge of the graph.
    async fn get<T: DeserializeOwned>(&self, access: &SecretString, path: &str, query: &[(&str, &str)]) -> Result<T, Refusal> {
        self.ask(Call::Repeatable, self.request(Method::GET, path, access)?.query(query)).await
    }

    /// Posts to an edge of the graph.
    async fn post<T: DeserializeOwned>(&self, access: &SecretString, path: &str, form: &[(&str, &str)]) -> Result<T, Refusal> {
        self.ask(Call::Once, self.request(Method::POST, path, access)?.form(form)).await
    }

    fn request(&self, method: Method, path: &str, access: &SecretString) -> Result<RequestBuilder, Refusal> {
        Ok(self.http.request(method, &self.graph(path))?.bearer_auth(access.expose_secret()))
    }

    async fn ask<T: DeserializeOwned>(&self, call: Call, request: RequestBuilder) -> Result<T, Refusal> {
        let answer = self.http.send(call, request).await?;
        if answer.status.is_success() { answer.read() } else { Err(errors::refusal(&answer)) }
    }

    /// The same for an object that may have been deleted.
    async fn shown<T: DeserializeOwned>(
        &self,
        account: &Account,
        path: &str,
        query: &[(&str, &str)],
    ) -> Result<Option<T>, Refusal> {
        let request = self.request(Method::GET, path, &account.access)?.query(query);
        let answer = self.http.send(Call::Repeatable, request).await?;
        match errors::fault(&answer) {
            Some(fault) if (fault.code, fault.error_subcode) == (100, 33) => Ok(None),
            Some(_) => Err(errors::refusal(&answer)),
            None if answer.status.is_success() => answer.read().map(Some),
            None => Err(answer.by_status()),
        }
    }

    fn container<'a>(&self, handle: &'a Handle) -> Result<&'a str, Refusal> {
        match handle {
            Handle::InstagramContainer { id, .. } => Ok(id),
            _ => Err(strange(self.http.name)),
        }
    }
}

#[async_trait]
impl Platform for Instagram {
    fn slug(&self) -> &'static str {
        "instagram"
    }

    fn scopes(&self) -> &'static [&'static str] {
        match self.login {
            InstagramLogin::Instagram => INSTAGRAM_SCOPES,
            InstagramLogin::Facebook => FACEBOOK_SCOPES,
        }
    }

    fn authorize(&self, state: &str, redirect_uri: &Url) -> Authorization {
        self.consent_page(state, redirect_uri)
    }

    async fn exchange(&self, code: &str, _verifier: Option<&SecretString>, redirect_uri: &Url) -> Result<Grant, Refusal> {
        match self.login {
            InstagramLogin::Instagram => self.trade_code(code, redirect_uri).await,
            InstagramLogin::Facebook => self.trade_facebook_code(code, redirect_uri).await,
        }
    }

    async fn refresh(&self, tokens: &Tokens) -> Result<Grant, Refusal> {
        match self.login {
            InstagramLogin::Instagram => self.prolong(&tokens.access).await,
            InstagramLogin::Facebook => self.still_good(&tokens.access).await,
        }
    }

    async fn accounts(&self, grant: Grant) -> Result<Vec<(Identity, Grant)>, Refusal> {
        match self.login {
            InstagramLogin::Instagram => Ok(vec![(self.own_account(&grant.tokens.access).await?, grant)]),
            InstagramLogin::Facebook => self.shared_accounts(grant).await,
        }
    }

    /// Instagram has no call for it: the person removes the app in Instagram's settings.
    async fn revoke(&self, _tokens: &Tokens) -> Result<(), Refusal> {
        Ok(())
    }

    async fn identity(&self, access: &SecretString) -> Result<Identity, Refusal> {
        self.own_account(access).await
    }

    fn preflight(&self, video: &Video) -> Vec<Violation> {
        preflight::violations(video)
    }

    /// The limit differs between accounts and changes, so it is read and never assumed.
    async fn inspect(&self, account: &Account, _video: &Video) -> Result<Vec<Violation>, Refusal> {
        self.within_limit(account).await.map(|()| Vec::new())
    }

    async fn start(&self, account: &Account, video: &Video) -> Result<Handle, Refusal> {
        self.create_container(account, video).await
    }

    /// Without an address for the bytes, Instagram fetches the file from the one given at the start.
    async fn upload(
        &self,
        account: &Account,
        handle: &Handle,
        video: &Video,
        source: &dyn VideoSource,
        progress: &(dyn Fn(u64) + Send + Sync),
    ) -> Result<(), Refusal> {
        let Handle::InstagramContainer { id, upload_uri: Some(uri) } = handle else { return Ok(()) };
        let to = self.http.trusted(uri)?;
        self.send_video(account, video, &upload::Transfer { container: id, to, source, progress }).await
    }

    fn first_comment<'o>(&self, options: &'o Options) -> Option<&'o str> {
        options.instagram.first_comment.as_deref()
    }

    fn unpermitted(&self, options: &Options, granted: &[String]) -> Vec<Violation> {
        preflight::unpermitted(&options.instagram, granted, self.comment_scope())
    }

    async fn comment(&self, account: &Account, remote_id: &str, text: &str) -> Result<String, Refusal> {
        self.say(account, remote_id, text).await
    }

    async fn find_comment(&self, account: &Account, remote_id: &str, text: &str) -> Result<Option<String>, Refusal> {
        self.own_comment(account, remote_id, text).await
    }

    async fn delete(&self, account: &Account, remote_id: &str) -> Result<(), Refusal> {
        self.take_down(account, remote_id).await
    }

    async fn check(&self, account: &Account, handle: &Handle, video: &Video) -> Result<Checked, Refusal> {
        self.look(account, self.container(handle)?, video).await
    }

    async fn finish(&self, account: &Account, handle: &Handle, video: &Video) -> Result<Checked, Refusal> {
        self.publish_container(account, self.container(handle)?, video).await
    }

    async fn find(&self, account: &Account, video: &Video, search: &Search) -> Result<Option<Published>, Refusal> {
        self.search_media(account, video, search).await
    }

    fn signed_request(&self, value: &str) -> Result<SignedRequest, EventError> {
        hook::open(self.settings.client_secret.expose_secret(), value)
    }

    async fn metrics(&self, account: &Account, remote_ids: &[String]) -> Result<Vec<Metrics>, Refusal> {
        self.numbers(account, remote_ids).await
    }
}
