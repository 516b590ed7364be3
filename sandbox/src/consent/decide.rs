//! What follows from the person's decision.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use url::Url;

use super::page::refuse;
use crate::app::{App, Sandbox};
use crate::platform::Platform;
use crate::world::accounts::{self, Account};
use crate::world::grants::Ask;

/// Takes the form: `request`, `account`, `decision` = `allow` | `allow_selected` | `deny`, and `scope` for each ticked box.
pub(crate) async fn decide(app: App, platform: Platform, form: web::Form<Vec<(String, String)>>) -> HttpResponse {
    let field = |name: &str| form.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
    let Some(ask) = app.world().grants.close(field("request"), platform) else {
        return refuse(platform, StatusCode::BAD_REQUEST, "unknown_request", "This page was already answered. Start again.");
    };
    let account = accounts::of(platform).find(|account| field("account").is_empty() || account.id == field("account"));
    let Some(account) = account else {
        return refuse(platform, StatusCode::BAD_REQUEST, "unknown_account", "There is no such account here.");
    };
    let ticked = form.iter().filter(|(key, _)| key == "scope").map(|(_, value)| value.clone());
    let scopes: Vec<String> = match field("decision") {
        "allow" => ask.scopes.clone(),
        "allow_selected" => ticked.filter(|scope| ask.scopes.contains(scope)).collect(),
        _ => Vec::new(),
    };
    if scopes.is_empty() { denied(&ask) } else { allowed(&app, &ask, account, scopes) }
}

fn denied(ask: &Ask) -> HttpResponse {
    let mut pairs = vec![("error", "access_denied".to_owned())];
    match ask.platform {
        Platform::Youtube => {}
        Platform::Tiktok => pairs.push(("error_description", "The user denied the authorization".to_owned())),
        Platform::Instagram => {
            pairs.push(("error_reason", "user_denied".to_owned()));
            pairs.push(("error_description", "The user denied your request".to_owned()));
        }
    }
    redirect(ask, pairs)
}

fn allowed(app: &Sandbox, ask: &Ask, account: &'static Account, scopes: Vec<String>) -> HttpResponse {
    let granted = scopes.clone();
    let mut world = app.world();
    let code = world.grants.grant(ask.clone(), account, scopes, app.now());
    let mut pairs = vec![("code", code)];
    match ask.platform {
        Platform::Youtube => pairs.push(("scope", granted.join(" "))),
        Platform::Tiktok => pairs.push(("scopes", granted.join(","))),
        Platform::Instagram => {}
    }
    redirect(ask, pairs)
}

/// Sends the person back to the app. Instagram ends the address with `#_`.
fn redirect(ask: &Ask, pairs: Vec<(&str, String)>) -> HttpResponse {
    let Ok(mut target) = Url::parse(&ask.redirect_uri) else {
        return refuse(ask.platform, StatusCode::BAD_REQUEST, "redirect_uri_mismatch", "The redirect address is not one.");
    };
    target.query_pairs_mut().extend_pairs(pairs).extend_pairs(ask.state.iter().map(|state| ("state", state)));
    if ask.platform == Platform::Instagram {
        target.set_fragment(Some("_"));
    }
    HttpResponse::Found().insert_header((LOCATION, target.as_str())).finish()
}
