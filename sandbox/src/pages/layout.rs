//! The frame of every page.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::platform::Platform;
use crate::world::accounts::Account;

const STYLE: &str = include_str!("style.css");

/// A page of one platform: its colours, and a ribbon that says that none of it is real.
pub(crate) fn page(title: &str, platform: Platform, body: &Markup) -> Markup {
    frame(title, &platform.to_string(), body)
}

/// A page of the sandbox itself.
pub(crate) fn plain(title: &str, body: &Markup) -> Markup {
    frame(title, "plain", body)
}

fn frame(title: &str, class: &str, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " · Sandbox" }
                style { (PreEscaped(STYLE)) }
            }
            body class=(class) {
                p .ribbon { "Sandbox: nothing here is real, nothing leaves this machine" }
                (body)
            }
        }
    }
}

/// A round picture with the account's first letter.
pub(crate) fn avatar(account: &Account) -> Markup {
    html! { span .avatar style={ "background:" (account.colour) } { (account.name.chars().take(1).collect::<String>()) } }
}

/// The page as an answer that no browser keeps.
pub(crate) fn answer(status: StatusCode, page: &Markup) -> HttpResponse {
    HttpResponse::build(status)
        .content_type("text/html; charset=utf-8")
        .insert_header(("Cache-Control", "no-store"))
        .body(page.0.clone())
}

/// A number with thin spaces between thousands.
pub(crate) fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}
