//! Opening a resumable session.

use http::{Method, header};
use secrecy::ExposeSecret;
use serde_json::{Value, json};

use super::errors::{reconnect, refusal};
use super::{API, YouTube};
use crate::http::Call;
use crate::registry::strange;
use crate::{Account, Handle, Privacy, Refusal, Video};

/// People & Blogs, valid in every region.
const CATEGORY: &str = "22";

impl YouTube {
    /// Nothing exists on the channel until the last byte of the session is accepted.
    pub(super) async fn open_session(&self, account: &Account, video: &Video) -> Result<Handle, Refusal> {
        if self.own_channel(&account.access).await?.id != account.external_id {
            return Err(reconnect("The permission opens another channel than the one connected; connect the channel again."));
        }
        let request = self
            .http
            .request(Method::POST, &self.http.address(API, "/upload/youtube/v3/videos"))?
            .query(&[("uploadType", "resumable"), ("part", "snippet,status")])
            .query(&[("notifySubscribers", video.privacy == Privacy::Public)])
            .bearer_auth(account.access.expose_secret())
            .header("X-Upload-Content-Length", video.bytes)
            .header("X-Upload-Content-Type", "video/mp4")
            .header("Slug", file_name(video))
            .header(header::CONTENT_TYPE, "application/json; charset=UTF-8")
            .body(resource(video).to_string());
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

fn resource(video: &Video) -> Value {
    let privacy = match video.privacy {
        Privacy::Public => "public",
        Privacy::Unlisted => "unlisted",
        Privacy::Private => "private",
    };
    json!({
        "snippet": {
            "title": video.title,
            "description": video.description,
            "tags": video.tags,
            "categoryId": CATEGORY,
            "defaultLanguage": video.language,
        },
        "status": {
            // left out, it would mean public
            "privacyStatus": privacy,
            "selfDeclaredMadeForKids": video.made_for_kids,
            "containsSyntheticMedia": video.synthetic,
        },
    })
}
