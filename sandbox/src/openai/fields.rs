//! Which parameters a call has, and what is wrong with those that were sent.

use serde_json::{Map, Value};

use super::refusal::Refusal;

/// What a parameter must be.
#[derive(Clone, Copy)]
pub(crate) enum Shape {
    /// Text of at most so many characters.
    Text(usize),
    /// A whole number within these bounds.
    Integer(i64, i64),
    /// A number within these bounds.
    Number(f64, f64),
    Flag,
    List,
    Object,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// What the handler looks at more closely.
    Any,
}

/// One parameter.
#[derive(Clone, Copy)]
pub(crate) struct Field {
    name: &'static str,
    shape: Shape,
    required: bool,
    nullable: bool,
}

/// A parameter that may be left out, and may not be null.
pub(crate) const fn field(name: &'static str, shape: Shape) -> Field {
    Field { name, shape, required: false, nullable: false }
}

impl Field {
    /// It must be there.
    pub(crate) const fn must(self) -> Self {
        Self { required: true, ..self }
    }

    /// It may be null.
    pub(crate) const fn or_null(self) -> Self {
        Self { nullable: true, ..self }
    }
}

/// The JSON object of a body.
pub(crate) fn object(body: &[u8]) -> Result<Map<String, Value>, Refusal> {
    match serde_json::from_slice(body) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) => Err(Refusal::request("The body must be a JSON object.")),
        Err(error) => Err(Refusal::request(format!("The body is not valid JSON: {error}"))),
    }
}

/// Refuses unknown, missing and wrong parameters of the object at `place`, which is empty for the body itself.
pub(crate) fn check(sent: &Map<String, Value>, fields: &[Field], place: &str) -> Result<(), Refusal> {
    let path = |name: &str| if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") };
    if let Some(unknown) = sent.keys().find(|name| fields.iter().all(|field| field.name != name.as_str())) {
        let path = path(unknown);
        return Err(Refusal::invalid("unknown_parameter", &path, format!("Unknown parameter: '{path}'.")));
    }
    for field in fields {
        let path = path(field.name);
        match sent.get(field.name) {
            None if field.required => {
                let message = format!("Missing required parameter: '{path}'.");
                return Err(Refusal::invalid("missing_required_parameter", path, message));
            }
            None => {}
            Some(Value::Null) if field.nullable => {}
            Some(value) => fits(value, field.shape, &path)?,
        }
    }
    Ok(())
}

fn fits(value: &Value, shape: Shape, path: &str) -> Result<(), Refusal> {
    match (shape, value) {
        (Shape::Any, _) | (Shape::Flag, Value::Bool(_)) | (Shape::List, Value::Array(_)) | (Shape::Object, Value::Object(_)) => {
            Ok(())
        }
        (Shape::Text(most), Value::String(text)) => long_enough(text, most, path),
        (Shape::Choice(words), Value::String(text)) if words.contains(&text.as_str()) => Ok(()),
        (Shape::Choice(words), Value::String(text)) => {
            let message = format!("Invalid value: '{text}'. '{path}' is one of {}.", words.join(", "));
            Err(Refusal::invalid("invalid_value", path, message))
        }
        (Shape::Integer(least, most), Value::Number(number)) if number.as_i64().is_some() => {
            let number = number.as_i64().unwrap_or_default();
            bounds(number < least, number > most, ("integer_below_min_value", "integer_above_max_value"), path, number)
        }
        (Shape::Number(least, most), Value::Number(number)) => {
            let number = number.as_f64().unwrap_or_default();
            bounds(number < least, number > most, ("decimal_below_min_value", "decimal_above_max_value"), path, number)
        }
        _ => Err(Refusal::invalid("invalid_type", path, format!("'{path}' must be {}.", called(shape)))),
    }
}

fn long_enough(text: &str, most: usize, path: &str) -> Result<(), Refusal> {
    let length = text.chars().count();
    if length <= most {
        return Ok(());
    }
    let message = format!("'{path}' has {length} characters; {most} are allowed.");
    Err(Refusal::invalid("string_above_max_length", path, message))
}

fn bounds(
    below: bool,
    above: bool,
    codes: (&'static str, &'static str),
    path: &str,
    number: impl std::fmt::Display,
) -> Result<(), Refusal> {
    let (code, word) = match (below, above) {
        (true, _) => (codes.0, "small"),
        (_, true) => (codes.1, "large"),
        _ => return Ok(()),
    };
    Err(Refusal::invalid(code, path, format!("'{path}' is too {word}: {number}.")))
}

fn called(shape: Shape) -> &'static str {
    match shape {
        Shape::Text(_) | Shape::Choice(_) => "a string",
        Shape::Integer(..) => "an integer",
        Shape::Number(..) => "a number",
        Shape::Flag => "a boolean",
        Shape::List => "an array",
        Shape::Object => "an object",
        Shape::Any => "something else",
    }
}
