//! The `fields` parameter: exactly what is asked, and `id`.

use serde_json::{Map, Value};

use super::refusal::Refusal;
use crate::params::Params;

/// A wished field, and the fields wished of the node behind it: `name{id,name}`.
#[derive(Clone, Copy)]
pub(super) struct Field<'a> {
    pub(super) name: &'a str,
    pub(super) inner: Option<&'a str>,
}

/// What the call wishes.
pub(super) fn wish(params: &Params) -> &str {
    params.get("fields").unwrap_or_default()
}

/// Picks the wished fields with `value`, which answers None for a field that the node does not have, and
/// `Value::Null` for one that is empty now and so left out.
pub(super) fn pick(wish: &str, node: &str, value: impl Fn(&str) -> Option<Value>) -> Result<Value, Refusal> {
    pick_deep(wish, node, |field| Ok(if field.inner.is_none() { value(field.name) } else { None }))
}

/// The same where fields hold nodes of their own.
pub(super) fn pick_deep(
    wish: &str,
    node: &str,
    value: impl Fn(Field) -> Result<Option<Value>, Refusal>,
) -> Result<Value, Refusal> {
    let mut picked = Map::new();
    for field in wished(wish).chain([Field { name: "id", inner: None }]) {
        let content = value(field)?.ok_or_else(|| {
            Refusal::parameter(format!("Tried accessing nonexisting field ({}) on node type ({node})", field.name))
        })?;
        if !content.is_null() {
            picked.insert(field.name.to_owned(), content);
        }
    }
    Ok(Value::Object(picked))
}

/// Takes the list apart at its commas, except those inside of braces. Meta reads lists in JSON as well.
fn wished(list: &str) -> impl Iterator<Item = Field<'_>> {
    let mut depth = 0;
    let ends = move |letter| {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        letter == ',' && depth == 0
    };
    let names = list.trim_matches(['[', ']']).split(ends).map(|name| name.trim().trim_matches('"'));
    names.filter(|name| !name.is_empty()).map(|whole| {
        let parts = whole.strip_suffix('}').and_then(|open| open.split_once('{'));
        parts.map_or(Field { name: whole, inner: None }, |(name, inner)| Field { name, inner: Some(inner) })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_taken_apart_outside_of_braces() {
        let apart = |list| wished(list).map(|field| (field.name, field.inner)).collect::<Vec<_>>();
        assert_eq!(
            apart("id,account{id,picture{url}}, name"),
            [("id", None), ("account", Some("id,picture{url}")), ("name", None)]
        );
        assert_eq!(apart(r#"["id","name"]"#), [("id", None), ("name", None)]);
        assert_eq!(apart(""), []);
        assert_eq!(apart("account{id"), [("account{id", None)], "which no node has");
    }
}
