//! What the person sees.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use maud::{Markup, html};
use serde_json::{Value, json};

use super::meaning;
use crate::app::Sandbox;
use crate::pages::layout;
use crate::platform::Login;
use crate::world::accounts::{self, Account, Kind};
use crate::world::grants::Ask;
use crate::world::shared::PAGES;

/// Shows the page for a checked wish; a program that accepts only JSON gets the same facts as JSON.
pub(crate) fn show(app: &Sandbox, request: &HttpRequest, ask: &Ask) -> HttpResponse {
    let name = app.world().grants.open(ask.clone());
    let accepted = request.headers().get("accept").and_then(|accept| accept.to_str().ok()).unwrap_or("");
    if accepted == "application/json" {
        return HttpResponse::Ok().json(facts(&name, ask));
    }
    let (title, body) = (format!("{} · Allow access", ask.login.title()), page(&name, request.path(), ask));
    layout::answer(StatusCode::OK, &layout::page(&title, ask.login.platform(), &body))
}

/// Shows the page, or why there is nothing to allow.
pub(crate) fn answer(
    app: &Sandbox,
    request: &HttpRequest,
    login: impl Into<Login>,
    asked: Result<Ask, (&str, &str)>,
) -> HttpResponse {
    match asked {
        Ok(ask) => show(app, request, &ask),
        Err((error, detail)) => refuse(login, StatusCode::BAD_REQUEST, error, detail),
    }
}

fn facts(name: &str, ask: &Ask) -> Value {
    let accounts: Vec<_> = accounts::of(ask.login).map(|account| json!({ "id": account.id, "name": account.name })).collect();
    let mut facts = json!({ "request": name, "scopes": ask.scopes, "accounts": accounts });
    if ask.login == Login::Facebook {
        facts["pages"] = PAGES.iter().map(|page| json!({ "id": page.id, "name": page.name })).collect();
    }
    facts
}

/// Shows why there is nothing to allow; no redirect, as the address cannot be trusted.
pub(crate) fn refuse(login: impl Into<Login>, status: StatusCode, error: &str, detail: &str) -> HttpResponse {
    let login = login.into();
    let body = html! {
        main .card {
            p .eyebrow { "Sandbox · " (login.title()) }
            h1 { "Access blocked" }
            p { (detail) }
            p .quiet { "Error " (status.as_u16()) ": " code { (error) } }
        }
    };
    layout::answer(status, &layout::page("Access blocked", login.platform(), &body))
}

fn page(name: &str, action: &str, ask: &Ask) -> Markup {
    html! {
        main .card {
            p .eyebrow { "Sandbox · " (ask.login.title()) }
            h1 { "Let this app use your " (ask.login.title()) " account?" }
            p .quiet { "This is a made-up " (ask.login.title()) ". Nothing leaves your machine." }
            form method="post" action=(action) {
                input type="hidden" name="request" value=(name);
                fieldset {
                    legend { "Choose an account" }
                    @for (place, account) in accounts::of(ask.login).enumerate() { (choice(account, place == 0)) }
                }
                @if ask.login == Login::Facebook {
                    fieldset {
                        legend { "Choose the pages to share" }
                        @for page in &PAGES { (tick("page", page.id, page.name)) }
                    }
                }
                fieldset {
                    legend { "The app will be able to" }
                    @for scope in &ask.scopes { (tick("scope", scope, meaning(scope))) }
                }
                div .buttons {
                    button .second type="submit" name="decision" value="deny" { "Deny" }
                    button .first type="submit" name="decision" value="allow_selected" { "Allow" }
                }
            }
            p .quiet { "The app is " code { (ask.login.client_id()) } ". You will return to " code { (ask.redirect_uri) } }
        }
    }
}

fn tick(name: &str, value: &str, meaning: &str) -> Markup {
    html! {
        label .line {
            input type="checkbox" name=(name) value=(value) checked;
            span { strong { (meaning) } small { (value) } }
        }
    }
}

fn choice(account: &Account, chosen: bool) -> Markup {
    html! {
        label .line {
            input type="radio" name="account" value=(account.id) checked[chosen];
            (layout::avatar(account))
            span { strong { (account.name) } small { "@" (account.handle) " · " (kind(account.kind)) } }
        }
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Public => "public",
        Kind::Private => "private account",
        Kind::WithoutChannel => "has no channel",
        Kind::Business => "business account",
        Kind::Creator => "creator account",
        Kind::Person => "person",
    }
}
