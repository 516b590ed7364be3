//! The picture of an account, drawn on the spot.

use actix_web::{HttpResponse, web};
use maud::html;

use crate::world::accounts::ACCOUNTS;

pub(super) async fn picture(id: web::Path<String>) -> HttpResponse {
    let Some(account) = ACCOUNTS.iter().find(|account| account.id == *id) else {
        return HttpResponse::NotFound().finish();
    };
    let letter: String = account.name.chars().take(1).collect();
    let drawing = html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="240" height="240" {
            rect width="100" height="100" fill=(account.colour) {}
            text x="50" y="66" font-family="system-ui, sans-serif" font-size="46" font-weight="600" fill="#fff" text-anchor="middle" {
                (letter)
            }
        }
    };
    HttpResponse::Ok().content_type("image/svg+xml").body(drawing.into_string())
}
