//! The `fields` parameter: exactly what is asked, and `id`.

use serde_json::{Map, Value};

use super::refusal::Refusal;
use crate::params::Params;

/// Picks the wished fields with `value`, which answers None for a field that the node does not have, and
/// `Value::Null` for one that is empty now and so left out.
pub(super) fn pick(params: &Params, node: &str, value: impl Fn(&str) -> Option<Value>) -> Result<Value, Refusal> {
    let mut picked = Map::new();
    for field in params.list("fields").into_iter().chain(["id"]) {
        let content = value(field)
            .ok_or_else(|| Refusal::parameter(format!("Tried accessing nonexisting field ({field}) on node type ({node})")))?;
        if !content.is_null() {
            picked.insert(field.to_owned(), content);
        }
    }
    Ok(Value::Object(picked))
}
