//! Login Kit: consent, exchange, rotating refresh, revoke, and whose account it is.

use chrono::TimeDelta;
use http::Method;
use oauth2::PkceCodeChallenge;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use url::{Host, Url};

use super::errors::oauth_refusal;
use super::wire::{User, UserData};
use super::{API, SCOPES, TikTok};
use crate::answer::Answer;
use crate::http::Call;
use crate::registry::strange;
use crate::{Authorization, Grant, Identity, Refusal, Tokens};

#[derive(Deserialize)]
struct Granted {
    access_token: String,
    expires_in: i64,
    refresh_token: Option<String>,
    refresh_expires_in: Option<i64>,
    #[serde(default)]
    scope: String,
}

#[derive(Deserialize)]
struct OAuthError {
    error: String,
}

impl TikTok {
    pub(super) fn consent_page(&self, state: &str, redirect_uri: &Url) -> Authorization {
        let mut url = self.consent.clone();
        url.query_pairs_mut()
            .append_pair("client_key", &self.settings.client_id)
            .append_pair("scope", &self.settings.asked_scopes(SCOPES).join(","))
            .append_pair("response_type", "code")
            .append_pair("redirect_uri", redirect_uri.as_str())
            .append_pair("state", state);
        let verifier = is_desktop(redirect_uri).then(|| {
            let (_, verifier) = PkceCodeChallenge::new_random_sha256();
            let challenge = challenge(verifier.secret());
            url.query_pairs_mut().append_pair("code_challenge", &challenge).append_pair("code_challenge_method", "S256");
            verifier.secret().clone().into()
        });
        Authorization { url, verifier }
    }

    pub(super) async fn trade_code(
        &self,
        code: &str,
        verifier: Option<&SecretString>,
        redirect_uri: &Url,
    ) -> Result<Grant, Refusal> {
        let mut form = vec![("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirect_uri.as_str())];
        form.extend(verifier.map(|verifier| ("code_verifier", verifier.expose_secret())));
        self.trade(Call::Once, form).await
    }

    pub(super) async fn trade_refresh_token(&self, tokens: &Tokens) -> Result<Grant, Refusal> {
        let Some(refresh) = &tokens.refresh else {
            return Err(Refusal::reconnect("TikTok gave no permission to come back; connect the account again."));
        };
        // a lost answer may have killed the old token; the next try is how one learns of it
        self.trade(Call::Repeatable, vec![("grant_type", "refresh_token"), ("refresh_token", refresh.expose_secret())]).await
    }

    async fn trade(&self, call: Call, form: Vec<(&str, &str)>) -> Result<Grant, Refusal> {
        let answer = self.oauth(call, "/v2/oauth/token/", form).await?;
        let Some(granted) = answer.json::<Granted>() else {
            return Err(answer.read::<serde_json::Value>().err().unwrap_or_else(|| strange(self.http.name)));
        };
        let now = self.http.clock.now();
        Ok(Grant {
            tokens: Tokens { access: granted.access_token.into(), refresh: granted.refresh_token.map(Into::into) },
            scopes: granted.scope.split(',').filter(|scope| !scope.is_empty()).map(str::to_owned).collect(),
            access_expires_at: now + TimeDelta::seconds(granted.expires_in),
            refresh_expires_at: granted.refresh_expires_in.map(|seconds| now + TimeDelta::seconds(seconds)),
        })
    }

    pub(super) async fn end_grant(&self, tokens: &Tokens) -> Result<(), Refusal> {
        match self.end_grant_of(&tokens.access).await {
            // the access token has died of age but the grant may live on: only a fresh token can end it
            Err(Refusal::Reject { code: "oauth_refused", .. } | Refusal::Reconnect { .. } | Refusal::StaleToken { .. }) => {
                match self.trade_refresh_token(tokens).await {
                    Ok(fresh) => self.end_grant_of(&fresh.tokens.access).await,
                    Err(Refusal::Reconnect { .. }) => Ok(()),
                    Err(refusal) => Err(refusal),
                }
            }
            ended => ended,
        }
    }

    async fn end_grant_of(&self, access: &SecretString) -> Result<(), Refusal> {
        let sent = self.oauth(Call::Repeatable, "/v2/oauth/revoke/", vec![("token", access.expose_secret())]).await;
        sent.map(|_| ())
    }

    /// The error key decides, for failures may come with HTTP 200.
    async fn oauth(&self, call: Call, path: &str, mut form: Vec<(&str, &str)>) -> Result<Answer, Refusal> {
        form.push(("client_key", &self.settings.client_id));
        form.push(("client_secret", self.settings.client_secret.expose_secret()));
        let request = self.http.request(Method::POST, &self.http.address(API, path))?.form(&form);
        let answer = self.http.send(call, request).await?;
        match answer.json::<OAuthError>() {
            Some(body) => Err(oauth_refusal(&body.error, &answer)),
            None if !answer.status.is_success() => Err(answer.by_status()),
            None => Ok(answer),
        }
    }

    pub(super) async fn own_account(&self, access: &SecretString) -> Result<Identity, Refusal> {
        let request = self.http.request(Method::GET, &self.http.address(API, "/v2/user/info/"))?;
        let request = request.query(&[("fields", "open_id,display_name,username,avatar_url")]);
        let UserData { user } = self.open(Call::Repeatable, request, access).await?;
        Ok(user.into())
    }
}

impl From<User> for Identity {
    fn from(user: User) -> Self {
        Self {
            external_id: user.open_id,
            scoped_id: None,
            display_name: user.display_name.unwrap_or_default(),
            username: user.username.filter(|name| !name.is_empty()),
            avatar_url: user.avatar_url.and_then(|url| Url::parse(&url).ok()),
        }
    }
}

/// Callbacks on this machine are desktop clients to TikTok, the only ones with PKCE that we can be.
fn is_desktop(redirect_uri: &Url) -> bool {
    match redirect_uri.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        _ => false,
    }
}

/// In hex, unlike everyone else.
fn challenge(verifier: &str) -> String {
    hex::encode(Sha256::digest(verifier))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_challenge_is_hex() {
        assert_eq!(
            challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
            "13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3"
        );
    }

    #[test]
    fn only_callbacks_on_this_machine_have_pkce() {
        for (uri, desktop) in [
            ("http://localhost:8080/x", true),
            ("http://127.0.0.1:8080/x", true),
            ("https://videos.example/x", false),
            ("https://localhost:8443/x", true),
        ] {
            assert_eq!(is_desktop(&uri.parse().unwrap()), desktop, "{uri}");
        }
    }
}
