//! The names of all operations, as failures and the log of calls use them.

use crate::platform::Platform;

/// Operations that a failure can wait for.
const OPERATIONS: [(Platform, &[&str]); 3] = [
    (
        Platform::Youtube,
        &[
            "oauth.authorize",
            "oauth.consent",
            "oauth.token",
            "oauth.revoke",
            "oauth.userinfo",
            "oauth.tokeninfo",
            "videos.insert",
            "videos.upload",
            "videos.probe",
            "videos.list",
            "videos.batchGetStats",
            "videos.update",
            "videos.delete",
            "channels.list",
            "playlists.list",
            "playlistItems.list",
            "playlistItems.insert",
            "search.list",
            "thumbnails.set",
            "reports.query",
            "processing",
        ],
    ),
    (
        Platform::Tiktok,
        &[
            "oauth.authorize",
            "oauth.consent",
            "oauth.token",
            "oauth.revoke",
            "user.info",
            "creator_info",
            "video.init",
            "inbox.init",
            "video.upload",
            "status.fetch",
            "publish.cancel",
            "video.list",
            "video.query",
            "processing",
            "webhook",
        ],
    ),
    (
        Platform::Instagram,
        &[
            "oauth.authorize",
            "oauth.consent",
            "oauth.token",
            "oauth.exchange",
            "oauth.refresh",
            "me",
            "media.create",
            "container.status",
            "media.publish",
            "media.list",
            "media.insights",
            "publishing_limit",
            "node.get",
            "permissions",
            "pages",
            "page.get",
            "video.upload",
            "media.delete",
            "processing",
        ],
    ),
];

/// Whether a failure for this operation could ever strike.
pub(crate) fn exists(platform: Platform, operation: &str) -> bool {
    operation == "*" || OPERATIONS.iter().any(|(owner, names)| *owner == platform && names.contains(&operation))
}
