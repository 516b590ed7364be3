//! What TikTok would refuse.

use super::creator::privacy_level;
use crate::preflight::Found;
use crate::text::utf16_units;
use crate::{Privacy, Video, Violation};

/// Four gigabytes in the smaller reading.
const LARGEST_FILE: u64 = 4_000_000_000;
/// Everything that an account may be offered; which of it, TikTok says before every post.
const PRIVACY_LEVELS: [&str; 4] = ["PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "FOLLOWER_OF_CREATOR", "SELF_ONLY"];
/// Through the API, whatever the app allows.
const LONGEST_SECONDS: u64 = 10 * 60;

pub(super) fn violations(video: &Video) -> Vec<Violation> {
    let mut found = Found::default();
    found.at_most(utf16_units(&video.description), 2200, ("description", "caption_too_long", "The caption", "characters"));
    found.require(video.privacy != Privacy::Unlisted, "privacy", "privacy_not_offered", || {
        "TikTok has no unlisted videos; choose public or private.".to_owned()
    });
    choices(&mut found, video);
    found.at_least(video.bytes, 1, ("bytes", "file_empty", "The file", "bytes"));
    found.at_most(video.bytes, LARGEST_FILE, ("bytes", "file_too_large", "The file", "bytes"));
    found.lasting(video.duration_ms, 0..=LONGEST_SECONDS);
    for (field, noun, side) in [("width", "The width", video.width), ("height", "The height", video.height)] {
        found.at_least(side, 360, (field, "picture_too_small", noun, "pixels"));
        found.at_most(side, 4096, (field, "picture_too_large", noun, "pixels"));
    }
    found.violations()
}

/// What goes together and what does not, of what the person chose.
fn choices(found: &mut Found, video: &Video) {
    let options = &video.options.tiktok;
    let known = options.privacy_level.as_deref().is_none_or(|level| PRIVACY_LEVELS.contains(&level));
    found.require(known, "options.tiktok.privacy_level", "privacy_unknown", || {
        format!("TikTok has no such privacy; it has {}.", PRIVACY_LEVELS.join(", "))
    });
    let hidden_advertising = options.brand_content && privacy_level(video) == Some("SELF_ONLY");
    found.require(!hidden_advertising, "options.tiktok.brand_content", "branded_cannot_be_private", || {
        "A paid partnership cannot be for the owner alone; choose another privacy.".to_owned()
    });
    let cover = options.cover_ms.map_or(0, u64::from);
    found.require(cover == 0 || cover < video.duration_ms, "options.tiktok.cover_ms", "cover_out_of_range", || {
        format!("The cover would be at {cover} ms, and the video ends at {} ms.", video.duration_ms)
    });
}
