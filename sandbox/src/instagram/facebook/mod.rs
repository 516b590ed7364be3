//! Facebook Login for Business: a person shares pages, and by way of a page its Instagram account is reached.

mod authorize;
mod pages;
mod people;
mod token;

use actix_web::web::{self, ServiceConfig};

use super::edges;
use crate::app::App;
use crate::consent::decide;
use crate::platform::Login;
use crate::platform::Platform::Instagram;
use crate::witness::played;

/// The dialog.
pub(super) fn consent(config: &mut ServiceConfig) {
    let consented = |app: App, form| decide(app, Login::Facebook, form);
    for page in ["/www.facebook.com/{version:v\\d+\\.\\d+}/dialog/oauth", "/www.facebook.com/dialog/oauth"] {
        config
            .route(page, played(Instagram, "oauth.authorize", web::get().to(authorize::page)))
            .route(page, played(Instagram, "oauth.consent", web::post().to(consented)));
    }
}

/// `graph.facebook.com`
pub(super) fn graph(config: &mut ServiceConfig) {
    config
        .route("/oauth/access_token", played(Instagram, "oauth.token", web::get().to(token::give)))
        .route("/me", played(Instagram, "me", web::get().to(people::me)))
        .route("/me/permissions", played(Instagram, "permissions", web::get().to(people::permissions)))
        .route("/me/accounts", played(Instagram, "pages", web::get().to(pages::list)))
        .configure(edges)
        .route("/{node}", played(Instagram, "node.get", web::get().to(pages::node)))
        .route("/{node}/", played(Instagram, "node.get", web::get().to(pages::node)));
}
