//! Pages for people: what was published, where, and how it does.

mod avatar;
mod index;
pub(crate) mod layout;
mod watch;

use actix_web::web::{self, ServiceConfig};

/// The pages' addresses.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/", web::get().to(index::page))
        .route("/www.youtube.com/shorts/{id}", web::get().to(watch::youtube))
        .route("/www.youtube.com/watch", web::get().to(watch::youtube_long))
        .route("/youtu.be/{id}", web::get().to(watch::youtube))
        .route("/www.tiktok.com/@{user}/video/{id}", web::get().to(watch::tiktok))
        .route("/www.instagram.com/reel/{code}/", web::get().to(watch::instagram))
        .route("/www.instagram.com/reel/{code}", web::get().to(watch::instagram))
        .route("/_sandbox/watch/{platform}/{id}/video.mp4", web::get().to(watch::video))
        .route("/_sandbox/watch/{platform}/{id}/cover", web::get().to(watch::cover))
        .route("/_sandbox/avatar/{account}.svg", web::get().to(avatar::picture));
}
