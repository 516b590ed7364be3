//! The consent page of Instagram.

use actix_web::{HttpRequest, HttpResponse};
use url::Url;

use crate::app::App;
use crate::consent::answer;
use crate::instagram::scopes::OF_INSTAGRAM;
use crate::params::Params;
use crate::platform::Login;
use crate::platform::Platform::Instagram;
use crate::world::grants::Ask;

/// Without it nothing else is granted.
const BASIC: &str = "instagram_business_basic";

pub(in crate::instagram) async fn page(app: App, request: HttpRequest) -> HttpResponse {
    answer(&app, &request, Instagram, ask(&Params::of_query(&request)))
}

fn ask(query: &Params) -> Result<Ask, (&'static str, &'static str)> {
    if query.get("client_id") != Some(Instagram.client_id()) {
        return Err(("invalid_client", "Invalid platform app."));
    }
    // the real panel refuses http://localhost; without it nobody could try the product on one machine
    let redirect_uri =
        query.get("redirect_uri").filter(|uri| may_redirect(uri)).ok_or(("invalid_request", "Invalid redirect_uri."))?;
    if query.get("response_type") != Some("code") {
        return Err(("invalid_request", "response_type must be code."));
    }
    let scopes: Vec<String> = query.list("scope").iter().flat_map(|scope| scope.split_whitespace()).map(str::to_owned).collect();
    if scopes.iter().any(|scope| !OF_INSTAGRAM.contains(&scope.as_str())) || !scopes.iter().any(|scope| scope == BASIC) {
        return Err(("invalid_scope", "Invalid scopes: instagram_business_basic is needed, and all must exist."));
    }
    Ok(asked(Instagram.into(), query, redirect_uri, scopes))
}

/// What both logins of Meta ask a person for.
pub(in crate::instagram) fn asked(login: Login, query: &Params, redirect_uri: &str, scopes: Vec<String>) -> Ask {
    Ask {
        login,
        redirect_uri: redirect_uri.to_owned(),
        scopes,
        state: query.get("state").map(str::to_owned),
        challenge: None,
        offline: true,
        again: true,
        incremental: false,
    }
}

/// Whether an app may have registered this address.
pub(in crate::instagram) fn may_redirect(uri: &str) -> bool {
    let Ok(uri) = Url::parse(uri) else { return false };
    let local = matches!(uri.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    uri.fragment().is_none() && (uri.scheme() == "https" || (uri.scheme() == "http" && local))
}
