//! The video resource that comes with an upload, and its rules.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::refusal::Refusal;

/// Categories that can be assigned.
const CATEGORIES: [&str; 15] = ["1", "2", "10", "15", "17", "19", "20", "22", "23", "24", "25", "26", "27", "28", "29"];
/// Sections that a body may have.
const SECTIONS: [&str; 5] = ["snippet", "status", "localizations", "recordingDetails", "paidProductPlacementDetails"];

/// What the sender wants the video to be. Fields that the documents do not name are refused.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase", default)]
pub(super) struct Draft {
    #[serde(skip_serializing)]
    pub(super) id: Option<String>,
    #[serde(skip_serializing)]
    kind: Option<String>,
    pub(super) snippet: Snippet,
    pub(super) status: Status,
    localizations: Map<String, Value>,
    recording_details: Map<String, Value>,
    paid_product_placement_details: Map<String, Value>,
}

/// Words about the video.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase", default)]
pub(super) struct Snippet {
    pub(super) title: String,
    pub(super) description: String,
    pub(super) tags: Vec<String>,
    pub(super) category_id: Option<String>,
    pub(super) default_language: Option<String>,
    pub(super) default_audio_language: Option<String>,
}

/// Who may see the video, and what it declares.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase", default)]
pub(super) struct Status {
    #[serde(rename = "privacyStatus")]
    privacy: Option<String>,
    pub(super) publish_at: Option<String>,
    pub(super) self_declared_made_for_kids: Option<bool>,
    pub(super) contains_synthetic_media: Option<bool>,
    pub(super) embeddable: Option<bool>,
    pub(super) license: Option<String>,
    pub(super) public_stats_viewable: Option<bool>,
}

impl Draft {
    /// Reads and judges the body of an insert or update that names `parts`.
    pub(super) fn read(parts: &[&str], body: &[u8]) -> Result<Self, Refusal> {
        let sections: Map<String, Value> = serde_json::from_slice(body).map_err(|error| malformed(&error))?;
        let unnamed = SECTIONS.iter().find(|section| sections.contains_key(**section) && !parts.contains(*section));
        if let Some(section) = unnamed {
            return Err(Refusal::invalid("unexpectedPart", format!("The body has {section}, which part does not name.")));
        }
        let draft: Self = serde_json::from_slice(body).map_err(|error| malformed(&error))?;
        if parts.contains(&"snippet") {
            draft.snippet.judge()?;
        }
        draft.status.judge()?;
        Ok(draft)
    }
}

/// 400: the body is no such JSON.
pub(super) fn malformed(error: &serde_json::Error) -> Refusal {
    Refusal::invalid("parseError", format!("Invalid JSON payload received. {error}"))
}

impl Snippet {
    fn judge(&self) -> Result<(), Refusal> {
        let angled = |text: &str| text.contains(['<', '>']);
        if self.title.trim().is_empty() || self.title.chars().count() > 100 || angled(&self.title) {
            return Err(Refusal::invalid("invalidTitle", "The request metadata specifies an invalid or empty video title."));
        }
        if self.description.len() > 5_000 || angled(&self.description) {
            return Err(Refusal::invalid("invalidDescription", "The request metadata specifies an invalid video description."));
        }
        if tag_length(&self.tags) > 500 || self.tags.iter().any(|tag| tag.trim().is_empty() || angled(tag)) {
            return Err(Refusal::invalid("invalidTags", "The request metadata specifies invalid video keywords."));
        }
        let category = self.category_id.as_deref().unwrap_or("22");
        if !CATEGORIES.contains(&category) {
            return Err(Refusal::invalid("invalidCategoryId", "The request metadata specifies an invalid category."));
        }
        Ok(())
    }
}

/// Tags as one list: commas between them count, and a tag with a space counts as if in quotes.
fn tag_length(tags: &[String]) -> usize {
    let words: usize = tags.iter().map(|tag| tag.chars().count() + if tag.contains(' ') { 2 } else { 0 }).sum();
    words + tags.len().saturating_sub(1)
}

impl Status {
    /// Public when nothing was said.
    pub(super) fn privacy(&self) -> &str {
        self.privacy.as_deref().unwrap_or("public")
    }

    /// When a private video becomes public.
    pub(super) fn public_from(&self) -> Option<DateTime<Utc>> {
        let text = self.publish_at.as_deref()?;
        DateTime::parse_from_rfc3339(text).ok().map(|moment| moment.to_utc())
    }

    fn judge(&self) -> Result<(), Refusal> {
        if !matches!(self.privacy(), "public" | "unlisted" | "private") {
            return Err(Refusal::invalid("invalidVideoMetadata", "privacyStatus is public, unlisted or private."));
        }
        if self.license.as_deref().is_some_and(|license| !matches!(license, "youtube" | "creativeCommon")) {
            return Err(Refusal::invalid("invalidVideoMetadata", "license is youtube or creativeCommon."));
        }
        if self.publish_at.is_some() && (self.public_from().is_none() || self.privacy() != "private") {
            return Err(Refusal::invalid(
                "invalidPublishAt",
                "The request metadata specifies an invalid scheduled publishing time.",
            ));
        }
        Ok(())
    }
}
