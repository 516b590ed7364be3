//! The dialog of Facebook Login.

use actix_web::{HttpRequest, HttpResponse};

use crate::app::App;
use crate::consent::answer;
use crate::instagram::oauth::authorize::{asked, may_redirect};
use crate::instagram::scopes::OF_FACEBOOK;
use crate::params::Params;
use crate::platform::Login::Facebook;
use crate::world::grants::Ask;

pub(super) async fn page(app: App, request: HttpRequest) -> HttpResponse {
    answer(&app, &request, Facebook, ask(&Params::of_query(&request)))
}

fn ask(query: &Params) -> Result<Ask, (&'static str, &'static str)> {
    if query.get("client_id") != Some(Facebook.client_id()) {
        return Err(("invalid_client", "Invalid App ID: The provided app ID does not look like a valid app ID."));
    }
    let redirect_uri = query.get("redirect_uri").filter(|uri| may_redirect(uri));
    let redirect_uri = redirect_uri.ok_or(("invalid_request", "URL blocked: the redirect URI is not white-listed."))?;
    if query.get("response_type").is_some_and(|wanted| wanted != "code") {
        return Err(("invalid_request", "response_type must be code."));
    }
    let scopes: Vec<String> = query.list("scope").into_iter().map(str::to_owned).collect();
    if scopes.is_empty() || scopes.iter().any(|scope| !OF_FACEBOOK.contains(&scope.as_str())) {
        return Err(("invalid_scope", "Invalid Scopes: all must exist, and one at least is needed."));
    }
    Ok(asked(Facebook, query, redirect_uri, scopes))
}
