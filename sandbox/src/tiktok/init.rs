//! `video/init` and `inbox/video/init`

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use serde_json::json;

use super::access::{body, enter};
use super::chunks::Plan;
use super::creator::{limit_people, limit_posts, options};
use super::pull;
use super::refusal::{Refusal, ok};
use super::task::{PostInfo, Source, Task};
use crate::app::{App, Sandbox};
use crate::media::received::Received;
use crate::platform::Platform::Tiktok;
use crate::world::World;
use crate::world::accounts::{Account, Kind};
use crate::world::names::{post_id, random_text};

/// The body of a direct post.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Direct {
    post_info: PostInfo,
    source_info: SourceInfo,
}

/// The body of a draft.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Inbox {
    source_info: SourceInfo,
}

#[derive(Deserialize)]
#[serde(tag = "source", deny_unknown_fields)]
enum SourceInfo {
    #[serde(rename = "FILE_UPLOAD")]
    FileUpload { video_size: u64, chunk_size: u64, total_chunk_count: u64 },
    #[serde(rename = "PULL_FROM_URL")]
    PullFromUrl { video_url: String },
}

pub(super) async fn direct(app: App, request: HttpRequest, bytes: web::Bytes) -> Result<HttpResponse, Refusal> {
    let account = enter(&app, &request, &["video.publish"], 6)?.account;
    let Direct { post_info, source_info } = body(&request, &bytes)?;
    judge(&mut app.world(), &app, account, &post_info)?;
    open(&app, account, Some(post_info), source_info)
}

pub(super) async fn inbox(app: App, request: HttpRequest, bytes: web::Bytes) -> Result<HttpResponse, Refusal> {
    let account = enter(&app, &request, &["video.upload"], 6)?.account;
    let Inbox { source_info } = body(&request, &bytes)?;
    limit_people(&mut app.world(), account, app.now(), StatusCode::FORBIDDEN)?;
    if app.world().tiktok.pending(account, app.now()) >= 5 {
        return Err(Refusal::forbidden("spam_risk_too_many_pending_share", "There are too many pending shares in the inbox."));
    }
    open(&app, account, None, source_info)
}

fn judge(world: &mut World, app: &Sandbox, account: &'static Account, post: &PostInfo) -> Result<(), Refusal> {
    if post.title.encode_utf16().count() > 2_200 {
        return Err(Refusal::param("title is longer than 2200 UTF-16 units"));
    }
    if post.video_cover_timestamp_ms.is_some_and(|moment| moment < 0) {
        return Err(Refusal::param("video_cover_timestamp_ms is negative"));
    }
    let level = post.privacy_level.as_deref().unwrap_or_default();
    if world.dials.tiktok_unaudited && (account.kind != Kind::Private || level != "SELF_ONLY") {
        let message = "Unaudited clients can only post to private accounts, and only with SELF_ONLY.";
        return Err(Refusal::forbidden("unaudited_client_can_only_post_to_private_accounts", message));
    }
    if !options(account).contains(&level) {
        let message = "privacy_level is missing or not one of the creator's current options.";
        return Err(Refusal::forbidden("privacy_level_option_mismatch", message));
    }
    if post.brand_content_toggle && level == "SELF_ONLY" {
        return Err(Refusal::param("branded content cannot be SELF_ONLY"));
    }
    limit_posts(world, account, app.now(), StatusCode::FORBIDDEN)?;
    limit_people(world, account, app.now(), StatusCode::FORBIDDEN)
}

fn open(app: &App, account: &'static Account, post: Option<PostInfo>, source: SourceInfo) -> Result<HttpResponse, Refusal> {
    match source {
        SourceInfo::FileUpload { video_size, chunk_size, total_chunk_count } => {
            let plan = Plan::new(video_size, chunk_size, total_chunk_count).map_err(Refusal::param)?;
            let file = Received::create(&app.folder, "mp4")
                .map_err(|error| Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "internal_error", error.to_string()))?;
            let publish_id = publish_id(if post.is_some() { "v_pub_file~v2-1" } else { "v_inbox_file~v2" });
            let token = random_text(40);
            let place = format!("open-upload.tiktokapis.com/video/?upload_id={}&upload_token={token}", post_id());
            let whole = file.mark();
            let source = Source::Upload { file: Box::new(file), whole, plan, token: token.clone(), turn: 0, expired: false };
            keep(app, &publish_id, account, post, source);
            app.world().grants.secrets.note(Tiktok, "upload_url", &token);
            Ok(ok(&json!({ "publish_id": publish_id, "upload_url": app.url(&place) })))
        }
        SourceInfo::PullFromUrl { video_url } => {
            pull::judge(&app.world(), &video_url)?;
            let publish_id = publish_id(if post.is_some() { "v_pub_url~v2" } else { "v_inbox_url~v2" });
            keep(app, &publish_id, account, post, Source::Pull { bytes: 0 });
            actix_web::rt::spawn(pull::fetch(app.clone(), publish_id.clone(), video_url));
            Ok(ok(&json!({ "publish_id": publish_id })))
        }
    }
}

fn keep(app: &Sandbox, publish_id: &str, account: &'static Account, post: Option<PostInfo>, source: Source) {
    app.world().tiktok.open(publish_id, Task::new(account, post, source, app.now()));
    app.stir();
}

fn publish_id(prefix: &str) -> String {
    format!("{prefix}.{}", post_id())
}
