//! Instagram Login: consent, exchange for a long token, prolonging it, and whose account it is.

use backon::Retryable;
use chrono::TimeDelta;
use http::Method;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use url::Url;

use super::errors::{fault, refusal};
use super::wire::{Granted, One, User};
use super::{API, Instagram};
use crate::Platform;
use crate::answer::Answer;
use crate::http::Call;
use crate::id::Id;
use crate::patience::{honour, passing, patience};
use crate::registry::strange;
use crate::{Authorization, Grant, Identity, Refusal, Tokens};
use settings::InstagramLogin;

/// Long tokens live so long when the answer does not say.
pub(super) const USUAL_LIFE: TimeDelta = TimeDelta::days(60);
/// Tokens younger than this cannot be prolonged.
const YOUTH: TimeDelta = TimeDelta::hours(24);

/// How the token endpoint words a failure, unlike the graph.
#[derive(Deserialize)]
struct LoginFault {
    code: i64,
}

impl Instagram {
    pub(super) fn consent_page(&self, state: &str, redirect_uri: &Url) -> Authorization {
        let mut url = self.consent.clone();
        url.query_pairs_mut()
            .append_pair("client_id", &self.settings.client_id)
            .append_pair("redirect_uri", redirect_uri.as_str())
            .append_pair("response_type", "code")
            .append_pair("scope", &self.settings.asked_scopes(self.scopes()).join(","))
            .append_pair("state", state);
        Authorization { url, verifier: None }
    }

    /// The short token is only a step: it lives an hour and is changed for one of 60 days at once.
    pub(super) async fn trade_code(&self, code: &str, redirect_uri: &Url) -> Result<Grant, Refusal> {
        let form = [
            ("client_id", self.settings.client_id.as_str()),
            ("client_secret", self.settings.client_secret.expose_secret()),
            ("grant_type", "authorization_code"),
            ("redirect_uri", redirect_uri.as_str()),
            // a code copied from the address bar still carries the end of the address
            ("code", code.trim_end_matches("#_")),
        ];
        let request =
            self.http.request(Method::POST, &self.http.address("api.instagram.com", "/oauth/access_token"))?.form(&form);
        let answer = self.http.send(Call::Once, request).await?;
        if !answer.status.is_success() {
            return Err(login_refusal(&answer));
        }
        let short = answer.read::<One<Granted>>()?.into_inner().ok_or_else(|| strange(self.http.name))?;
        let scopes = short.permissions.map(super::wire::Names::into_list).unwrap_or_default();
        let lengthen = || self.lengthen(&short.access_token);
        let long = lengthen.retry(patience()).when(passing).adjust(honour).await?;
        Ok(self.grant(long, scopes))
    }

    async fn lengthen(&self, short: &str) -> Result<Granted, Refusal> {
        let query = [
            ("grant_type", "ig_exchange_token"),
            ("client_secret", self.settings.client_secret.expose_secret()),
            ("access_token", short),
        ];
        let request = self.http.request(Method::GET, &self.http.address(API, "/access_token"))?.query(&query);
        self.ask(Call::Repeatable, request).await
    }

    /// The token prolongs itself; one younger than a day stays as it is.
    pub(super) async fn prolong(&self, access: &SecretString) -> Result<Grant, Refusal> {
        let query = [("grant_type", "ig_refresh_token"), ("access_token", access.expose_secret())];
        let request = self.http.request(Method::GET, &self.http.address(API, "/refresh_access_token"))?.query(&query);
        let answer = self.http.send(Call::Repeatable, request).await?;
        if answer.status.is_success() {
            let mut granted = answer.read::<One<Granted>>()?.into_inner().ok_or_else(|| strange(self.http.name))?;
            let scopes = granted.permissions.take().map(super::wire::Names::into_list).unwrap_or_default();
            return Ok(self.grant(granted, scopes));
        }
        Err(match refusal(&answer) {
            // nothing but a token that is too young is refused this way, and it stays good
            Refusal::Reject { .. } => Refusal::Retry {
                after: YOUTH.to_std().ok(),
                message: "Instagram prolongs a permission only when it is a day old.".to_owned(),
            },
            other => other,
        })
    }

    pub(super) fn grant(&self, granted: Granted, scopes: Vec<String>) -> Grant {
        let life = granted.expires_in.map_or(USUAL_LIFE, TimeDelta::seconds);
        Grant {
            tokens: Tokens { access: granted.access_token.into(), refresh: None },
            scopes,
            access_expires_at: self.http.clock.now() + life,
            refresh_expires_at: None,
        }
    }

    pub(super) async fn own_account(&self, access: &SecretString) -> Result<Identity, Refusal> {
        if self.login == InstagramLogin::Facebook {
            return self.account_of_page(access).await;
        }
        let query = [("fields", "id,user_id,username,account_type,name,profile_picture_url")];
        let user = self.get::<One<User>>(access, "me", &query).await?.into_inner().ok_or_else(|| strange(self.http.name))?;
        Ok(user.into())
    }
}

impl From<User> for Identity {
    fn from(user: User) -> Self {
        let username = user.username.filter(|name| !name.is_empty());
        Self {
            external_id: user.id.into_text(),
            scoped_id: user.scoped_id.map(Id::into_text),
            display_name: user.name.filter(|name| !name.is_empty()).or_else(|| username.clone()).unwrap_or_default(),
            username,
            avatar_url: user.profile_picture_url.and_then(|url| Url::parse(&url).ok()),
        }
    }
}

fn login_refusal(answer: &Answer) -> Refusal {
    if fault(answer).is_some() {
        return refusal(answer);
    }
    match answer.json::<LoginFault>() {
        Some(LoginFault { code: 400 }) => {
            Refusal::reconnect("Instagram does not accept the code any more; connect the account again.")
        }
        Some(_) => Refusal::reject(None, "oauth_refused", "Instagram refused to connect the account."),
        None => answer.by_status(),
    }
}
