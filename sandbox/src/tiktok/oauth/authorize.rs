//! The consent page of TikTok.

use actix_web::{HttpRequest, HttpResponse};
use url::Url;

use crate::app::App;
use crate::consent::answer;
use crate::params::Params;
use crate::platform::Platform::Tiktok;
use crate::world::grants::Ask;

const SCOPES: [&str; 6] =
    ["user.info.basic", "user.info.profile", "user.info.stats", "video.list", "video.publish", "video.upload"];

pub(in crate::tiktok) async fn page(app: App, request: HttpRequest) -> HttpResponse {
    answer(&app, &request, Tiktok, ask(&Params::of_query(&request)))
}

fn ask(query: &Params) -> Result<Ask, (&'static str, &'static str)> {
    if query.get("client_key") != Some(Tiktok.client_id()) {
        return Err(("unauthorized_client", "client_key is not known."));
    }
    let redirect_uri = query.get("redirect_uri").unwrap_or_default();
    let desktop = kind(redirect_uri).ok_or(("invalid_request", "redirect_uri is not one that can be registered."))?;
    if query.get("response_type") != Some("code") {
        return Err(("unsupported_response_type", "response_type must be code."));
    }
    let scopes: Vec<String> = query.list("scope").into_iter().map(str::to_owned).collect();
    if scopes.is_empty() || scopes.iter().any(|scope| !SCOPES.contains(&scope.as_str())) {
        return Err(("invalid_scope", "Some requested scopes are not known. They are joined with commas."));
    }
    if query.get("state").is_none() {
        return Err(("invalid_request", "state is missing."));
    }
    if query.get("disable_auto_auth").is_some_and(|value| !matches!(value, "0" | "1")) {
        return Err(("invalid_request", "disable_auto_auth is 0 or 1."));
    }
    let challenge = query.get("code_challenge");
    let sound = challenge.is_some_and(is_hex) && query.get("code_challenge_method") == Some("S256");
    if (desktop || challenge.is_some()) && !sound {
        return Err(("invalid_request", "Code verifier or code challenge is invalid."));
    }
    Ok(Ask {
        login: Tiktok.into(),
        redirect_uri: redirect_uri.to_owned(),
        scopes,
        state: query.get("state").map(str::to_owned),
        challenge: challenge.map(str::to_owned),
        offline: true,
        again: true,
        incremental: false,
    })
}

/// Whether the address is a desktop one (this machine, with a port) or a web one (https elsewhere); None when neither.
fn kind(uri: &str) -> Option<bool> {
    let address = Url::parse(uri).ok()?;
    if uri.len() >= 512 || address.query().is_some() || address.fragment().is_some() {
        return None;
    }
    let host = address.host_str()?;
    if host == "localhost" || host == "127.0.0.1" {
        // `port` leaves out a port that is the scheme's own, so the text is asked
        let explicit = uri.split_once("//")?.1.split('/').next()?.contains(':');
        return (explicit && matches!(address.scheme(), "http" | "https")).then_some(true);
    }
    (address.scheme() == "https").then_some(false)
}

/// 32 bytes in lowercase hex.
fn is_hex(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}
