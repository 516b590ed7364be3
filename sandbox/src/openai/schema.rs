//! The part of JSON Schema that a strict answer may have, checked before anything is written.

use serde_json::{Map, Value};

/// Keywords that are understood.
const KNOWN: [&str; 24] = [
    "$schema",
    "$ref",
    "$defs",
    "definitions",
    "title",
    "description",
    "type",
    "properties",
    "required",
    "additionalProperties",
    "items",
    "enum",
    "const",
    "anyOf",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "minLength",
    "maxLength",
    "pattern",
];
/// Kinds of strings that `format` may name.
const FORMATS: [&str; 9] = ["date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"];
const TYPES: [&str; 7] = ["string", "number", "integer", "boolean", "object", "array", "null"];

/// Properties in all objects together.
const PROPERTIES: usize = 5_000;
/// Objects and lists within each other.
const LEVELS: usize = 10;
/// Characters of all names and fixed values together.
const CHARACTERS: usize = 120_000;
/// Values of all enums together.
const VALUES: usize = 1_000;
/// An enum of more values than this ...
const LONG_ENUM: usize = 250;
/// ... has at most so many characters.
const LONG_ENUM_CHARACTERS: usize = 15_000;

/// What was counted so far.
#[derive(Default)]
struct Walk {
    properties: usize,
    characters: usize,
    values: usize,
    /// Names of the parts that may be referred to.
    parts: Vec<String>,
}

/// Why this is no schema for a strict answer, if it is none.
pub(crate) fn check(schema: &Value) -> Result<(), String> {
    let root = schema.as_object().ok_or("the schema must be an object")?;
    if root.contains_key("anyOf") || root.get("type") != Some(&Value::from("object")) {
        return Err("at (): the root must be of the type 'object' and not an 'anyOf'".to_owned());
    }
    let mut walk = Walk::default();
    for place in ["$defs", "definitions"] {
        let names = root.get(place).and_then(Value::as_object).into_iter().flat_map(Map::keys);
        walk.parts.extend(names.map(|name| format!("#/{place}/{name}")));
    }
    walk.schema(schema, "", 0)?;
    walk.totals()
}

impl Walk {
    fn schema(&mut self, schema: &Value, place: &str, level: usize) -> Result<(), String> {
        let fail = |what: &str| Err(format!("at ({place}): {what}"));
        let Some(fields) = schema.as_object() else { return fail("a schema must be an object") };
        let known = |name: &String| KNOWN.contains(&name.as_str()) || name == "format";
        if let Some(name) = fields.keys().find(|name| !known(name)) {
            return fail(&format!("'{name}' is not permitted"));
        }
        if let Some(Value::String(target)) = fields.get("$ref") {
            return if target == "#" || self.parts.contains(target) {
                Ok(())
            } else {
                fail(&format!("'{target}' leads nowhere"))
            };
        }
        if level > LEVELS {
            return fail(&format!("more than {LEVELS} levels"));
        }
        for part in ["$defs", "definitions"] {
            self.each(fields.get(part), &format!("{place}/{part}"), level)?;
        }
        self.fixed(fields, place)?;
        if let Some(branches) = fields.get("anyOf") {
            let Some(branches) = branches.as_array().filter(|branches| !branches.is_empty()) else {
                return fail("'anyOf' must be a list with something in it");
            };
            return branches.iter().enumerate().try_for_each(|(at, one)| self.schema(one, &format!("{place}/anyOf/{at}"), level));
        }
        self.typed(fields, place, level)
    }

    /// A schema with a type of its own.
    fn typed(&mut self, fields: &Map<String, Value>, place: &str, level: usize) -> Result<(), String> {
        let types = types(fields);
        if types.is_empty() || types.iter().any(|name| !TYPES.contains(name)) {
            return Err(format!("at ({place}): a 'type' that is one of {} is required", TYPES.join(", ")));
        }
        let format = fields.get("format").map(|format| format.as_str().unwrap_or_default());
        if let Some(format) = format.filter(|format| !FORMATS.contains(format)) {
            return Err(format!("at ({place}): '{format}' is not a valid format"));
        }
        if types.contains(&"array") {
            let items = fields.get("items").ok_or(format!("at ({place}): 'items' is missing"))?;
            self.schema(items, &format!("{place}/items"), level + 1)?;
        }
        if types.contains(&"object") { self.object(fields, place, level) } else { Ok(()) }
    }

    fn object(&mut self, fields: &Map<String, Value>, place: &str, level: usize) -> Result<(), String> {
        let fail = |what: String| Err(format!("at ({place}): {what}"));
        if fields.get("additionalProperties") != Some(&Value::Bool(false)) {
            return fail("'additionalProperties' must be there and must be false".to_owned());
        }
        let Some(Value::Object(properties)) = fields.get("properties") else {
            return fail("'properties' is missing".to_owned());
        };
        let required: Vec<&str> =
            fields.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
        if let Some(name) = properties.keys().find(|name| !required.contains(&name.as_str())) {
            return fail(format!("'required' must name every property, and '{name}' is missing"));
        }
        if let Some(name) = required.iter().find(|name| !properties.contains_key(**name)) {
            return fail(format!("'required' names '{name}', which is no property"));
        }
        self.properties += properties.len();
        self.each(fields.get("properties"), &format!("{place}/properties"), level + 1)
    }

    /// Named schemas.
    fn each(&mut self, schemas: Option<&Value>, place: &str, level: usize) -> Result<(), String> {
        for (name, schema) in schemas.and_then(Value::as_object).into_iter().flatten() {
            self.characters += name.chars().count();
            self.schema(schema, &format!("{place}/{name}"), level)?;
        }
        Ok(())
    }

    /// Counts the values of `enum` and `const`.
    fn fixed(&mut self, fields: &Map<String, Value>, place: &str) -> Result<(), String> {
        let length = |value: &Value| value.as_str().map_or_else(|| value.to_string().len(), |text| text.chars().count());
        self.characters += fields.get("const").map_or(0, length);
        let Some(values) = fields.get("enum") else { return Ok(()) };
        let values = values.as_array().filter(|values| !values.is_empty());
        let values = values.ok_or(format!("at ({place}): 'enum' must be a list with something in it"))?;
        let characters: usize = values.iter().map(length).sum();
        if values.len() > LONG_ENUM && characters > LONG_ENUM_CHARACTERS {
            return Err(format!("at ({place}): an enum of {} values has {characters} characters", values.len()));
        }
        self.values += values.len();
        self.characters += characters;
        Ok(())
    }

    fn totals(&self) -> Result<(), String> {
        let counts = [
            (self.properties, PROPERTIES, "properties"),
            (self.characters, CHARACTERS, "characters in names and values"),
            (self.values, VALUES, "values in enums"),
        ];
        let over = counts.iter().find(|(count, most, _)| count > most);
        over.map_or(Ok(()), |(count, most, what)| Err(format!("the schema has {count} {what}; {most} are allowed")))
    }
}

fn types(fields: &Map<String, Value>) -> Vec<&str> {
    match fields.get("type") {
        Some(Value::String(name)) => vec![name],
        Some(Value::Array(names)) => names.iter().map(|name| name.as_str().unwrap_or_default()).collect(),
        _ => Vec::new(),
    }
}
