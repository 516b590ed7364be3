//! What YouTube would refuse.

use chrono::{DateTime, Utc};

use super::EDIT_SCOPE;
use crate::preflight::Found;
use crate::{Privacy, Video, Violation, YouTubeOptions};

const LARGEST_FILE: u64 = 274_877_906_944;
const TITLE_CHARACTERS: usize = 100;
const DESCRIPTION_BYTES: usize = 5000;
const TAGS_CHARACTERS: usize = 500;
/// Known from use, not from YouTube's pages.
const COMMENT_CHARACTERS: usize = 10_000;
const COMMENT: &str = "options.youtube.first_comment";

pub(super) fn violations(video: &Video, now: DateTime<Utc>) -> Vec<Violation> {
    let mut found = Found::default();
    texts(&mut found, video);
    tags(&mut found, &video.tags);
    choices(&mut found, video.privacy, &video.options.youtube, now);
    first_comment(&mut found, video);
    found.at_least(video.bytes, 1, ("bytes", "file_empty", "The file", "bytes"));
    found.at_most(video.bytes, LARGEST_FILE, ("bytes", "file_too_large", "The file", "bytes"));
    found.violations()
}

fn texts(found: &mut Found, video: &Video) {
    let (title, description) = (video.title.chars().count(), video.description.len());
    found.require(!video.title.trim().is_empty(), "title", "title_empty", || "YouTube needs a title.".to_owned());
    found.at_most(title, TITLE_CHARACTERS, ("title", "title_too_long", "The title", "characters"));
    found.at_most(description, DESCRIPTION_BYTES, ("description", "description_too_long", "The description", "bytes"));
    for (field, code, text) in
        [("title", "title_brackets", &video.title), ("description", "description_brackets", &video.description)]
    {
        found.require(!text.contains(['<', '>']), field, code, || format!("YouTube allows neither < nor > in the {field}."));
    }
}

fn tags(found: &mut Found, tags: &[String]) {
    found.at_most(tag_characters(tags), TAGS_CHARACTERS, ("tags", "tags_too_long", "The list of tags", "characters"));
    let fine = |tag: &String| !tag.trim().is_empty() && !tag.contains(['<', '>']);
    found.require(tags.iter().all(fine), "tags", "tag_invalid", || {
        "YouTube allows neither empty tags nor < and > in them.".to_owned()
    });
}

fn choices(found: &mut Found, privacy: Privacy, options: &YouTubeOptions, now: DateTime<Utc>) {
    let number = |id: &String| !id.is_empty() && id.bytes().all(|digit| digit.is_ascii_digit());
    found.require(options.category_id.as_ref().is_none_or(number), "options.youtube.category_id", "category_invalid", || {
        "YouTube's categories are numbers, such as 22 for People & Blogs.".to_owned()
    });
    found.require(
        options.playlist_id.as_ref().is_none_or(|id| !id.trim().is_empty()),
        "options.youtube.playlist_id",
        "playlist_empty",
        || "The playlist's id is empty.".to_owned(),
    );
    let Some(at) = options.publish_at else { return };
    let field = "options.youtube.publish_at";
    found.require(at > now, field, "publish_at_past", || "The time at which the video becomes public has passed.".to_owned());
    found.require(privacy == Privacy::Private, field, "publish_at_not_private", || {
        "Only a private video can become public at a later time.".to_owned()
    });
}

fn first_comment(found: &mut Found, video: &Video) {
    let Some(text) = &video.options.youtube.first_comment else { return };
    found.require(!text.trim().is_empty(), COMMENT, "comment_empty", || "The first comment is empty.".to_owned());
    found.at_most(text.chars().count(), COMMENT_CHARACTERS, (COMMENT, "comment_too_long", "The first comment", "characters"));
    found.require(video.privacy != Privacy::Private, COMMENT, "comments_disabled", || {
        "A private video has no comments on YouTube.".to_owned()
    });
    found.require(!video.made_for_kids, COMMENT, "comments_disabled", || {
        "A video made for kids has no comments on YouTube.".to_owned()
    });
}

/// What was chosen and cannot be done with what was granted.
pub(super) fn unpermitted(options: &YouTubeOptions, granted: &[String]) -> Vec<Violation> {
    let chosen = [("options.youtube.playlist_id", options.playlist_id.is_some()), (COMMENT, options.first_comment.is_some())];
    chosen.into_iter().filter(|(_, wanted)| *wanted).filter_map(|(field, _)| lacking(field, granted)).collect()
}

/// A violation unless what may edit was granted.
pub(super) fn lacking(field: &'static str, granted: &[String]) -> Option<Violation> {
    if granted.iter().any(|scope| scope == EDIT_SCOPE) {
        return None;
    }
    let message =
        format!("This needs the permission {EDIT_SCOPE}: add it to YOUTUBE_EXTRA_SCOPES and connect the channel again.");
    Some(Violation { field, code: "permission_missing", message })
}

/// Commas between tags count, and so do the quotation marks that YouTube puts around a tag with a space. The second is
/// known from use, not from its pages.
fn tag_characters(tags: &[String]) -> usize {
    let own: usize = tags.iter().map(|tag| tag.chars().count() + if tag.contains(' ') { 2 } else { 0 }).sum();
    own + tags.len().saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_with_a_space_costs_two_more_and_commas_count() {
        let tags = |list: &[&str]| list.iter().map(|&tag| tag.to_owned()).collect::<Vec<_>>();
        assert_eq!(tag_characters(&[]), 0);
        assert_eq!(tag_characters(&tags(&["rust"])), 4);
        assert_eq!(tag_characters(&tags(&["rust", "deep sea"])), 4 + 1 + 8 + 2);
    }
}
