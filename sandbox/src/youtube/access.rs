//! Who calls, and whether they may.

use actix_web::HttpRequest;

use super::quota::Bucket;
use super::refusal::Refusal;
use crate::app::Sandbox;
use crate::params::bearer;
use crate::platform::Platform::Youtube;
use crate::witness::Operation;
use crate::world::accounts::{Account, Kind};
use crate::world::faults;
use crate::world::tokens::{self, Token};

/// `videos.insert` and `thumbnails.set`.
pub(super) const UPLOAD: &[&str] = &["youtube.upload", "youtube", "youtube.force-ssl", "youtubepartner"];
/// Reading videos and lists.
pub(super) const READ: &[&str] = &["youtube.readonly", "youtube", "youtube.force-ssl", "youtubepartner"];
/// `channels.list`.
pub(super) const READ_CHANNEL: &[&str] =
    &["youtube.readonly", "youtube", "youtube.force-ssl", "youtubepartner", "youtubepartner-channel-audit"];
/// `videos.update`, `videos.delete` and `playlistItems.insert`.
pub(super) const CHANGE: &[&str] = &["youtube", "youtube.force-ssl", "youtubepartner"];
/// `commentThreads.list` and `commentThreads.insert`.
pub(super) const COMMENT: &[&str] = &["youtube.force-ssl"];
/// Analytics.
pub(super) const REPORTS: &[&str] =
    &["yt-analytics.readonly", "yt-analytics-monetary.readonly", "youtube", "youtube.readonly", "youtubepartner"];

/// Lets a call in that carries a living token with one of `scopes`, and charges the quota for it, refused or not.
pub(super) fn enter(
    app: &Sandbox,
    request: &HttpRequest,
    scopes: &[&str],
    bucket: Bucket,
    cost: u32,
) -> Result<&'static Account, Refusal> {
    let token = living_token(app, request)?;
    let world = &mut *app.world();
    let allowed = scopes.iter().any(|scope| token.has(&format!("https://www.googleapis.com/auth/{scope}")));
    world.youtube.quota.charge(bucket, if allowed { cost } else { 1 }, &world.dials, app.now())?;
    if allowed { Ok(token.account) } else { Err(Refusal::scope()) }
}

/// The token of the `Authorization` header, if it opens.
pub(super) fn living_token(app: &Sandbox, request: &HttpRequest) -> Result<Token, Refusal> {
    let text = bearer(request).ok_or_else(Refusal::unauthenticated)?;
    let (mut world, now) = (app.world(), app.now());
    if world.faults.take(Youtube, Operation::of(request), &[faults::Kind::ExpireToken]).is_some() {
        world.grants.tokens.expire(text, now);
    }
    let checked = world.grants.tokens.check(Youtube, text, &[tokens::Kind::Access], now);
    checked.map_err(|_| Refusal::unauthenticated())
}

/// The channel of the account, or the answer for people who have none.
pub(super) fn channel(account: &'static Account) -> Result<&'static Account, Refusal> {
    if account.kind == Kind::WithoutChannel { Err(Refusal::no_channel()) } else { Ok(account) }
}
