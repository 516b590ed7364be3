//! What is said under videos: `commentThreads.list` and `commentThreads.insert`.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::{Value, json};

use super::lists::page_of;
use super::metadata::malformed;
use super::quota::Bucket;
use super::refusal::Refusal;
use super::start::parts;
use super::{access, resource, videos};
use crate::app::App;
use crate::params::Params;
use crate::platform::Platform::Youtube;
use crate::world::accounts::Account;
use crate::world::names::random_text;
use crate::world::videos::Video;

const PARTS: [&str; 3] = ["id", "snippet", "replies"];
/// Longer ones the site does not take.
const LONGEST: usize = 10_000;

/// A comment at the top of a thread.
pub(super) struct Thread {
    id: String,
    pub(super) video: String,
    author: &'static Account,
    text: String,
    said_at: DateTime<Utc>,
}

/// The body of an insert. Fields that the documents do not name are refused.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    #[serde(rename = "kind")]
    _kind: Option<String>,
    snippet: Wish,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Wish {
    channel_id: Option<String>,
    video_id: Option<String>,
    top_level_comment: Option<Comment>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Comment {
    snippet: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Text {
    text_original: Option<String>,
}

/// The threads of one video, newest first.
pub(super) async fn list(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let query = Params::of_query(&request);
    let account = access::enter(&app, &request, access::COMMENT, Bucket::Units, 1)?;
    parts(&query, &PARTS)?;
    let id = query.get("videoId").ok_or_else(|| Refusal::missing("videoId"))?;
    if query.get("order").is_some_and(|order| !matches!(order, "time" | "relevance")) {
        return Err(Refusal::invalid("invalidParameter", "order is time or relevance."));
    }
    let (world, now) = (app.world(), app.now());
    let video = world.videos.find(Youtube, id).filter(|video| videos::visible(video, account, now));
    open(video.ok_or_else(Refusal::video_not_found)?, now)?;
    let threads: Vec<&Thread> = world.youtube.threads.iter().rev().filter(|thread| thread.video == id).collect();
    page_of("youtube#commentThreadListResponse", &threads, &query, (20, 100), |thread| thread.describe(account))
}

/// The same text is taken as often as it is sent.
pub(super) async fn insert(app: App, request: HttpRequest, body: web::Bytes) -> Result<HttpResponse, Refusal> {
    let query = Params::of_query(&request);
    let account = access::channel(access::enter(&app, &request, access::COMMENT, Bucket::Units, 50)?)?;
    parts(&query, &PARTS)?;
    let Body { snippet, .. } = serde_json::from_slice(&body).map_err(|error| malformed(&error))?;
    let missing = || Refusal::invalid("channelOrVideoIdMissing", "The thread must name a channel and a video.");
    let (channel, id) = snippet.channel_id.zip(snippet.video_id).ok_or_else(missing)?;
    let text = snippet.top_level_comment.and_then(|comment| comment.snippet.text_original).unwrap_or_default();
    judge(&text)?;
    let (world, now) = (&mut *app.world(), app.now());
    let video = world.videos.find(Youtube, &id).filter(|video| videos::visible(video, account, now));
    let video = video.ok_or_else(Refusal::video_not_found)?;
    if video.account.id != channel {
        return Err(Refusal::channel_not_found());
    }
    open(video, now)?;
    let thread = Thread { id: format!("Ug{}", random_text(24)), video: id, author: account, text, said_at: now };
    let described = thread.describe(account);
    world.youtube.threads.push(thread);
    Ok(HttpResponse::Ok().json(described))
}

fn judge(text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::invalid("commentTextRequired", "Comments cannot be empty."));
    }
    if text.chars().count() > LONGEST {
        return Err(Refusal::invalid("commentTextTooLong", "The comment text exceeds the maximum length."));
    }
    Ok(())
}

/// Nothing is said under private videos and those made for kids.
fn open(video: &Video, now: DateTime<Utc>) -> Result<(), Refusal> {
    let for_kids = video.details["status"]["selfDeclaredMadeForKids"].as_bool().unwrap_or(false);
    if for_kids || video.privacy(now) == "private" { Err(Refusal::comments_disabled()) } else { Ok(()) }
}

impl Thread {
    /// The raw text is told to the author alone.
    fn describe(&self, caller: &Account) -> Value {
        let said = resource::moment(self.said_at);
        let mut comment = json!({
            "authorDisplayName": self.author.name,
            "authorChannelId": { "value": self.author.id },
            "textDisplay": self.text,
            "videoId": self.video,
            "likeCount": 0,
            "publishedAt": said,
            "updatedAt": said,
        });
        if self.author == caller {
            comment["textOriginal"] = json!(self.text);
        }
        let top = json!({ "kind": "youtube#comment", "etag": "sandbox", "id": self.id, "snippet": comment });
        json!({
            "kind": "youtube#commentThread",
            "etag": "sandbox",
            "id": self.id,
            "snippet": { "videoId": self.video, "topLevelComment": top, "canReply": true, "totalReplyCount": 0, "isPublic": true },
        })
    }
}
