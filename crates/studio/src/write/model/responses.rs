//! OpenAI's own way of asking: `/responses`.

use bytes::Bytes;
use serde::Deserialize;
use serde_json::{Value, json};

use super::converse::{Question, Said};
use crate::provider::{Ask, Door, Provider, ProviderError, Reason, Usage, outcome};

const OPENAI: Provider = Provider::OpenAi;

/// The answer, as it came.
pub(super) async fn ask(door: &Door, question: &Question<'_>) -> Result<Bytes, ProviderError> {
    Ok(door.ask(&Ask::post("/responses", &body(question))).await?.body)
}

/// Models that think refuse a temperature, so none is sent; and nothing is kept there.
fn body(question: &Question<'_>) -> Value {
    let assignment = question.assignment;
    json!({
        "model": question.model,
        "instructions": assignment.written.instructions,
        "input": question.messages,
        "max_output_tokens": question.written_tokens,
        "store": false,
        "text": { "format": {
            "type": "json_schema",
            "name": assignment.name,
            "schema": assignment.schema,
            "strict": true,
        } },
    })
}

#[derive(Deserialize)]
struct Reply {
    status: String,
    error: Option<Failure>,
    incomplete_details: Option<Incomplete>,
    #[serde(default)]
    output: Vec<Item>,
    usage: Option<Tokens>,
}

#[derive(Deserialize)]
struct Failure {
    #[serde(default)]
    code: String,
    #[serde(default)]
    message: String,
}

#[derive(Deserialize)]
struct Incomplete {
    #[serde(default)]
    reason: String,
}

/// Thoughts and calls of tools are items too.
#[derive(Deserialize)]
struct Item {
    r#type: String,
    content: Option<Vec<Part>>,
}

#[derive(Deserialize)]
struct Part {
    r#type: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    refusal: String,
}

#[derive(Deserialize)]
struct Tokens {
    input_tokens: u64,
    output_tokens: u64,
}

/// Reads an answer. Fails when nothing was written and nothing charged.
pub(super) fn read(answer: &[u8]) -> Result<Said, ProviderError> {
    let reply: Reply = ProviderError::read(OPENAI, answer)?;
    let usage = reply.usage.as_ref().map(|tokens| Usage {
        input_tokens: tokens.input_tokens,
        output_tokens: tokens.output_tokens,
        ..Usage::default()
    });
    match reply.status.as_str() {
        "completed" => Ok(Said { text: text(&reply), usage }),
        "incomplete" => Ok(Said { text: Err(incomplete(&reply)), usage }),
        "failed" => Err(failed(&reply)),
        status => Err(ProviderError::nonsense(OPENAI, format!("status {}", status.chars().take(40).collect::<String>()))),
    }
}

fn text(reply: &Reply) -> Result<String, ProviderError> {
    let messages = reply.output.iter().filter(|item| item.r#type == "message");
    let parts: Vec<&Part> = messages.flat_map(|item| item.content.iter().flatten()).collect();
    if let Some(part) = parts.iter().find(|part| part.r#type == "refusal") {
        return Err(outcome(OPENAI, Reason::Refused, &part.refusal));
    }
    let texts: Vec<&str> = parts.iter().filter(|part| part.r#type == "output_text").map(|part| part.text.as_str()).collect();
    if texts.is_empty() { Err(ProviderError::nonsense(OPENAI, "there is no message")) } else { Ok(texts.concat()) }
}

fn incomplete(reply: &Reply) -> ProviderError {
    let reason = match reply.incomplete_details.as_ref().map(|details| details.reason.as_str()) {
        Some("max_output_tokens") => Reason::Truncated,
        Some("content_filter") => Reason::Filtered,
        _ => return ProviderError::nonsense(OPENAI, "incomplete for no known reason"),
    };
    outcome(OPENAI, reason, "")
}

fn failed(reply: &Reply) -> ProviderError {
    let (code, message) = reply.error.as_ref().map_or(("", ""), |error| (&error.code, &error.message));
    let reason = match code {
        "rate_limit_exceeded" => Reason::RateLimited,
        "invalid_prompt" => Reason::Refused,
        "insufficient_quota" => Reason::NoCredit,
        _ => Reason::Unavailable,
    };
    outcome(OPENAI, reason, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(answer: &Value) -> Reason {
        match read(answer.to_string().as_bytes()) {
            Ok(said) => said.text.unwrap_err().reason,
            Err(error) => error.reason,
        }
    }

    #[test]
    fn the_message_is_found_behind_thoughts_and_in_pieces() {
        let answer = json!({ "status": "completed", "error": null, "incomplete_details": null, "output": [
            { "type": "reasoning", "id": "rs_1", "summary": [], "content": [{ "type": "reasoning_text", "text": "hm" }] },
            { "type": "message", "content": [
                { "type": "output_text", "text": "{\"a\":", "annotations": [] }, { "type": "output_text", "text": "1}" },
            ] },
        ], "usage": { "input_tokens": 7, "output_tokens": 9, "total_tokens": 16 } });
        let said = read(answer.to_string().as_bytes()).unwrap();
        assert_eq!(said.text.unwrap(), "{\"a\":1}");
        assert_eq!(said.usage.unwrap(), Usage { input_tokens: 7, output_tokens: 9, ..Usage::default() });
    }

    #[test]
    fn every_way_of_not_answering_has_its_outcome() {
        let refusal = json!([{ "type": "message", "content": [{ "type": "refusal", "refusal": "I will not." }] }]);
        assert_eq!(reason(&json!({ "status": "completed", "output": refusal })), Reason::Refused);
        let cut = |reason: &str| json!({ "status": "incomplete", "incomplete_details": { "reason": reason }, "output": [] });
        assert_eq!(reason(&cut("max_output_tokens")), Reason::Truncated);
        assert_eq!(reason(&cut("content_filter")), Reason::Filtered);
        assert_eq!(reason(&cut("boredom")), Reason::Nonsense);
        let failed = |code: &str| json!({ "status": "failed", "error": { "code": code, "message": "m" }, "output": [] });
        assert_eq!(reason(&failed("server_error")), Reason::Unavailable);
        assert_eq!(reason(&failed("rate_limit_exceeded")), Reason::RateLimited);
        assert_eq!(reason(&failed("invalid_prompt")), Reason::Refused);
        assert_eq!(reason(&json!({ "status": "completed", "output": [] })), Reason::Nonsense);
        assert_eq!(reason(&json!({ "status": "queued" })), Reason::Nonsense);
        assert_eq!(reason(&json!([])), Reason::Nonsense);
    }
}
