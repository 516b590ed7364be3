//! Google's sign-in and YouTube's Data and Analytics interfaces.

mod access;
mod change;
mod channels;
mod comments;
pub(crate) mod desk;
mod lists;
mod metadata;
mod oauth;
mod playlist_items;
mod playlists;
mod quota;
mod refusal;
mod reports;
mod resource;
mod session;
mod start;
mod stats;
mod thumbnails;
mod upload;
mod videos;

use actix_web::web::{self, ServiceConfig};

use crate::app::App;
use crate::consent::decide;
use crate::platform::Platform::Youtube;
use crate::witness::played;

/// Google's addresses.
pub(crate) fn routes(config: &mut ServiceConfig) {
    let consented = |app: App, form| decide(app, Youtube, form);
    config
        .route("/accounts.google.com/o/oauth2/v2/auth", played(Youtube, "oauth.authorize", web::get().to(oauth::authorize::page)))
        .route("/accounts.google.com/o/oauth2/v2/auth", played(Youtube, "oauth.consent", web::post().to(consented)))
        .route("/oauth2.googleapis.com/token", played(Youtube, "oauth.token", web::post().to(oauth::token::give)))
        .route("/oauth2.googleapis.com/revoke", played(Youtube, "oauth.revoke", web::post().to(oauth::about::revoke)))
        .route("/www.googleapis.com/oauth2/v2/userinfo", played(Youtube, "oauth.userinfo", web::get().to(oauth::about::userinfo)))
        .route(
            "/www.googleapis.com/oauth2/v2/tokeninfo",
            played(Youtube, "oauth.tokeninfo", web::post().to(oauth::about::tokeninfo)),
        )
        .route("/youtubeanalytics.googleapis.com/v2/reports", played(Youtube, "reports.query", web::get().to(reports::query)));
    for host in ["/www.googleapis.com", "/youtube.googleapis.com"] {
        config.service(web::scope(host).configure(data));
    }
}

fn data(config: &mut ServiceConfig) {
    for place in ["/upload/youtube/v3/videos", "/resumable/upload/youtube/v3/videos"] {
        config
            .route(place, played(Youtube, "videos.insert", web::post().to(start::start)))
            .route(place, played(Youtube, "videos.upload", web::put().to(upload::put)));
    }
    config
        .route("/youtube/v3/videos", played(Youtube, "videos.list", web::get().to(videos::list)))
        .route("/youtube/v3/videos", played(Youtube, "videos.update", web::put().to(change::update)))
        .route("/youtube/v3/videos", played(Youtube, "videos.delete", web::delete().to(change::delete)))
        .route("/youtube/v3/videos:batchGetStats", played(Youtube, "videos.batchGetStats", web::get().to(stats::batch)))
        .route("/youtube/v3/channels", played(Youtube, "channels.list", web::get().to(channels::list)))
        .route("/youtube/v3/playlists", played(Youtube, "playlists.list", web::get().to(playlists::list)))
        .route("/youtube/v3/playlistItems", played(Youtube, "playlistItems.list", web::get().to(playlist_items::list)))
        .route("/youtube/v3/playlistItems", played(Youtube, "playlistItems.insert", web::post().to(playlist_items::insert)))
        .route("/youtube/v3/commentThreads", played(Youtube, "commentThreads.list", web::get().to(comments::list)))
        .route("/youtube/v3/commentThreads", played(Youtube, "commentThreads.insert", web::post().to(comments::insert)))
        .route("/youtube/v3/search", played(Youtube, "search.list", web::get().to(lists::search)))
        .route("/upload/youtube/v3/thumbnails/set", played(Youtube, "thumbnails.set", web::post().to(thumbnails::set)));
}
