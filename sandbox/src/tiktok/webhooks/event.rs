//! One event, and the body that tells of it.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::{Value, json};

use super::Removal;
use crate::platform::Platform::Tiktok;
use crate::tiktok::milestones::Milestone;
use crate::tiktok::task::Task;
use crate::world::accounts::Account;

/// The event of a post that everybody can see.
pub(in crate::tiktok) const PUBLIC: &str = "post.publish.publicly_available";
/// The event of a post that nobody can see any more, in TikTok's spelling.
pub(in crate::tiktok) const NO_LONGER_PUBLIC: &str = "post.publish.no_longer_publicaly_available";

/// Something that happened.
pub(super) struct Event {
    pub(super) name: &'static str,
    account: &'static Account,
    pub(super) at: DateTime<Utc>,
    content: Value,
}

/// In the order of the documents' example.
#[derive(Serialize)]
struct Body<'a> {
    client_key: &'a str,
    event: &'a str,
    create_time: i64,
    user_openid: &'a str,
    /// JSON within JSON.
    content: String,
}

/// What TikTok calls it.
pub(super) fn name(milestone: &Milestone) -> &'static str {
    match milestone {
        Milestone::Failed(_) => "post.publish.failed",
        Milestone::Delivered => "post.publish.inbox_delivered",
        Milestone::Complete => "post.publish.complete",
        Milestone::Public(_) => PUBLIC,
        Milestone::Deleted(_) => NO_LONGER_PUBLIC,
    }
}

impl Event {
    /// The permission of `account` is gone.
    pub(super) fn removed(account: &'static Account, why: Removal, at: DateTime<Utc>) -> Self {
        Self { name: "authorization.removed", account, at, content: json!({ "reason": why as u8 }) }
    }

    /// A post went on.
    pub(super) fn of_post(publish_id: &str, task: &Task, milestone: &Milestone, at: DateTime<Utc>) -> Self {
        let kind = if task.post.is_some() { "DIRECT_PUBLISH" } else { "INBOX_SHARE" };
        let mut content = json!({ "publish_id": publish_id, "publish_type": kind });
        match milestone {
            Milestone::Failed(reason) => content["reason"] = json!(reason),
            Milestone::Public(id) | Milestone::Deleted(id) => content["post_id"] = json!(id),
            Milestone::Delivered | Milestone::Complete => {}
        }
        Self { name: name(milestone), account: task.account, at, content }
    }

    /// What is sent and signed.
    pub(super) fn body(&self) -> String {
        let body = Body {
            client_key: Tiktok.client_id(),
            event: self.name,
            create_time: self.at.timestamp(),
            user_openid: self.account.id,
            content: self.content.to_string(),
        };
        serde_json::to_string(&body).unwrap_or_default()
    }
}
