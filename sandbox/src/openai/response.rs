//! A response as it goes over the wire: every part is there, also where nothing is to be said.

use serde_json::{Map, Value, json};

use super::desk::{Ending, Stop};
use super::said::Said;
use crate::world::names::random_text;

/// The whole answer to what was `sent`.
pub(super) fn response(sent: &Map<String, Value>, said: &Said, now: i64) -> Value {
    let or = |name: &str, usual: Value| sent.get(name).filter(|value| !value.is_null()).cloned().unwrap_or(usual);
    let (status, reason) = ending(said);
    json!({
        "id": format!("resp_{}", random_text(48).to_lowercase()),
        "object": "response",
        "created_at": now,
        "completed_at": (status == "completed").then_some(now),
        "status": status,
        "background": false,
        "error": (status == "failed").then(failure),
        "incomplete_details": reason.map(|reason| json!({ "reason": reason })),
        "instructions": or("instructions", Value::Null),
        "max_output_tokens": or("max_output_tokens", Value::Null),
        "max_tool_calls": or("max_tool_calls", Value::Null),
        "model": sent["model"],
        "output": output(said, status),
        "parallel_tool_calls": or("parallel_tool_calls", json!(true)),
        "previous_response_id": null,
        "prompt_cache_key": or("prompt_cache_key", Value::Null),
        "reasoning": or("reasoning", json!({ "effort": null, "summary": null })),
        "safety_identifier": or("safety_identifier", Value::Null),
        "service_tier": "default",
        "store": or("store", json!(true)),
        "temperature": or("temperature", json!(1.0)),
        "text": { "format": format(sent), "verbosity": "medium" },
        "tool_choice": or("tool_choice", json!("auto")),
        "tools": [],
        "top_logprobs": or("top_logprobs", json!(0)),
        "top_p": or("top_p", json!(1.0)),
        "truncation": or("truncation", json!("disabled")),
        "usage": (status != "failed").then(|| usage(said)),
        "user": or("user", Value::Null),
        "metadata": or("metadata", json!({})),
    })
}

/// The status, and why it is incomplete.
fn ending(said: &Said) -> (&'static str, Option<&'static str>) {
    match (said.ending, said.stop) {
        (Some(Ending::Failed), _) => ("failed", None),
        (_, Some(Stop::ContentFilter)) => ("incomplete", Some("content_filter")),
        (Some(Ending::Incomplete), _) | (_, Some(Stop::Length)) => ("incomplete", Some("max_output_tokens")),
        (None, None) => ("completed", None),
    }
}

fn failure() -> Value {
    json!({ "code": "server_error", "message": "The model failed to write a response." })
}

fn format(sent: &Map<String, Value>) -> Value {
    sent.get("text").and_then(|text| text.get("format")).cloned().unwrap_or(json!({ "type": "text" }))
}

fn usage(said: &Said) -> Value {
    let units = said.units;
    json!({
        "input_tokens": units.input_tokens,
        "input_tokens_details": { "cached_tokens": 0, "cache_write_tokens": 0 },
        "output_tokens": units.output_tokens,
        "output_tokens_details": { "reasoning_tokens": said.reasoning_tokens },
        "total_tokens": units.input_tokens + units.output_tokens,
    })
}

/// The thought comes before the message: a client that takes the first item finds no words in it.
fn output(said: &Said, status: &str) -> Vec<Value> {
    let mut items = Vec::new();
    if status == "failed" {
        return items;
    }
    if said.reasoning_tokens > 0 {
        items.push(json!({ "id": format!("rs_{}", random_text(48)), "type": "reasoning", "summary": [] }));
    }
    let content = match &said.refusal {
        Some(refusal) => json!({ "type": "refusal", "refusal": refusal }),
        None => json!({ "type": "output_text", "annotations": [], "logprobs": [], "text": said.text }),
    };
    if said.refusal.is_some() || !said.text.is_empty() || status == "completed" {
        let id = format!("msg_{}", random_text(48));
        items.push(json!({ "id": id, "type": "message", "status": status, "role": "assistant", "content": [content] }));
    }
    items
}
