//! What videos can have in common.

use std::ops::RangeInclusive;

use strum::{EnumIter, IntoEnumIterator};

use super::Video;
use crate::labels::{clock, weekday};

/// Words of a hook.
const HOOKS: [RangeInclusive<i64>; 3] = [1..=7, 8..=14, 15..=i64::MAX];
/// Seconds of a video.
const LENGTHS: [RangeInclusive<i64>; 4] = [0..=19, 20..=39, 40..=59, 60..=i64::MAX];
/// Hours that are looked at together.
pub(crate) const HOURS: u32 = 3;

/// What videos can have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter)]
pub enum Feature {
    /// How many words the hook has.
    HookLength,
    /// How long the video is, in seconds.
    Duration,
    /// The caption preset.
    CaptionPreset,
    /// The pipeline.
    Pipeline,
    /// The platform.
    Platform,
    /// The weekday of publishing.
    Weekday,
    /// The hours of publishing, three at a time.
    Hour,
}

impl Feature {
    pub(crate) fn all() -> Vec<Self> {
        Self::iter().collect()
    }

    /// The value a video has; nothing where it is not known.
    pub(crate) fn value(self, video: &Video) -> Option<String> {
        let row = &video.row;
        match self {
            Self::HookLength => bucket(&HOOKS, i64::from(row.hook_words?)),
            Self::Duration => bucket(&LENGTHS, row.duration_ms? / 1000),
            Self::CaptionPreset => Some(row.caption_preset.clone()),
            Self::Pipeline => Some(row.pipeline_id.to_string()),
            Self::Platform => Some(row.platform.slug().to_owned()),
            Self::Weekday => Some(row.weekday.to_string()),
            Self::Hour => Some((row.hour.unsigned_abs() / HOURS * HOURS).to_string()),
        }
    }

    /// What a sentence about it begins with; `name` is what people call the value.
    pub(crate) fn subject(self, value: &str, name: &str) -> String {
        match self {
            Self::HookLength => format!("Hooks {}", words(value, "words")),
            Self::Duration => format!("Videos {}", words(value, "seconds")),
            Self::CaptionPreset => format!("Videos with the captions \u{201c}{name}\u{201d}"),
            Self::Pipeline => format!("Videos of \u{201c}{name}\u{201d}"),
            Self::Platform => format!("Videos on {}", title(value)),
            Self::Weekday => format!("Videos published on {}s", weekday(number(value))),
            Self::Hour => format!("Videos published {}", hours(value)),
        }
    }
}

/// Three hours in words.
pub(crate) fn hours(value: &str) -> String {
    let first = number(value) as u32;
    format!("between {} and {}", clock(first), clock((first + HOURS) % 24))
}

fn number(value: &str) -> usize {
    value.parse().unwrap_or_default()
}

fn title(slug: &str) -> &str {
    slug.parse::<entity::Platform>().map_or(slug, |platform| platform.title())
}

fn bucket(buckets: &[RangeInclusive<i64>], number: i64) -> Option<String> {
    let bucket = buckets.iter().find(|bucket| bucket.contains(&number))?;
    Some(if *bucket.end() == i64::MAX { format!("{}+", bucket.start()) } else { format!("{}-{}", bucket.start(), bucket.end()) })
}

fn words(range: &str, unit: &str) -> String {
    match range.split_once('-') {
        Some(("0" | "1", last)) => format!("under {} {unit}", number(last) + 1),
        Some((first, last)) => format!("of {first} to {last} {unit}"),
        None => format!("of {} {unit} or more", range.trim_end_matches('+')),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_fall_into_ranges_and_read_as_words() {
        assert_eq!(bucket(&HOOKS, 7).as_deref(), Some("1-7"));
        assert_eq!(bucket(&HOOKS, 300).as_deref(), Some("15+"));
        assert_eq!(bucket(&HOOKS, 0), None);
        assert_eq!(Feature::Duration.subject("0-19", ""), "Videos under 20 seconds");
        assert_eq!(Feature::HookLength.subject("8-14", ""), "Hooks of 8 to 14 words");
        assert_eq!(Feature::Duration.subject("60+", ""), "Videos of 60 seconds or more");
        assert_eq!(Feature::Hour.subject("21", ""), "Videos published between 21:00 and 00:00");
        assert_eq!(Feature::Weekday.subject("6", ""), "Videos published on Sundays");
        assert_eq!(Feature::Platform.subject("tiktok", ""), "Videos on TikTok");
    }
}
