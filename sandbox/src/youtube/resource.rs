//! A video as YouTube describes it.

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Map, Value, json};

use crate::app::Sandbox;
use crate::world::videos::{State, Video};

/// Ends of processing that count as a refusal of the content.
const REJECTIONS: [&str; 10] = [
    "copyright",
    "inappropriate",
    "duplicate",
    "termsOfUse",
    "uploaderAccountSuspended",
    "length",
    "claim",
    "uploaderAccountClosed",
    "trademark",
    "legal",
];

/// The resource with the wished parts.
pub(super) fn video(video: &Video, parts: &[&str], app: &Sandbox) -> Value {
    let now = app.now();
    let mut resource = Map::new();
    resource.insert("kind".to_owned(), json!("youtube#video"));
    resource.insert("etag".to_owned(), json!(video.file.sha256[..27]));
    resource.insert("id".to_owned(), json!(video.id));
    for part in parts {
        let content = match *part {
            "snippet" => snippet(video, app),
            "status" => status(video, now),
            "statistics" => statistics(video, now),
            "contentDetails" => content_details(video, now),
            "processingDetails" => processing_details(video, now),
            "fileDetails" => file_details(video),
            _ => continue,
        };
        resource.insert((*part).to_owned(), content);
    }
    Value::Object(resource)
}

/// Times as the API writes them.
pub(super) fn moment(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Secs, true)
}

pub(super) fn thumbnails(video: &Video, app: &Sandbox) -> Value {
    let url = app.url(&format!("_sandbox/watch/youtube/{}/cover", video.id));
    json!({ "default": { "url": url, "width": 120, "height": 90 }, "high": { "url": url, "width": 480, "height": 360 } })
}

fn snippet(video: &Video, app: &Sandbox) -> Value {
    let sent = &video.details["snippet"];
    let mut snippet = json!({
        "publishedAt": moment(video.created_at),
        "channelId": video.account.id,
        "title": video.title,
        "description": video.caption,
        "thumbnails": thumbnails(video, app),
        "channelTitle": video.account.name,
        "categoryId": sent["categoryId"].as_str().unwrap_or("22"),
        "liveBroadcastContent": "none",
        "localized": { "title": video.title, "description": video.caption },
    });
    for optional in ["tags", "defaultLanguage", "defaultAudioLanguage"] {
        let value = &sent[optional];
        if !value.is_null() && value.as_array().is_none_or(|tags| !tags.is_empty()) {
            snippet[optional] = value.clone();
        }
    }
    snippet
}

fn status(video: &Video, now: DateTime<Utc>) -> Value {
    let sent = &video.details["status"];
    let made_for_kids = sent["selfDeclaredMadeForKids"].as_bool().unwrap_or(false);
    let mut status = json!({
        "uploadStatus": "processed",
        "privacyStatus": video.privacy(now),
        "license": sent["license"].as_str().unwrap_or("youtube"),
        "embeddable": sent["embeddable"].as_bool().unwrap_or(true),
        "publicStatsViewable": sent["publicStatsViewable"].as_bool().unwrap_or(true),
        "madeForKids": made_for_kids,
        "selfDeclaredMadeForKids": made_for_kids,
        "containsSyntheticMedia": sent["containsSyntheticMedia"].as_bool().unwrap_or(false),
    });
    if video.public_from.is_some_and(|from| from > now) {
        status["publishAt"] = sent["publishAt"].clone();
    }
    match (video.state(now), video.failure.as_deref()) {
        (State::Processing, _) => status["uploadStatus"] = json!("uploaded"),
        (State::Failed, Some(reason)) if REJECTIONS.contains(&reason) => {
            status["uploadStatus"] = json!("rejected");
            status["rejectionReason"] = json!(reason);
        }
        (State::Failed, reason) => {
            status["uploadStatus"] = json!("failed");
            status["failureReason"] = json!(reason);
        }
        (State::Published, _) => {}
    }
    status
}

pub(super) fn statistics(video: &Video, now: DateTime<Utc>) -> Value {
    let audience = video.audience(now);
    json!({
        "viewCount": audience.views.to_string(),
        "likeCount": audience.likes.to_string(),
        "favoriteCount": "0",
        "commentCount": audience.comments.to_string(),
    })
}

fn content_details(video: &Video, now: DateTime<Utc>) -> Value {
    // the length is not known before the video was looked at
    let length = match (&video.file.mp4, video.state(now)) {
        (Ok(mp4), State::Published) => format!("PT{}S", mp4.duration_ms.div_ceil(1_000)),
        _ => "P0D".to_owned(),
    };
    json!({
        "duration": length,
        "dimension": "2d",
        "definition": "hd",
        "caption": "false",
        "licensedContent": false,
        "projection": "rectangular",
    })
}

fn processing_details(video: &Video, now: DateTime<Utc>) -> Value {
    match video.state(now) {
        State::Processing => {
            let left = (video.ready_at - now).num_milliseconds();
            let progress = json!({ "partsTotal": "100", "partsProcessed": "50", "timeLeftMs": left.to_string() });
            json!({ "processingStatus": "processing", "processingProgress": progress })
        }
        State::Failed => json!({ "processingStatus": "failed", "processingFailureReason": "transcodeFailed" }),
        State::Published => json!({ "processingStatus": "succeeded" }),
    }
}

fn file_details(video: &Video) -> Value {
    let length = video.file.mp4.as_ref().map_or(0, |mp4| mp4.duration_ms);
    json!({
        "fileName": video.details["slug"].as_str().unwrap_or("unknown"),
        "fileSize": video.file.bytes.to_string(),
        "fileType": "video",
        "container": "mov",
        "durationMs": length.to_string(),
    })
}
