//! The parts of Google's JSON that we read.

use serde::{Deserialize, Deserializer};
use url::Url;

use crate::Identity;

/// A page of a list; an empty list may lack `items`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct List<T> {
    #[serde(default = "Vec::new")]
    pub(super) items: Vec<T>,
    pub(super) next_page_token: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Channel {
    pub(super) id: String,
    #[serde(default)]
    snippet: ChannelSnippet,
    #[serde(default)]
    content_details: ChannelDetails,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct ChannelSnippet {
    title: String,
    custom_url: Option<String>,
    thumbnails: Thumbnails,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Thumbnails {
    default: Option<Thumbnail>,
}

#[derive(Deserialize)]
struct Thumbnail {
    url: String,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct ChannelDetails {
    related_playlists: Playlists,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Playlists {
    uploads: Option<String>,
}

impl Channel {
    /// The playlist of everything the channel uploaded, newest first.
    pub(super) fn uploads(self) -> Option<String> {
        self.content_details.related_playlists.uploads
    }
}

impl From<Channel> for Identity {
    fn from(channel: Channel) -> Self {
        Self {
            external_id: channel.id,
            scoped_id: None,
            display_name: channel.snippet.title,
            username: channel.snippet.custom_url.map(|name| name.trim_start_matches('@').to_owned()),
            avatar_url: channel.snippet.thumbnails.default.and_then(|picture| Url::parse(&picture.url).ok()),
        }
    }
}

#[derive(Deserialize)]
pub(super) struct Playlist {
    pub(super) snippet: PlaylistSnippet,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PlaylistSnippet {
    pub(super) channel_id: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PlaylistItem {
    pub(super) content_details: ItemDetails,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ItemDetails {
    pub(super) video_id: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct VideoItem {
    pub(super) id: String,
    #[serde(default)]
    pub(super) snippet: VideoSnippet,
    #[serde(default)]
    pub(super) status: Status,
    #[serde(default)]
    pub(super) processing_details: Processing,
    #[serde(default)]
    pub(super) file_details: FileDetails,
    #[serde(default)]
    pub(super) statistics: Statistics,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct VideoSnippet {
    pub(super) title: String,
    pub(super) published_at: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Status {
    #[serde(rename = "uploadStatus")]
    pub(super) upload: String,
    pub(super) failure_reason: Option<String>,
    pub(super) rejection_reason: Option<String>,
    #[serde(rename = "privacyStatus")]
    pub(super) privacy: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Processing {
    pub(super) processing_status: Option<String>,
    pub(super) processing_failure_reason: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct FileDetails {
    pub(super) file_name: Option<String>,
    #[serde(deserialize_with = "count")]
    pub(super) file_size: Option<u64>,
    #[serde(deserialize_with = "count")]
    pub(super) duration_ms: Option<u64>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Statistics {
    #[serde(rename = "viewCount", deserialize_with = "count")]
    pub(super) views: Option<u64>,
    #[serde(rename = "likeCount", deserialize_with = "count")]
    pub(super) likes: Option<u64>,
    #[serde(rename = "commentCount", deserialize_with = "count")]
    pub(super) comments: Option<u64>,
}

/// Google writes 64-bit numbers as strings, and not everywhere.
fn count<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u64>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Count {
        Number(u64),
        Text(String),
    }
    Ok(match Option::<Count>::deserialize(from)? {
        Some(Count::Number(number)) => Some(number),
        Some(Count::Text(text)) => Some(text.parse().map_err(serde::de::Error::custom)?),
        None => None,
    })
}
