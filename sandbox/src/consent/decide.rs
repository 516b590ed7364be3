//! What follows from the person's decision.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use url::Url;

use super::page::refuse;
use crate::app::{App, Sandbox};
use crate::platform::{Login, Platform};
use crate::world::accounts::{self, Account};
use crate::world::grants::Ask;
use crate::world::shared::{PAGES, Page};

/// Takes the form: `request`, `account`, `decision` = `allow` | `allow_selected` | `deny`, and `scope` and `page` for each
/// ticked box.
pub(crate) async fn decide(app: App, login: impl Into<Login>, form: web::Form<Vec<(String, String)>>) -> HttpResponse {
    let login = login.into();
    let field = |name: &str| form.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
    let Some(ask) = app.world().grants.close(field("request"), login) else {
        return refuse(login, StatusCode::BAD_REQUEST, "unknown_request", "This page was already answered. Start again.");
    };
    let account = accounts::of(login).find(|account| field("account").is_empty() || account.id == field("account"));
    let Some(account) = account else {
        return refuse(login, StatusCode::BAD_REQUEST, "unknown_account", "There is no such account here.");
    };
    let ticked = |name: &str, value: &str| form.iter().any(|(key, chosen)| key == name && chosen == value);
    let (scopes, pages) = match field("decision") {
        "allow" => (ask.scopes.clone(), PAGES.iter().collect()),
        "allow_selected" => (
            ask.scopes.iter().filter(|scope| ticked("scope", scope)).cloned().collect(),
            PAGES.iter().filter(|page| ticked("page", page.id)).collect(),
        ),
        _ => (Vec::new(), Vec::new()),
    };
    if scopes.is_empty() { denied(&ask) } else { allowed(&app, &ask, account, (scopes, pages)) }
}

fn denied(ask: &Ask) -> HttpResponse {
    let mut pairs = vec![("error", "access_denied".to_owned())];
    match ask.login {
        Login::Own(Platform::Youtube) => {}
        Login::Own(Platform::Tiktok) => pairs.push(("error_description", "The user denied the authorization".to_owned())),
        Login::Own(Platform::Instagram) => {
            pairs.push(("error_reason", "user_denied".to_owned()));
            pairs.push(("error_description", "The user denied your request".to_owned()));
        }
        Login::Facebook => {
            pairs.push(("error_code", "200".to_owned()));
            pairs.push(("error_reason", "user_denied".to_owned()));
            pairs.push(("error_description", "Permissions error".to_owned()));
        }
    }
    redirect(ask, pairs)
}

fn allowed(app: &Sandbox, ask: &Ask, account: &'static Account, chosen: (Vec<String>, Vec<&'static Page>)) -> HttpResponse {
    let granted = chosen.0.clone();
    let mut world = app.world();
    let code = world.grants.grant(ask.clone(), account, chosen, app.now());
    let mut pairs = vec![("code", code)];
    match ask.login.platform() {
        Platform::Youtube => pairs.push(("scope", granted.join(" "))),
        Platform::Tiktok => pairs.push(("scopes", granted.join(","))),
        Platform::Instagram => {}
    }
    redirect(ask, pairs)
}

/// Sends the person back to the app. Instagram ends the address with `#_`, Facebook with `#_=_`.
fn redirect(ask: &Ask, pairs: Vec<(&str, String)>) -> HttpResponse {
    let Ok(mut target) = Url::parse(&ask.redirect_uri) else {
        return refuse(ask.login, StatusCode::BAD_REQUEST, "redirect_uri_mismatch", "The redirect address is not one.");
    };
    target.query_pairs_mut().extend_pairs(pairs).extend_pairs(ask.state.iter().map(|state| ("state", state)));
    match ask.login {
        Login::Own(Platform::Instagram) => target.set_fragment(Some("_")),
        Login::Facebook => target.set_fragment(Some("_=_")),
        Login::Own(_) => {}
    }
    HttpResponse::Found().insert_header((LOCATION, target.as_str())).finish()
}
