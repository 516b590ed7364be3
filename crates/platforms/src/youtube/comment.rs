//! The first comment under a live video.

use http::{Method, header};
use serde::Deserialize;
use serde_json::json;

use super::errors::refusal_needing;
use super::wire::List;
use super::{API, EDIT_SCOPE, YouTube};
use crate::http::Call;
use crate::text::same;
use crate::{Account, Refusal};

/// Pages that are looked through, a hundred comments each, newest first: ours is among the first under its video.
const PAGES: usize = 10;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Thread {
    id: String,
    snippet: ThreadSnippet,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ThreadSnippet {
    top_level_comment: Comment,
}

#[derive(Deserialize)]
struct Comment {
    snippet: CommentSnippet,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CommentSnippet {
    author_channel_id: Option<AuthorId>,
    /// Told to the author alone.
    text_original: Option<String>,
}

#[derive(Deserialize)]
struct AuthorId {
    value: String,
}

impl Thread {
    fn says(&self, text: &str, channel: &str) -> bool {
        let CommentSnippet { author_channel_id, text_original } = &self.snippet.top_level_comment.snippet;
        let own = author_channel_id.as_ref().is_some_and(|author| author.value == channel);
        own && text_original.as_ref().is_some_and(|original| same(text, original))
    }
}

impl YouTube {
    /// Says `text` under the video; the comment's id.
    pub(super) async fn say(&self, account: &Account, id: &str, text: &str) -> Result<String, Refusal> {
        let comment = json!({ "snippet": { "textOriginal": text } });
        let thread = json!({ "snippet": { "channelId": account.external_id, "videoId": id, "topLevelComment": comment } });
        let request = self
            .http
            .request(Method::POST, &self.http.address(API, "/youtube/v3/commentThreads"))?
            .query(&[("part", "snippet")])
            .header(header::CONTENT_TYPE, "application/json; charset=UTF-8")
            .body(thread.to_string());
        let answer = self.ask(Call::Once, request, account).await?;
        if !answer.status.is_success() {
            return Err(refusal_needing(&answer, EDIT_SCOPE));
        }
        Ok(answer.read::<Thread>()?.id)
    }

    /// The channel's own comment with this text.
    pub(super) async fn own_comment(&self, account: &Account, id: &str, text: &str) -> Result<Option<String>, Refusal> {
        let mut after = None::<String>;
        for _ in 0..PAGES {
            let mut query = vec![("part", "snippet"), ("videoId", id), ("order", "time"), ("maxResults", "100")];
            query.extend(after.as_deref().map(|after| ("pageToken", after)));
            let request = self.http.request(Method::GET, &self.http.address(API, "/youtube/v3/commentThreads"))?.query(&query);
            let answer = self.ask(Call::Repeatable, request, account).await?;
            if !answer.status.is_success() {
                return Err(refusal_needing(&answer, EDIT_SCOPE));
            }
            let page: List<Thread> = answer.read()?;
            if let Some(thread) = page.items.into_iter().find(|thread| thread.says(text, &account.external_id)) {
                return Ok(Some(thread.id));
            }
            after = page.next_page_token;
            if after.is_none() {
                break;
            }
        }
        Ok(None)
    }
}
