//! What TikTok would refuse.

use crate::preflight::Found;
use crate::text::utf16_units;
use crate::{Privacy, Video, Violation};

/// Four gigabytes in the smaller reading.
const LARGEST_FILE: u64 = 4_000_000_000;
/// Through the API, whatever the app allows.
const LONGEST_SECONDS: u64 = 10 * 60;

pub(super) fn violations(video: &Video) -> Vec<Violation> {
    let mut found = Found::default();
    found.at_most(utf16_units(&video.description), 2200, ("description", "caption_too_long", "The caption", "characters"));
    found.require(video.privacy != Privacy::Unlisted, "privacy", "privacy_not_offered", || {
        "TikTok has no unlisted videos; choose public or private.".to_owned()
    });
    found.at_least(video.bytes, 1, ("bytes", "file_empty", "The file", "bytes"));
    found.at_most(video.bytes, LARGEST_FILE, ("bytes", "file_too_large", "The file", "bytes"));
    found.lasting(video.duration_ms, 0..=LONGEST_SECONDS);
    for (field, noun, side) in [("width", "The width", video.width), ("height", "The height", video.height)] {
        found.at_least(side, 360, (field, "picture_too_small", noun, "pixels"));
        found.at_most(side, 4096, (field, "picture_too_large", noun, "pixels"));
    }
    found.violations()
}
