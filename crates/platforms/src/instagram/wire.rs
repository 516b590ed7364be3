//! The parts of Instagram's JSON that we read.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::id::Id;

/// A list with its cursors.
#[derive(Deserialize)]
pub(super) struct Page<T> {
    #[serde(default = "Vec::new")]
    pub(super) data: Vec<T>,
    pub(super) paging: Option<Paging>,
}

#[derive(Deserialize)]
pub(super) struct Paging {
    pub(super) cursors: Option<Cursors>,
    /// Present where there is another page; we never follow an address from an answer.
    pub(super) next: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Cursors {
    pub(super) after: Option<String>,
}

impl<T> Page<T> {
    /// The cursor of the next page.
    pub(super) fn after(paging: Option<Paging>) -> Option<String> {
        let paging = paging?;
        paging.next.and(paging.cursors?.after)
    }
}

/// One object, as documented in a list of one, as seen by itself.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum One<T> {
    Wrapped { data: Vec<T> },
    Flat(T),
}

impl<T> One<T> {
    pub(super) fn into_inner(self) -> Option<T> {
        match self {
            Self::Wrapped { data } => data.into_iter().next(),
            Self::Flat(one) => Some(one),
        }
    }
}

#[derive(Deserialize)]
pub(super) struct Granted {
    pub(super) access_token: String,
    pub(super) permissions: Option<Names>,
    pub(super) expires_in: Option<i64>,
}

/// Names in a list, or in one text with commas.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Names {
    List(Vec<String>),
    Text(String),
}

impl Names {
    pub(super) fn into_list(self) -> Vec<String> {
        match self {
            Self::List(list) => list,
            Self::Text(text) => text.split(',').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect(),
        }
    }
}

#[derive(Deserialize)]
pub(super) struct User {
    #[serde(rename = "user_id")]
    pub(super) id: Id,
    /// By which the callbacks name the account.
    #[serde(rename = "id")]
    pub(super) scoped_id: Option<Id>,
    pub(super) username: Option<String>,
    pub(super) name: Option<String>,
    pub(super) profile_picture_url: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Created {
    pub(super) id: Id,
    /// Where the bytes go, of a container that is uploaded to.
    pub(super) uri: Option<String>,
}

/// The answer of the host that takes uploads.
#[derive(Deserialize)]
pub(super) struct Uploaded {
    #[serde(default)]
    pub(super) success: bool,
    pub(super) debug_info: Option<UploadFault>,
}

#[derive(Deserialize)]
pub(super) struct UploadFault {
    #[serde(default)]
    pub(super) retriable: bool,
}

#[derive(Deserialize)]
pub(super) struct Permission {
    pub(super) permission: String,
    pub(super) status: String,
}

/// The person, as known to our app alone.
#[derive(Deserialize)]
pub(super) struct FacebookUser {
    pub(super) id: Id,
}

#[derive(Deserialize)]
pub(super) struct SharedPage {
    pub(super) id: Id,
    pub(super) instagram_business_account: Option<FacebookUser>,
}

#[derive(Deserialize)]
pub(super) struct PageToken {
    pub(super) access_token: String,
}

/// The page whose token asks.
#[derive(Deserialize)]
pub(super) struct OwnPage {
    pub(super) instagram_business_account: Option<BusinessUser>,
}

#[derive(Deserialize)]
pub(super) struct BusinessUser {
    pub(super) id: Id,
    pub(super) username: Option<String>,
    pub(super) name: Option<String>,
    pub(super) profile_picture_url: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Container {
    pub(super) status_code: Option<String>,
    pub(super) status: Option<String>,
    video_status: Option<VideoStatus>,
}

#[derive(Deserialize)]
struct VideoStatus {
    uploading_phase: Option<UploadingPhase>,
}

#[derive(Deserialize)]
struct UploadingPhase {
    status: Option<String>,
    bytes_transferred: Option<u64>,
}

impl Container {
    /// How many of the video's bytes have arrived.
    pub(super) fn transferred(&self, all: u64) -> u64 {
        match self.video_status.as_ref().and_then(|status| status.uploading_phase.as_ref()) {
            Some(phase) if phase.status.as_deref() == Some("complete") => all,
            Some(phase) => phase.bytes_transferred.unwrap_or(0).min(all),
            None => 0,
        }
    }
}

#[derive(Deserialize)]
pub(super) struct Limit {
    #[serde(default)]
    pub(super) quota_usage: u64,
    pub(super) config: Option<LimitConfig>,
}

#[derive(Deserialize)]
pub(super) struct LimitConfig {
    pub(super) quota_total: u64,
}

#[derive(Deserialize)]
pub(super) struct Media {
    pub(super) id: Id,
    pub(super) caption: Option<String>,
    pub(super) timestamp: Option<String>,
    pub(super) permalink: Option<String>,
    #[serde(rename = "media_product_type")]
    pub(super) product: Option<String>,
    pub(super) like_count: Option<u64>,
    pub(super) comments_count: Option<u64>,
}

impl Media {
    /// Instagram writes the offset without a colon.
    pub(super) fn published_at(&self) -> Option<DateTime<Utc>> {
        let text = self.timestamp.as_deref()?;
        let parsed = DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%z").or_else(|_| DateTime::parse_from_rfc3339(text));
        parsed.ok().map(|at| at.to_utc())
    }
}

#[derive(Deserialize)]
pub(super) struct Comment {
    pub(super) id: Id,
    #[serde(default)]
    pub(super) text: String,
    pub(super) username: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Insight {
    pub(super) name: String,
    #[serde(default)]
    pub(super) values: Vec<InsightValue>,
}

#[derive(Deserialize)]
pub(super) struct InsightValue {
    pub(super) value: Option<u64>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grant_is_read_flat_and_wrapped_with_permissions_as_list_and_as_text() {
        for text in [
            r#"{"access_token":"a","user_id":17,"permissions":"x,y"}"#,
            r#"{"data":[{"access_token":"a","user_id":"17","permissions":"x, y"}]}"#,
            r#"{"access_token":"a","user_id":17,"permissions":["x","y"]}"#,
        ] {
            let granted = serde_json::from_str::<One<Granted>>(text).unwrap().into_inner().unwrap();
            assert_eq!(
                (granted.access_token.as_str(), granted.permissions.unwrap().into_list()),
                ("a", vec!["x".to_owned(), "y".to_owned()])
            );
        }
    }
}
