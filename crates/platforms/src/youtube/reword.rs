//! Changing what is said of a live video.

use http::{Method, header};
use serde_json::{Map, Value, json};

use super::check::privacy;
use super::errors::refusal_needing;
use super::wire::List;
use super::{API, EDIT_SCOPE, YouTube};
use crate::http::Call;
use crate::{Account, Privacy, Refusal, Video};

/// What an update may set beside the texts; `videos.update` resets whatever a named part leaves out.
const SNIPPET: &[&str] = &["categoryId", "defaultLanguage", "defaultAudioLanguage"];
const STATUS: &[&str] =
    &["embeddable", "license", "publicStatsViewable", "publishAt", "selfDeclaredMadeForKids", "containsSyntheticMedia"];

impl YouTube {
    /// Costs 51 units of quota: reading what is to stay, and 50 for the update. May be repeated.
    pub(super) async fn change_texts(&self, account: &Account, id: &str, video: &Video) -> Result<(), Refusal> {
        let query = [("part", "snippet,status"), ("id", id)];
        let list: List<Value> = self.list(&account.access, "/youtube/v3/videos", &query).await?;
        let present = list.items.into_iter().next().ok_or_else(|| self.known("videoNotFound"))?;
        let request = self
            .http
            .request(Method::PUT, &self.http.address(API, "/youtube/v3/videos"))?
            .query(&[("part", "snippet,status")])
            .header(header::CONTENT_TYPE, "application/json; charset=UTF-8")
            .body(reworded(id, &present, video).to_string());
        let answer = self.ask(Call::Repeatable, request, account).await?;
        if answer.status.is_success() { Ok(()) } else { Err(refusal_needing(&answer, EDIT_SCOPE)) }
    }
}

/// The update: the new texts, and all else as it is.
fn reworded(id: &str, present: &Value, video: &Video) -> Value {
    let mut snippet = kept(&present["snippet"], SNIPPET);
    snippet.insert("title".to_owned(), json!(video.title));
    snippet.insert("description".to_owned(), json!(video.description));
    snippet.insert("tags".to_owned(), json!(video.tags));
    let mut status = kept(&present["status"], STATUS);
    status.insert("privacyStatus".to_owned(), json!(privacy(video.privacy)));
    if video.privacy != Privacy::Private {
        status.remove("publishAt");
    }
    json!({ "id": id, "snippet": snippet, "status": status })
}

fn kept(part: &Value, names: &[&str]) -> Map<String, Value> {
    let value = |name: &&str| Some(((*name).to_owned(), part.get(*name)?.clone()));
    names.iter().filter_map(value).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_to_change_is_sent_as_it_is_and_what_cannot_be_set_is_not_sent() {
        let status = json!({ "uploadStatus": "processed", "license": "youtube", "embeddable": false });
        let snippet = json!({ "title": "Old", "categoryId": "27", "channelId": "c", "tags": ["old"] });
        let kept_status = kept(&status, STATUS);
        assert_eq!(Value::Object(kept_status), json!({ "embeddable": false, "license": "youtube" }));
        assert_eq!(Value::Object(kept(&snippet, SNIPPET)), json!({ "categoryId": "27" }));
    }
}
