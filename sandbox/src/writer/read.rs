//! What a schema says.

use serde_json::Value;

/// The first branch that says something; deep down the one that says least.
pub(super) fn branch(branches: &[Value], deep: bool) -> &Value {
    let is_null = |branch: &&Value| type_of(branch) == "null";
    let refers = |branch: &&Value| branch.get("$ref").is_some();
    let least = if deep { branches.iter().find(is_null).or_else(|| branches.iter().find(|one| !refers(one))) } else { None };
    least.or_else(|| branches.iter().find(|one| !is_null(one))).unwrap_or(&branches[0])
}

/// What a schema says about what it holds.
pub(super) fn description(schema: &Value) -> &str {
    schema.get("description").and_then(Value::as_str).unwrap_or_default()
}

/// The type of a schema, the first that is not null where there are several.
pub(super) fn type_of(schema: &Value) -> &str {
    match schema.get("type") {
        Some(Value::String(name)) => name,
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).find(|name| *name != "null").unwrap_or("null"),
        _ if schema.get("properties").is_some() => "object",
        _ if schema.get("items").is_some() => "array",
        _ => "string",
    }
}

/// The schema itself, or the part of `root` that it refers to.
pub(super) fn resolved<'s>(root: &'s Value, schema: &'s Value) -> &'s Value {
    let target = schema.get("$ref").and_then(Value::as_str);
    target.and_then(|target| root.pointer(target.trim_start_matches('#'))).unwrap_or(schema)
}
