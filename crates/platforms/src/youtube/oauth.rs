//! Google's OAuth: consent, exchange, refresh, revoke.

use chrono::{DateTime, TimeDelta, Utc};
use http::{Method, StatusCode};
use oauth2::basic::{BasicErrorResponse, BasicRevocationErrorResponse, BasicTokenIntrospectionResponse, BasicTokenType};
use oauth2::{
    AuthType, AuthUrl, AuthorizationCode, Client, ClientId, ClientSecret, CsrfToken, EndpointNotSet, EndpointSet,
    ExtraTokenFields, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RefreshToken, RequestTokenError, Scope,
    StandardRevocableToken, StandardTokenResponse, TokenResponse, TokenUrl,
};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use url::Url;

use super::errors::first_known;
use super::wire::{Channel, List};
use super::{RULES, SCOPES, YouTube};
use crate::http::{Call, Http};
use crate::{Authorization, Grant, Refusal, Tokens};

/// Sent only when the person granted access for a limited time.
#[derive(Debug, Deserialize, Serialize)]
struct Limited {
    refresh_token_expires_in: Option<i64>,
}
impl ExtraTokenFields for Limited {}

type Granted = StandardTokenResponse<Limited, BasicTokenType>;
type Google = Client<
    BasicErrorResponse,
    Granted,
    BasicTokenIntrospectionResponse,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
>;

/// Google lets an access token live an hour when it does not say.
const USUAL_LIFE: TimeDelta = TimeDelta::seconds(3600);

impl YouTube {
    fn google(&self) -> Google {
        Client::new(ClientId::new(self.settings.client_id.clone()))
            .set_client_secret(ClientSecret::new(self.settings.client_secret.expose_secret().to_owned()))
            .set_auth_uri(AuthUrl::from_url(self.consent.clone()))
            .set_token_uri(TokenUrl::from_url(self.token.clone()))
            .set_auth_type(AuthType::RequestBody)
    }

    pub(super) fn consent_page(&self, state: &str, redirect_uri: &Url) -> Authorization {
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let (url, _) = self
            .google()
            .set_redirect_uri(RedirectUrl::from_url(redirect_uri.clone()))
            .authorize_url(|| CsrfToken::new(state.to_owned()))
            .add_scopes(self.settings.asked_scopes(SCOPES).into_iter().map(|scope| Scope::new(scope.to_owned())))
            .set_pkce_challenge(challenge)
            .add_extra_param("access_type", "offline")
            // without it a second consent gives no refresh token
            .add_extra_param("prompt", "consent")
            .add_extra_param("include_granted_scopes", "true")
            .url();
        Authorization { url, verifier: Some(verifier.secret().clone().into()) }
    }

    pub(super) async fn trade_code(
        &self,
        code: &str,
        verifier: Option<&SecretString>,
        redirect_uri: &Url,
    ) -> Result<Grant, Refusal> {
        let google = self.google().set_redirect_uri(RedirectUrl::from_url(redirect_uri.clone()));
        let mut request = google.exchange_code(AuthorizationCode::new(code.to_owned()));
        if let Some(verifier) = verifier {
            request = request.set_pkce_verifier(PkceCodeVerifier::new(verifier.expose_secret().to_owned()));
        }
        let http = self.http.clone();
        let answer = request.request_async(&move |request| carry(http.as_ref().clone(), Call::Once, request)).await;
        answer.map(|granted| self.grant(&granted)).map_err(|error| refusal(error, self.http.clock.now()))
    }

    pub(super) async fn trade_refresh_token(&self, tokens: &Tokens) -> Result<Grant, Refusal> {
        let Some(refresh) = &tokens.refresh else {
            let message = "Google gave no permission to come back; connect the channel again.".to_owned();
            return Err(Refusal::Reconnect { message });
        };
        let (http, google) = (self.http.clone(), self.google());
        let token = RefreshToken::new(refresh.expose_secret().to_owned());
        let request = google.exchange_refresh_token(&token);
        let answer = request.request_async(&move |request| carry(http.as_ref().clone(), Call::Repeatable, request)).await;
        answer.map(|granted| self.grant(&granted)).map_err(|error| refusal(error, self.http.clock.now()))
    }

