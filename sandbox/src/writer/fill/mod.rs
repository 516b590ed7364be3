//! Fills a schema: every value is what the schema allows, and says what its name promises.

mod texts;

use serde_json::{Map, Value, json};

use super::kind::{self, Kind};
use super::lines::Image;
use super::pen::Pen;
use super::read::{branch, description, resolved, type_of};
use super::{length, number};

/// Below so many levels only what must be there is written, so that schemas which contain themselves end.
const DEEP: usize = 12;
/// Below so many nothing is.
const BOTTOM: usize = 60;
/// Words of a scene when nobody says how many.
const SCENE: usize = 15;
/// Words of a usual sentence.
const SENTENCE: usize = 12;

/// One filling of one schema.
pub(super) struct Filler<'a> {
    root: &'a Value,
    /// The words of the question.
    wishes: &'a str,
    pub(super) pen: Pen,
    /// Names from the root to where it writes.
    path: Vec<String>,
    /// What is shown where it writes, and what was said over it.
    pub(super) image: &'static Image,
    said: String,
    /// The opening that was promised, until it is said.
    hook: Option<String>,
    /// Words and scenes that are still to come.
    words: usize,
    scenes: (usize, usize),
    item: usize,
}

/// A value for `schema`; `wishes` are the words that it came with.
pub(super) fn fill(schema: &Value, wishes: &str, mut pen: Pen) -> Value {
    let image = pen.next_image();
    let words = length::words(wishes).unwrap_or(SCENE * 5);
    let (path, said) = (Vec::new(), String::new());
    Filler { root: schema, wishes, pen, path, image, said, hook: None, words, scenes: (0, 1), item: 0 }.value(schema, 0)
}

impl Filler<'_> {
    fn value(&mut self, schema: &Value, level: usize) -> Value {
        if level > BOTTOM {
            return Value::Null;
        }
        let root = self.root;
        if schema.get("$ref").is_some() {
            return self.value(resolved(root, schema), level + 1);
        }
        if let Some(value) = schema.get("const") {
            return value.clone();
        }
        if let Some(values) = schema.get("enum").and_then(Value::as_array).filter(|values| !values.is_empty()) {
            let filled: Vec<&Value> = values.iter().filter(|value| !value.is_null()).collect();
            return filled.get(self.pen.below(filled.len())).map_or(Value::Null, |value| (*value).clone());
        }
        if let Some(branches) = ["anyOf", "oneOf"].iter().find_map(|name| schema.get(name)?.as_array()) {
            return self.value(branch(branches, level > DEEP), level + 1);
        }
        match type_of(schema) {
            "object" => self.object(schema, level),
            "array" => self.list(schema, level),
            "integer" | "number" => number::within(schema, self.path.last().map_or("", String::as_str), self.item),
            "boolean" => json!(self.pen.below(2) == 0),
            "null" => Value::Null,
            _ => json!(self.string(schema)),
        }
    }

    /// What is said is written first, for other properties are about it.
    fn object(&mut self, schema: &Value, level: usize) -> Value {
        let properties: Vec<(&String, &Value)> =
            schema.get("properties").and_then(Value::as_object).into_iter().flatten().collect();
        let mut filled = Map::new();
        for first in [true, false] {
            for (name, property) in &properties {
                self.path.push((*name).clone());
                if (self.kind(property) == Kind::Narration) == first {
                    filled.insert((*name).clone(), self.value(property, level + 1));
                }
                self.path.pop();
            }
        }
        Value::Object(filled)
    }

    fn list(&mut self, schema: &Value, level: usize) -> Value {
        let nothing = json!({ "type": "string" });
        let items = schema.get("items").unwrap_or(&nothing);
        let count = self.count(schema, items, level);
        let kind = self.kind(schema);
        let is_plain =
            type_of(items) == "string" && ["enum", "const", "$ref", "anyOf"].iter().all(|name| items.get(name).is_none());
        if is_plain && kind != Kind::Narration {
            return json!(self.strings(items, kind, count));
        }
        let scenes = kind == Kind::Narration || self.speaks(items);
        if scenes {
            self.scenes = (0, count);
        }
        let all: Vec<Value> = (0..count)
            .map(|at| {
                self.item = at;
                if scenes {
                    self.image = self.pen.image();
                }
                self.value(items, level + 1)
            })
            .collect();
        json!(all)
    }

    /// How many items: as many as the words wish, within what the schema allows.
    fn count(&self, schema: &Value, items: &Value, level: usize) -> usize {
        let bound = |name: &str| schema.get(name).and_then(Value::as_u64).map(|bound| bound as usize);
        let least = bound("minItems").unwrap_or(0);
        if level > DEEP {
            return least;
        }
        let wanted = match self.kind(schema) {
            // a scene is a sentence at least, so few words are few scenes
            _ if self.speaks(items) => {
                let fit = (self.words / SENTENCE).max(1);
                length::scenes(self.wishes).unwrap_or((self.words / SCENE).clamp(3, 8)).min(fit)
            }
            Kind::Hashtag | Kind::Tag => 5,
            Kind::Topic => length::ideas(self.wishes).unwrap_or(10),
            Kind::Emphasis => 1,
            _ => 3,
        };
        wanted.max(least).min(bound("maxItems").unwrap_or(usize::MAX))
    }

    /// Whether these are objects in which somebody speaks.
    fn speaks(&self, items: &Value) -> bool {
        let target =
            items.get("$ref").and_then(Value::as_str).and_then(|target| self.root.pointer(target.trim_start_matches('#')));
        let properties = target.unwrap_or(items).get("properties").and_then(Value::as_object);
        let mut path = self.path.clone();
        properties.into_iter().flatten().any(|(name, property)| {
            path.push(name.clone());
            let kind = kind::of(&path, description(property));
            path.pop();
            kind == Kind::Narration && type_of(property) == "string"
        })
    }

    fn kind(&self, schema: &Value) -> Kind {
        kind::of(&self.path, description(schema))
    }
}
