//! Opening a resumable session.

use chrono::SecondsFormat;
use http::{Method, header};
use secrecy::ExposeSecret;
use serde_json::{Value, json};

use super::check::privacy;
use super::errors::refusal;
use super::{API, YouTube};
use crate::http::Call;
use crate::registry::strange;
use crate::{Account, Handle, Privacy, Refusal, Video};

/// People & Blogs, known to be valid in every region though no page promises it.
const CATEGORY: &str = "22";

impl YouTube {
    /// Nothing exists on the channel until the last byte of the session is accepted.
    pub(super) async fn open_session(&self, account: &Account, video: &Video) -> Result<Handle, Refusal> {
        if self.own_channel(&account.access).await?.id != account.external_id {
            return Err(self.known("authenticatedUserNotChannel"));
        }
        let resource = resource(video);
        let parts: Vec<&str> = resource.as_object().into_iter().flatten().map(|(part, _)| part.as_str()).collect();
        let request = self
            .http
            .request(Method::POST, &self.http.address(API, "/upload/youtube/v3/videos"))?
            .query(&[("uploadType", "resumable"), ("part", &parts.join(","))])
            .query(&[("notifySubscribers", tells_subscribers(video))])
            .bearer_auth(account.access.expose_secret())
            .header("X-Upload-Content-Length", video.bytes)
            .header("X-Upload-Content-Type", "video/mp4")
            .header("Slug", file_name(video))
            .header(header::CONTENT_TYPE, "application/json; charset=UTF-8")
            .body(resource.to_string());
        let answer = self.http.send(Call::Once, request).await?;
        if !answer.status.is_success() {
            return Err(refusal(&answer));
        }
        let uri = answer.header(header::LOCATION).ok_or_else(|| strange(self.http.name))?;
        Ok(Handle::YouTubeSession { uri: self.http.trusted(uri)?.into() })
    }
}

/// The name under which the owner sees the file, and under which we find it again.
pub(super) fn file_name(video: &Video) -> String {
    format!("{}.mp4", video.marker)
}

/// Subscribers hear of what is or will be public, unless the person wants it otherwise.
fn tells_subscribers(video: &Video) -> bool {
    let options = &video.options.youtube;
    let public = video.privacy == Privacy::Public || options.publish_at.is_some();
    public && options.notify_subscribers.unwrap_or(true)
}

/// The video as it is announced; its keys are the parts that the address has to name.
fn resource(video: &Video) -> Value {
    let options = &video.options.youtube;
    let mut resource = json!({
        "snippet": {
            "title": video.title,
            "description": video.description,
            "tags": video.tags,
            "categoryId": options.category_id.as_deref().unwrap_or(CATEGORY),
            "defaultLanguage": video.language,
        },
        "status": {
            // left out, it would mean public
            "privacyStatus": privacy(video.privacy),
            "selfDeclaredMadeForKids": video.made_for_kids,
            "containsSyntheticMedia": video.synthetic,
        },
    });
    if let Some(at) = options.publish_at {
        resource["status"]["publishAt"] = json!(at.to_rfc3339_opts(SecondsFormat::Secs, true));
    }
    if options.paid_promotion {
        resource["paidProductPlacementDetails"] = json!({ "hasPaidProductPlacement": true });
    }
    resource
}
