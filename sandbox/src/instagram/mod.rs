//! Instagram by both of Meta's logins: sign-in, the graph, uploads, and what Meta tells by itself.

mod access;
mod callbacks;
mod comments;
mod containers;
mod cover;
mod create;
pub(crate) mod desk;
mod facebook;
mod fields;
mod insights;
mod limit;
mod me;
mod media;
mod nodes;
mod oauth;
mod paging;
mod publish;
mod pull;
mod rebuff;
mod refusal;
mod scopes;
mod transfer;
mod upload;
mod wish;

use actix_web::web::{self, ServiceConfig};

pub(crate) use callbacks::{deauthorized, deletion};

use crate::app::App;
use crate::consent::decide;
use crate::platform::Login;
use crate::platform::Platform::Instagram;
use crate::witness::played;

/// Instagram's addresses. The graphs answer with and without a version in front.
pub(crate) fn routes(config: &mut ServiceConfig) {
    let consented = |app: App, form| decide(app, Instagram, form);
    for page in ["/www.instagram.com/oauth/authorize", "/www.instagram.com/oauth/authorize/"] {
        config
            .route(page, played(Instagram, "oauth.authorize", web::get().to(oauth::authorize::page)))
            .route(page, played(Instagram, "oauth.consent", web::post().to(consented)));
    }
    config
        .route("/api.instagram.com/oauth/access_token", played(Instagram, "oauth.token", web::post().to(oauth::token::give)))
        .service(web::scope("/graph.instagram.com/{version:v\\d+\\.\\d+}").configure(graph))
        .service(web::scope("/graph.instagram.com").configure(graph))
        .service(of_facebook("/graph.facebook.com/{version:v\\d+\\.\\d+}").configure(facebook::graph))
        .service(of_facebook("/graph.facebook.com").configure(facebook::graph))
        .service(of_facebook("/rupload.facebook.com/ig-api-upload/{version:v\\d+\\.\\d+}").configure(uploads))
        .service(of_facebook("/rupload.facebook.com/ig-api-upload").configure(uploads))
        .configure(facebook::consent);
}

/// Addresses for tokens of Facebook Login.
fn of_facebook(path: &str) -> actix_web::Scope {
    web::scope(path).app_data(Login::Facebook)
}

fn graph(config: &mut ServiceConfig) {
    config
        .route("/access_token", played(Instagram, "oauth.exchange", web::get().to(oauth::long::exchange)))
        .route("/refresh_access_token", played(Instagram, "oauth.refresh", web::get().to(oauth::long::refresh)))
        .route("/me", played(Instagram, "me", web::get().to(me::me)))
        .configure(edges)
        .route("/{node}", played(Instagram, "node.get", web::get().to(nodes::get)))
        // as Meta's own client library writes it
        .route("/{node}/", played(Instagram, "node.get", web::get().to(nodes::get)));
}

/// What both graphs have.
fn edges(config: &mut ServiceConfig) {
    config
        .route("/{node}/media", played(Instagram, "media.create", web::post().to(create::create)))
        .route("/{node}/media", played(Instagram, "media.list", web::get().to(media::list)))
        .route("/{node}/media_publish", played(Instagram, "media.publish", web::post().to(publish::publish)))
        .route("/{node}/content_publishing_limit", played(Instagram, "publishing_limit", web::get().to(limit::limit)))
        .route("/{node}/comments", played(Instagram, "comments.list", web::get().to(comments::list)))
        .route("/{node}/comments", played(Instagram, "comments.create", web::post().to(comments::create)))
        .route("/{node}/insights", played(Instagram, "media.insights", web::get().to(insights::insights)))
        .route("/{node}", played(Instagram, "media.delete", web::delete().to(media::delete)));
}

fn uploads(config: &mut ServiceConfig) {
    config.route("/{node}", played(Instagram, "video.upload", web::post().to(upload::take)));
}
