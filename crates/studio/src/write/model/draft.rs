//! What a model is asked to write about a brief, and what it answers before anything is known to be right.

use std::ops::RangeInclusive;

use serde::Deserialize;
use serde_json::{Value, json};

use super::super::{Brief, Pace};

/// Search terms of a scene.
pub(super) const SEARCH_TERMS: usize = 3;
/// How far the narration may be from its target: a short one is padded by nothing, a long one may pass a platform's limit.
const SHORTEST: f64 = 0.75;
const LONGEST: f64 = 1.15;
/// Longest and shortest time a picture should stand, in seconds.
const SLOW_SCENE: u32 = 15;
const FAST_SCENE: u32 = 3;

/// A plan as a model wrote it. Unknown fields are ignored, missing ones are empty; what has no scenes is some other object.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Draft {
    #[serde(default)]
    pub(super) title: String,
    #[serde(default)]
    pub(super) hook: String,
    pub(super) scenes: Vec<DraftScene>,
    #[serde(default)]
    pub(super) description: String,
    #[serde(default)]
    pub(super) hashtags: Vec<String>,
    #[serde(default)]
    pub(super) texts: DraftTexts,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct DraftScene {
    pub(super) narration: String,
    pub(super) search_terms: Vec<String>,
    pub(super) emphasis: Vec<String>,
}

/// By platform; an empty one shows the description.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct DraftTexts {
    pub(super) youtube: String,
    pub(super) tiktok: String,
    pub(super) instagram: String,
}

/// Least, target and most words (or characters) of the narration.
pub(super) fn units(brief: &Brief) -> (usize, usize, usize) {
    let (pace, seconds) = (Pace::of(&brief.language), f64::from(brief.direction.target_seconds));
    let least = pace.units_in(seconds * SHORTEST);
    (least, pace.units_in(seconds), pace.units_in(seconds * LONGEST))
}

/// How many scenes a video of this length may have.
pub(super) fn scenes(brief: &Brief) -> RangeInclusive<usize> {
    let seconds = brief.direction.target_seconds;
    (seconds / SLOW_SCENE).max(2) as usize..=(seconds / FAST_SCENE).max(5) as usize
}

/// The JSON schema of a draft, in the strict subset of OpenAI.
pub(super) fn schema(brief: &Brief) -> Value {
    let scenes = scenes(brief);
    let scene = object(&json!({
        "narration": text("One to three sentences, spoken word for word. The first narration begins with the hook."),
        "search_terms": list(&text("One to three English words for something that can be filmed."), SEARCH_TERMS, SEARCH_TERMS),
        "emphasis": list(&text("A single word of this narration."), 1, 3),
    }));
    object(&json!({
        "title": text("At most 70 characters."),
        "hook": text("The first sentence of the narration, letter for letter."),
        "scenes": list(&scene, *scenes.start(), *scenes.end()),
        "description": text("One to three sentences about the video."),
        "hashtags": list(&text("Small letters and digits, without #."), 3, 8),
        "texts": object(&json!({
            "youtube": text("The description on YouTube, without hashtags."),
            "tiktok": text("The caption on TikTok, without hashtags."),
            "instagram": text("The caption on Instagram, without hashtags."),
        })),
    }))
}

/// An object of which every property must be there and no other one may.
pub(super) fn object(properties: &Value) -> Value {
    let required: Vec<&String> = properties.as_object().into_iter().flat_map(serde_json::Map::keys).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

pub(super) fn list(items: &Value, least: usize, most: usize) -> Value {
    json!({ "type": "array", "items": items, "minItems": least, "maxItems": most })
}

pub(super) fn text(description: &str) -> Value {
    json!({ "type": "string", "description": description })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::{BriefKind, Direction};

    fn brief(target_seconds: u32) -> Brief {
        let direction = Direction { target_seconds, ..Direction::default() };
        Brief { direction, ..Brief::new(BriefKind::Topic, "Honey", "en") }
    }

    #[test]
    fn every_object_of_the_schema_is_strict() {
        fn strict(schema: &Value) {
            if schema["type"] == "object" {
                let properties = schema["properties"].as_object().unwrap();
                assert_eq!(schema["required"].as_array().unwrap().len(), properties.len());
                assert_eq!(schema["additionalProperties"], false);
                properties.values().for_each(strict);
            }
            if schema["type"] == "array" {
                strict(&schema["items"]);
            }
        }
        strict(&schema(&brief(45)));
    }

    #[test]
    fn words_and_scenes_follow_the_target() {
        assert_eq!(units(&brief(60)), (128, 170, 196));
        assert_eq!(scenes(&brief(15)), 2..=5);
        assert_eq!(scenes(&brief(180)), 12..=60);
    }

    #[test]
    fn an_object_without_scenes_is_no_draft() {
        assert!(serde_json::from_str::<Draft>("{}").is_err());
        assert!(serde_json::from_str::<Draft>(r#"{"scenes":[{}],"more":1}"#).is_ok());
    }
}