    fn grant(&self, granted: &Granted) -> Grant {
        let now = self.http.clock.now();
        let life = granted.expires_in().and_then(|life| TimeDelta::from_std(life).ok()).unwrap_or(USUAL_LIFE);
        Grant {
            tokens: Tokens {
                access: granted.access_token().secret().clone().into(),
                refresh: granted.refresh_token().map(|token| token.secret().clone().into()),
            },
            scopes: granted.scopes().into_iter().flatten().map(|scope| scope.to_string()).collect(),
            access_expires_at: now + life,
            refresh_expires_at: granted.extra_fields().refresh_token_expires_in.map(|seconds| now + TimeDelta::seconds(seconds)),
        }
    }

    pub(super) async fn end_grant(&self, tokens: &Tokens) -> Result<(), Refusal> {
        let token = tokens.refresh.as_ref().unwrap_or(&tokens.access);
        let request = self.http.request(Method::POST, &self.http.address("oauth2.googleapis.com", "/revoke"))?;
        let answer = self.http.send(Call::Repeatable, request.form(&[("token", token.expose_secret())])).await?;
        if answer.status == StatusCode::OK {
            return Ok(());
        }
        let known = answer.json::<OAuthError>().and_then(|body| answer.by_rule(RULES, &body.error));
        match known.unwrap_or_else(|| answer.by_status()) {
            // the grant was dead already, which is what was wanted
            Refusal::Reconnect { .. } => Ok(()),
            refusal => Err(refusal),
        }
    }

    /// The channel of the token; one page of one item.
    pub(super) async fn own_channel(&self, access: &SecretString) -> Result<Channel, Refusal> {
        let query = [("part", "snippet,contentDetails"), ("mine", "true")];
        let channels: List<Channel> = self.list(access, "/youtube/v3/channels", &query).await?;
        channels.items.into_iter().next().ok_or_else(|| self.known("youtubeSignupRequired"))
    }
}

#[derive(Deserialize)]
struct OAuthError {
    error: String,
}

/// Carries the requests of the `oauth2` crate over our client; an answer without OAuth's own words becomes a refusal here.
async fn carry(http: Http, call: Call, request: oauth2::HttpRequest) -> Result<oauth2::HttpResponse, Refusal> {
    let (head, body) = request.into_parts();
    let builder = http.request(head.method, &head.uri.to_string())?.headers(head.headers).body(body);
    let answer = http.send(call, builder).await?;
    if answer.status.is_server_error() || answer.status == StatusCode::TOO_MANY_REQUESTS {
        return Err(answer.by_status());
    }
    let mut response = oauth2::HttpResponse::new(answer.body.to_vec());
    *response.status_mut() = answer.status;
    *response.headers_mut() = answer.headers;
    Ok(response)
}

fn refusal(error: RequestTokenError<Refusal, BasicErrorResponse>, now: DateTime<Utc>) -> Refusal {
    match error {
        RequestTokenError::Request(refusal) => refusal,
        RequestTokenError::ServerResponse(answer) => first_known([answer.error().as_ref()], now).unwrap_or_else(refused),
        RequestTokenError::Parse(..) | RequestTokenError::Other(_) => {
            Refusal::Retry { after: None, message: "Google's answer could not be read.".to_owned() }
        }
    }
}

fn refused() -> Refusal {
    Refusal::Reject { field: None, code: "oauth_refused", message: "Google refused to connect the channel.".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_challenge_is_the_one_of_the_standard() {
        let verifier = PkceCodeVerifier::new("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".to_owned());
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&verifier);
        assert_eq!(challenge.as_str(), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }
}
