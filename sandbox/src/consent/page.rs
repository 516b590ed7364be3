//! What the person sees.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use maud::{Markup, html};
use serde_json::json;

use super::meaning;
use crate::app::Sandbox;
use crate::pages::layout;
use crate::platform::Platform;
use crate::world::accounts::{self, Account, Kind};
use crate::world::grants::Ask;

/// Shows the page for a checked wish; a program that accepts only JSON gets the same facts as JSON.
pub(crate) fn show(app: &Sandbox, request: &HttpRequest, ask: &Ask) -> HttpResponse {
    let name = app.world().grants.open(ask.clone());
    let accepted = request.headers().get("accept").and_then(|accept| accept.to_str().ok()).unwrap_or("");
    if accepted == "application/json" {
        let accounts: Vec<_> =
            accounts::of(ask.platform).map(|account| json!({ "id": account.id, "name": account.name })).collect();
        return HttpResponse::Ok().json(json!({ "request": name, "scopes": ask.scopes, "accounts": accounts }));
    }
    let body = page(&name, request.path(), ask);
    layout::answer(StatusCode::OK, &layout::page(&format!("{} · Allow access", ask.platform.title()), ask.platform, &body))
}

/// Shows why there is nothing to allow; no redirect, as the address cannot be trusted.
pub(crate) fn refuse(platform: Platform, status: StatusCode, error: &str, detail: &str) -> HttpResponse {
    let body = html! {
        main .card {
            p .eyebrow { "Sandbox · " (platform.title()) }
            h1 { "Access blocked" }
            p { (detail) }
            p .quiet { "Error " (status.as_u16()) ": " code { (error) } }
        }
    };
    layout::answer(status, &layout::page("Access blocked", platform, &body))
}

fn page(name: &str, action: &str, ask: &Ask) -> Markup {
    html! {
        main .card {
            p .eyebrow { "Sandbox · " (ask.platform.title()) }
            h1 { "Let this app use your " (ask.platform.title()) " account?" }
            p .quiet { "This is a made-up " (ask.platform.title()) ". Nothing leaves your machine." }
            form method="post" action=(action) {
                input type="hidden" name="request" value=(name);
                fieldset {
                    legend { "Choose an account" }
                    @for (place, account) in accounts::of(ask.platform).enumerate() { (choice(account, place == 0)) }
                }
                fieldset {
                    legend { "The app will be able to" }
                    @for scope in &ask.scopes {
                        label .line {
                            input type="checkbox" name="scope" value=(scope) checked;
                            span { strong { (meaning(scope)) } small { (scope) } }
                        }
                    }
                }
                div .buttons {
                    button .second type="submit" name="decision" value="deny" { "Deny" }
                    button .first type="submit" name="decision" value="allow_selected" { "Allow" }
                }
            }
            p .quiet { "The app is " code { (ask.platform.client_id()) } ". You will return to " code { (ask.redirect_uri) } }
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
    }
}
