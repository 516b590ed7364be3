//! The names of all operations, as failures and the log of calls use them.

use crate::party::Party::{self, Platform as Of, Provider as By};
use crate::party::Provider;
use crate::platform::Platform;

/// Operations that a failure can wait for.
const OPERATIONS: &[(Party, &[&str])] = &[
    (
        Of(Platform::Youtube),
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
            "commentThreads.list",
            "commentThreads.insert",
            "search.list",
            "thumbnails.set",
            "reports.query",
            "processing",
        ],
    ),
    (
        Of(Platform::Tiktok),
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
        Of(Platform::Instagram),
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
            "comments.list",
            "comments.create",
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
    (
        By(Provider::Openai),
        &[
            "models.list",
            "models.get",
            "responses.create",
            "chat.completions.create",
            "audio.speech",
            "images.generate",
            "moderations.create",
        ],
    ),
    (By(Provider::Compatible), &["models.list", "chat.completions.create", "audio.speech"]),
    (
        By(Provider::Elevenlabs),
        &[
            "speech.create",
            "speech.stream",
            "speech.timestamps",
            "voices.search",
            "voices.list",
            "voices.get",
            "models.list",
            "subscription.get",
            "user.get",
            "files.get",
        ],
    ),
    (
        By(Provider::Pexels),
        &["videos.search", "videos.popular", "videos.get", "photos.search", "photos.curated", "photos.get", "files.get"],
    ),
    (By(Provider::Pixabay), &["videos.search", "files.get"]),
];

/// Whether a failure for this operation could ever strike.
pub(crate) fn exists(party: Party, operation: &str) -> bool {
    operation == "*" || OPERATIONS.iter().any(|(owner, names)| *owner == party && names.contains(&operation))
}
