//! TikTok's Login Kit, Content Posting and Display interfaces.

mod access;
mod cancel;
mod chunks;
mod creator;
pub(crate) mod desk;
pub(crate) mod inbox;
mod init;
mod milestones;
mod oauth;
mod pull;
mod refusal;
mod status;
mod task;
mod upload;
mod user;
mod videos;
pub(crate) mod webhooks;

use actix_web::web::{self, ServiceConfig};
use chrono::{DateTime, Utc};

use crate::app::App;
use crate::consent::decide;
use crate::platform::Platform::Tiktok;
use crate::witness::played;
use crate::world::World;

/// TikTok's addresses.
pub(crate) fn routes(config: &mut ServiceConfig) {
    let consented = |app: App, form| decide(app, Tiktok, form);
    config
        .route("/www.tiktok.com/v2/auth/authorize/", played(Tiktok, "oauth.authorize", web::get().to(oauth::authorize::page)))
        .route("/www.tiktok.com/v2/auth/authorize/", played(Tiktok, "oauth.consent", web::post().to(consented)))
        .route("/open-upload.tiktokapis.com/video/", played(Tiktok, "video.upload", web::put().to(upload::put)))
        .service(web::scope("/open.tiktokapis.com/v2").configure(open));
}

fn open(config: &mut ServiceConfig) {
    config
        .route("/oauth/token/", played(Tiktok, "oauth.token", web::post().to(oauth::token::give)))
        .route("/oauth/revoke/", played(Tiktok, "oauth.revoke", web::post().to(oauth::revoke::revoke)))
        .route("/user/info/", played(Tiktok, "user.info", web::get().to(user::info)))
        .route("/video/list/", played(Tiktok, "video.list", web::post().to(videos::list)))
        .route("/video/query/", played(Tiktok, "video.query", web::post().to(videos::query)))
        .route("/post/publish/creator_info/query/", played(Tiktok, "creator_info", web::post().to(creator::info)))
        .route("/post/publish/video/init/", played(Tiktok, "video.init", web::post().to(init::direct)))
        .route("/post/publish/inbox/video/init/", played(Tiktok, "inbox.init", web::post().to(init::inbox)))
        .route("/post/publish/status/fetch/", played(Tiktok, "status.fetch", web::post().to(status::fetch)))
        .route("/post/publish/cancel/", played(Tiktok, "publish.cancel", web::post().to(cancel::cancel)));
}

/// The person is about to delete a video on TikTok.
pub(crate) fn note_deletion(world: &mut World, id: &str, now: DateTime<Utc>) {
    webhooks::gather(world, now);
    world.tiktok.note_deletion(id, now);
}
