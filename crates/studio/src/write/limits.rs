//! What each platform takes as text.

use super::validate::{check_title, refuse};
use crate::{PlatformText, StudioError};

/// The platforms that texts are written for.
pub(super) const PLATFORMS: [&str; 3] = ["youtube", "tiktok", "instagram"];
/// YouTube's description, in bytes.
const YOUTUBE_BYTES: usize = 5_000;
/// TikTok's caption, in UTF-16 units.
const TIKTOK_UNITS: usize = 2_200;
/// Instagram's caption, in characters.
const INSTAGRAM_CHARACTERS: usize = 2_200;
/// Instagram takes no more.
const INSTAGRAM_HASHTAGS: usize = 30;

/// Whether the platform takes it. Fails with `platform_unknown`, `platform_text_empty`, `platform_text_too_long`,
/// `platform_text_not_allowed`, or as [`check_title`] does.
pub(super) fn check(text: &PlatformText) -> Result<(), StudioError> {
    let PlatformText { platform, title, text } = text;
    if text.trim().is_empty() {
        return refuse("platform_text_empty", "texts", format!("The text for {platform} is empty."));
    }
    if text.contains(['<', '>']) || text.chars().any(|c| c.is_control() && c != '\n') {
        let message = format!("The text for {platform} has < or >, or a control character.");
        return refuse("platform_text_not_allowed", "texts", message);
    }
    match platform.as_str() {
        "youtube" => {
            title.as_deref().map_or(Ok(()), check_title)?;
            at_most("description for YouTube", text.len(), YOUTUBE_BYTES, "bytes")
        }
        "tiktok" => at_most("caption for TikTok", text.encode_utf16().count(), TIKTOK_UNITS, "UTF-16 units"),
        "instagram" => {
            at_most("caption for Instagram", text.chars().count(), INSTAGRAM_CHARACTERS, "characters")?;
            at_most("caption for Instagram", text.matches('#').count(), INSTAGRAM_HASHTAGS, "hashtags")
        }
        _ => refuse("platform_unknown", "texts", "There is a text for a platform that is not known."),
    }
}

fn at_most(what: &str, found: usize, limit: usize, unit: &str) -> Result<(), StudioError> {
    if found <= limit {
        return Ok(());
    }
    refuse("platform_text_too_long", "texts", format!("The {what} has {found} {unit}; at most {limit} are possible."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(platform: &str, text: &str) -> &'static str {
        let text = PlatformText { platform: platform.into(), title: None, text: text.into() };
        check(&text).map_or_else(|error| error.code(), |()| "ok")
    }

    #[test]
    fn every_platform_counts_in_its_own_way() {
        assert_eq!(code("youtube", &"a".repeat(5_000)), "ok");
        assert_eq!(code("youtube", &"é".repeat(2_501)), "platform_text_too_long");
        assert_eq!(code("tiktok", &"😀".repeat(1_100)), "ok");
        assert_eq!(code("tiktok", &"😀".repeat(1_101)), "platform_text_too_long");
        assert_eq!(code("instagram", &"😀".repeat(2_200)), "ok");
        assert_eq!(code("instagram", &"a".repeat(2_201)), "platform_text_too_long");
        assert_eq!(code("instagram", &"#a ".repeat(31)), "platform_text_too_long");
    }

    #[test]
    fn markup_nothing_and_strange_platforms_are_refused() {
        assert_eq!(code("tiktok", " \n"), "platform_text_empty");
        assert_eq!(code("tiktok", "a <b>"), "platform_text_not_allowed");
        assert_eq!(code("tiktok", "a\u{7}"), "platform_text_not_allowed");
        assert_eq!(code("myspace", "a"), "platform_unknown");
    }
}
