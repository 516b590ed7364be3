//! Whatever the schema and the words are, what is written is valid, and the same again.

use std::collections::HashSet;

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::{Form, Question, Words, write};
use crate::openai::schema;

const TOPICS: [&str; 10] = [
    "Why cats purr",
    "Coffee",
    "How to fold a paper plane",
    "The history of lighthouses",
    "Mount Everest",
    "5 facts about honey",
    "Sleep",
    "Rain in the city",
    "Why bread rises",
    "Night trains",
];

fn asked(text: &str, schema: Value) -> Question {
    let mut words = Words::default();
    words.add(false, text);
    Question { words, form: Form::Json(Some(schema)) }
}

fn written(text: &str, schema: Value) -> Value {
    serde_json::from_str(&write(&asked(text, schema), 0)).unwrap()
}

fn object(properties: Map<String, Value>) -> Value {
    let required: Vec<&String> = properties.keys().collect();
    let mut whole = json!({ "type": "object", "additionalProperties": false, "required": required });
    whole["properties"] = Value::Object(properties);
    whole
}

fn script() -> Value {
    let texts = json!({ "type": "array", "items": { "type": "string" }, "minItems": 2, "maxItems": 4 });
    let scene = object(Map::from_iter([
        ("narration".to_owned(), json!({ "type": "string" })),
        ("search_terms".to_owned(), texts.clone()),
        ("emphasis".to_owned(), json!({ "type": ["string", "null"] })),
    ]));
    object(Map::from_iter([
        ("title".to_owned(), json!({ "type": "string", "maxLength": 70 })),
        ("hook".to_owned(), json!({ "type": "string" })),
        ("scenes".to_owned(), json!({ "type": "array", "items": { "$ref": "#/$defs/scene" } })),
        ("hashtags".to_owned(), texts),
    ]))
    .as_object()
    .map(|root| {
        let mut root = root.clone();
        root.insert("$defs".to_owned(), json!({ "scene": scene }));
        Value::Object(root)
    })
    .unwrap()
}

#[test]
fn ten_topics_have_ten_titles_and_hooks_and_the_words_that_are_wanted() {
    let (mut titles, mut hooks) = (HashSet::new(), HashSet::new());
    for topic in TOPICS {
        let plan = written(&format!("Together the narrations have between 60 and 90 words.\nTopic: {topic}"), script());
        let scenes = plan["scenes"].as_array().unwrap();
        let words: usize = scenes.iter().map(|scene| scene["narration"].as_str().unwrap().split_whitespace().count()).sum();
        assert!((60..=90).contains(&words), "{topic}: {words}");
        assert!(scenes.len() >= 3 && scenes.iter().all(|scene| !scene["search_terms"][0].as_str().unwrap().is_empty()));
        assert!(scenes.iter().all(|scene| scene["narration"].as_str().unwrap().contains(scene["emphasis"].as_str().unwrap())));
        titles.insert(plan["title"].to_string());
        hooks.insert(plan["hook"].to_string());
    }
    assert_eq!((titles.len(), hooks.len()), (10, 10));
}

#[test]
fn the_same_question_is_answered_in_another_way_the_next_time() {
    let question = asked("Topic: Coffee", script());
    assert_eq!(write(&question, 0), write(&question, 0));
    assert_ne!(write(&question, 0), write(&question, 1));
}

#[test]
fn a_schema_that_contains_itself_ends() {
    let schema = json!({
        "type": "object", "additionalProperties": false, "required": ["children", "next"],
        "properties": {
            "children": { "type": "array", "items": { "$ref": "#" } },
            "next": { "anyOf": [{ "$ref": "#" }, { "type": "null" }] },
        },
    });
    let value = written("Topic: trees", schema.clone());
    assert!(jsonschema::is_valid(&schema, &value));
}

/// Schemas of all kinds that a strict answer may have.
fn schemas() -> impl Strategy<Value = Value> {
    let text = (0usize..30, 0usize..40, any::<bool>()).prop_map(|(least, more, bounded)| {
        if bounded {
            json!({ "type": "string", "minLength": least, "maxLength": least + more })
        } else {
            json!({ "type": "string" })
        }
    });
    let special = prop::sample::select(vec![
        json!({ "type": "string", "pattern": "^#[A-Za-z0-9_]{2,20}$" }),
        json!({ "type": "string", "pattern": "^[a-z]+(-[a-z]+)*$" }),
        json!({ "type": "string", "format": "date-time" }),
        json!({ "type": "string", "enum": ["red", "green"] }),
        json!({ "type": "integer", "const": 7 }),
        json!({ "type": ["integer", "null"], "minimum": -3, "exclusiveMaximum": 9, "multipleOf": 2 }),
        json!({ "type": "boolean" }),
        json!({ "type": "null" }),
    ]);
    let number = (-50i64..50, 0i64..20, any::<bool>()).prop_map(
        |(low, more, whole)| json!({ "type": if whole { "integer" } else { "number" }, "minimum": low, "maximum": low + more }),
    );
    prop_oneof![text, special, number].prop_recursive(4, 24, 5, |inner| {
        let list = (inner.clone(), 0usize..4, 0usize..4).prop_map(
            |(items, least, more)| json!({ "type": "array", "items": items, "minItems": least, "maxItems": least + more }),
        );
        let either = prop::collection::vec(inner.clone(), 1..3).prop_map(|branches| json!({ "anyOf": branches }));
        prop_oneof![list, either, properties(inner)]
    })
}

fn properties(inner: impl Strategy<Value = Value>) -> impl Strategy<Value = Value> {
    let names = prop::sample::select(vec![
        "title",
        "hook",
        "scenes",
        "narration",
        "searchTerms",
        "hashtags",
        "tags",
        "emphasis",
        "text",
        "topics",
        "mood",
        "x",
        "duration_seconds",
    ]);
    prop::collection::btree_map(names, inner, 0..5)
        .prop_map(|properties| object(properties.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect()))
}

proptest! {
    #[test]
    fn what_is_written_is_what_the_schema_allows(schema in properties(schemas()), text in ".{0,60}", earlier in 0u32..3) {
        prop_assert_eq!(schema::check(&schema), Ok(()));
        let question = asked(&text, schema.clone());
        let answer = write(&question, earlier);
        let value: Value = serde_json::from_str(&answer).unwrap();
        let wrong = jsonschema::validate(&schema, &value).err().map(|error| error.to_string());
        prop_assert_eq!(wrong, None, "{} for {}", value, schema);
        prop_assert_eq!(write(&question, earlier), answer);
    }
}
