//! What Instagram would refuse of a reel.

use crate::preflight::Found;
use crate::text::{hashtags, mentions};
use crate::{InstagramOptions, Privacy, Video, Violation};

/// Three hundred megabytes in the smaller reading.
const LARGEST_FILE: u64 = 300_000_000;
/// As the app allows; Meta's pages name no limit.
const COMMENT_CHARACTERS: usize = 2200;
const COMMENT: &str = "options.instagram.first_comment";

pub(super) fn violations(video: &Video) -> Vec<Violation> {
    let mut found = Found::default();
    let caption = &video.description;
    found.at_most(caption.chars().count(), 2200, ("description", "caption_too_long", "The caption", "characters"));
    found.at_most(hashtags(caption), 30, ("description", "too_many_hashtags", "The caption", "hashtags"));
    found.at_most(mentions(caption), 20, ("description", "too_many_mentions", "The caption", "mentions"));
    found.require(video.privacy == Privacy::Public, "privacy", "privacy_not_offered", || {
        "Instagram has public reels only; choose public.".to_owned()
    });
    found.at_least(video.bytes, 1, ("bytes", "file_empty", "The file", "bytes"));
    found.at_most(video.bytes, LARGEST_FILE, ("bytes", "file_too_large", "The file", "bytes"));
    found.lasting(video.duration_ms, 3..=15 * 60);
    found.at_most(video.width, 1920, ("width", "picture_too_large", "The width", "pixels"));
    let (width, height) = (u64::from(video.width), u64::from(video.height));
    let shaped = width > 0 && height > 0 && width * 100 >= height && width <= height * 10;
    found.require(shaped, "width", "picture_shape", || {
        format!("The picture is {width}x{height}; Instagram takes shapes from 0.01:1 to 10:1.")
    });
    let cover = video.options.instagram.cover_ms.map_or(0, u64::from);
    found.require(cover == 0 || cover < video.duration_ms, "options.instagram.cover_ms", "cover_out_of_range", || {
        format!("The cover would be at {cover} ms, and the video ends at {} ms.", video.duration_ms)
    });
    if let Some(text) = &video.options.instagram.first_comment {
        found.require(!text.trim().is_empty(), COMMENT, "comment_empty", || "The first comment is empty.".to_owned());
        found.at_most(text.chars().count(), COMMENT_CHARACTERS, (COMMENT, "comment_too_long", "The first comment", "characters"));
    }
    found.violations()
}

/// What was chosen and cannot be done with what was granted.
pub(super) fn unpermitted(options: &InstagramOptions, granted: &[String], scope: &str) -> Vec<Violation> {
    if options.first_comment.is_none() || granted.iter().any(|one| one == scope) {
        return Vec::new();
    }
    let message =
        format!("Commenting needs the permission {scope}: add it to INSTAGRAM_EXTRA_SCOPES and connect the account again.");
    vec![Violation { field: COMMENT, code: "permission_missing", message }]
}
