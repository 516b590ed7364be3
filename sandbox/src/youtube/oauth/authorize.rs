//! The consent page of Google.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use url::{Host, Url};

use crate::app::App;
use crate::consent::{refuse, show};
use crate::params::Params;
use crate::platform::Platform::Youtube;
use crate::world::grants::Ask;

/// Scopes that this project has been given.
const SCOPES: [&str; 10] = [
    "youtube",
    "youtube.readonly",
    "youtube.upload",
    "youtube.force-ssl",
    "youtubepartner",
    "youtubepartner-channel-audit",
    "yt-analytics.readonly",
    "yt-analytics-monetary.readonly",
    "userinfo.email",
    "userinfo.profile",
];

pub(in crate::youtube) async fn page(app: App, request: HttpRequest) -> HttpResponse {
    let query = Params::of_query(&request);
    match ask(&query) {
        Ok(ask) => show(&app, &request, &ask),
        Err((status, error, detail)) => refuse(Youtube, status, error, detail),
    }
}

type Refused = (StatusCode, &'static str, &'static str);

fn ask(query: &Params) -> Result<Ask, Refused> {
    let bad = |error, detail| Err((StatusCode::BAD_REQUEST, error, detail));
    if query.get("client_id") != Some(Youtube.client_id()) {
        return Err((StatusCode::UNAUTHORIZED, "invalid_client", "The OAuth client was not found."));
    }
    let Some(redirect_uri) = query.get("redirect_uri").filter(|uri| may_redirect(uri)) else {
        return bad("redirect_uri_mismatch", "The redirect address is not one that is registered.");
    };
    if query.get("response_type") != Some("code") {
        return bad("unsupported_response_type", "response_type must be code.");
    }
    let scopes: Vec<String> = query.get("scope").unwrap_or_default().split_whitespace().map(str::to_owned).collect();
    if scopes.is_empty() || !scopes.iter().all(|scope| is_scope(scope)) {
        return bad("invalid_scope", "Some requested scopes are not known.");
    }
    let access = query.get("access_type").unwrap_or("online");
    let prompts: Vec<&str> = query.get("prompt").unwrap_or_default().split_whitespace().collect();
    if !matches!(access, "online" | "offline") || !prompts.iter().all(|it| matches!(*it, "consent" | "select_account")) {
        return bad("invalid_request", "access_type or prompt has a value that does not exist.");
    }
    let challenge = query.get("code_challenge");
    let method = query.get("code_challenge_method");
    if challenge.is_some_and(|challenge| !is_challenge(challenge)) || challenge.is_some() != (method == Some("S256")) {
        return bad("invalid_request", "The code challenge must be a base64url SHA-256 with the method S256.");
    }
    Ok(Ask {
        login: Youtube.into(),
        redirect_uri: redirect_uri.to_owned(),
        scopes,
        state: query.get("state").map(str::to_owned),
        challenge: challenge.map(str::to_owned),
        offline: access == "offline",
        again: prompts.contains(&"consent"),
        incremental: query.get("include_granted_scopes") == Some("true"),
    })
}

/// An absolute address without fragment: https, or http on this machine.
fn may_redirect(uri: &str) -> bool {
    let Ok(uri) = Url::parse(uri) else { return false };
    let local = match uri.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => return false,
    };
    uri.fragment().is_none() && (uri.scheme() == "https" || (uri.scheme() == "http" && local))
}

fn is_scope(scope: &str) -> bool {
    matches!(scope, "openid" | "email" | "profile")
        || scope.strip_prefix("https://www.googleapis.com/auth/").is_some_and(|name| SCOPES.contains(&name))
}

/// 32 bytes in base64url without padding.
fn is_challenge(text: &str) -> bool {
    text.len() == 43 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}
