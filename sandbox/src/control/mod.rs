//! `/_sandbox/`: what tests look at and turn.

mod faults;
mod grants;
mod providers;
mod videos;
mod world;

use actix_web::web::{self, ServiceConfig};

/// The control addresses.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/_sandbox/videos", web::get().to(videos::list))
        .route("/_sandbox/videos/{platform}/{id}/file", web::get().to(videos::file))
        .route("/_sandbox/videos/{platform}/{id}", web::delete().to(videos::delete))
        .route("/_sandbox/inbox", web::post().to(videos::open_inbox))
        .route("/_sandbox/faults", web::get().to(faults::list))
        .route("/_sandbox/faults", web::post().to(faults::add))
        .route("/_sandbox/faults", web::delete().to(faults::clear))
        .route("/_sandbox/held", web::get().to(faults::held))
        .route("/_sandbox/release", web::post().to(faults::release))
        .route("/_sandbox/clock", web::get().to(world::clock))
        .route("/_sandbox/clock", web::post().to(world::advance))
        .route("/_sandbox/settings", web::get().to(world::settings))
        .route("/_sandbox/settings", web::post().to(world::turn))
        .route("/_sandbox/accounts", web::get().to(grants::accounts))
        .route("/_sandbox/revoke", web::post().to(grants::revoke))
        .route("/_sandbox/request_deletion", web::post().to(grants::request_deletion))
        .route("/_sandbox/secrets", web::get().to(grants::secrets))
        .route("/_sandbox/keys", web::get().to(providers::keys))
        .route("/_sandbox/keys", web::post().to(providers::change_key))
        .route("/_sandbox/answers", web::post().to(providers::script))
        .route("/_sandbox/purchases", web::get().to(providers::purchases))
        .route("/_sandbox/requests", web::get().to(providers::requests))
        .route("/_sandbox/calls", web::get().to(world::calls))
        .route("/_sandbox/callbacks", web::get().to(world::callbacks));
}
