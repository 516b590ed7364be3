//! A number that a schema allows.

use serde_json::{Value, json};

/// Seconds of a scene.
const SECONDS: f64 = 5.0;

/// A number for the property `name` of the item `at`.
pub(super) fn within(schema: &Value, name: &str, at: usize) -> Value {
    let whole = schema.get("type").is_some_and(|kind| kind.to_string().contains("integer"));
    let bound = |name: &str| schema.get(name).and_then(Value::as_f64);
    let step = bound("multipleOf").filter(|step| *step > 0.0).unwrap_or(if whole { 1.0 } else { 0.5 });
    let low =
        highest(bound("minimum"), bound("exclusiveMinimum").map(|low| low + step.min(1e-3).max(if whole { 1.0 } else { 0.0 })));
    let high =
        lowest(bound("maximum"), bound("exclusiveMaximum").map(|high| high - step.min(1e-3).max(if whole { 1.0 } else { 0.0 })));
    let name = name.to_lowercase();
    let wanted = if ["duration", "second", "length"].iter().any(|part| name.contains(part)) { SECONDS } else { at as f64 + 1.0 };
    let value = wanted.max(low.unwrap_or(f64::MIN)).min(high.unwrap_or(f64::MAX));
    let stepped = (value / step).round() * step;
    // the step may lead out at either end
    let stepped = match (low, high) {
        (Some(low), _) if stepped < low => (low / step).ceil() * step,
        (_, Some(high)) if stepped > high => (high / step).floor() * step,
        _ => stepped,
    };
    if whole { json!(stepped as i64) } else { json!(stepped) }
}

fn highest(one: Option<f64>, other: Option<f64>) -> Option<f64> {
    one.into_iter().chain(other).reduce(f64::max)
}

fn lowest(one: Option<f64>, other: Option<f64>) -> Option<f64> {
    one.into_iter().chain(other).reduce(f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_and_steps_are_kept() {
        let number = |schema: Value| within(&schema, "score", 0).as_f64().unwrap();
        assert!((number(json!({ "type": "integer", "minimum": 7, "multipleOf": 5 })) - 10.0).abs() < 1e-9);
        assert!((number(json!({ "type": "integer", "exclusiveMaximum": 1 }))).abs() < 1e-9);
        let half = number(json!({ "type": "number", "minimum": 0, "exclusiveMaximum": 1 }));
        assert!((0.0..1.0).contains(&half));
        let above = number(json!({ "type": "number", "exclusiveMinimum": 3, "maximum": 4 }));
        assert!(above > 3.0 && above <= 4.0);
    }
}
