//! The way of asking that servers like OpenAI's know: `/chat/completions`, in the dialect that the server takes.

use bytes::Bytes;
use serde::Deserialize;
use serde_json::{Value, json};

use super::converse::{Question, Said};
use super::dialect::{Dialect, Form};
use crate::provider::{Ask, Door, Provider, ProviderError, Reason, Usage, outcome};

/// The answer, as it came. A refusal of the dialect costs nothing, and the next one is tried.
pub(super) async fn ask(door: &Door, question: &Question<'_>) -> Result<Bytes, ProviderError> {
    let mut dialect = Dialect::of(door.dialect());
    loop {
        match door.ask(&Ask::post("/chat/completions", &body(question, dialect))).await {
            Ok(answer) => {
                door.learn_dialect(dialect.number());
                return Ok(answer.body);
            }
            Err(error) if error.reason == Reason::Invalid => dialect = dialect.after(&error.detail).ok_or(error)?,
            Err(error) => return Err(error),
        }
    }
}

fn body(question: &Question<'_>, dialect: Dialect) -> Value {
    let assignment = question.assignment;
    let told = match dialect.form {
        Form::Schema => assignment.written.instructions.clone(),
        Form::Object | Form::Words => {
            let (instructions, schema) = (&assignment.written.instructions, &assignment.schema);
            format!("{instructions}\n\nThe JSON object follows this JSON schema:\n{schema}")
        }
    };
    let mut messages = vec![json!({ "role": "system", "content": told })];
    messages.extend(question.messages.iter().map(|message| json!(message)));
    let limit = if dialect.renamed { "max_completion_tokens" } else { "max_tokens" };
    let mut body = json!({ "model": question.model, "messages": messages, limit: question.written_tokens });
    match dialect.form {
        Form::Schema => {
            let schema = json!({ "name": assignment.name, "schema": assignment.schema, "strict": true });
            body["response_format"] = json!({ "type": "json_schema", "json_schema": schema });
        }
        Form::Object => body["response_format"] = json!({ "type": "json_object" }),
        Form::Words => {}
    }
    body
}

#[derive(Deserialize)]
struct Reply {
    choices: Vec<Choice>,
    usage: Option<Tokens>,
}

#[derive(Deserialize)]
struct Choice {
    #[serde(default)]
    finish_reason: Option<String>,
    message: Spoken,
}

#[derive(Deserialize)]
struct Spoken {
    #[serde(default)]
    content: Option<Content>,
    #[serde(default)]
    refusal: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Content {
    Text(String),
    Parts(Vec<Part>),
}

#[derive(Deserialize)]
struct Part {
    #[serde(default)]
    text: String,
}

#[derive(Deserialize)]
struct Tokens {
    #[serde(default)]
    prompt_tokens: u64,
    #[serde(default)]
    completion_tokens: u64,
}

/// Reads an answer.
pub(super) fn read(provider: Provider, answer: &[u8]) -> Result<Said, ProviderError> {
    let reply: Reply = ProviderError::read(provider, answer)?;
    let usage = reply.usage.map(|tokens| Usage {
        input_tokens: tokens.prompt_tokens,
        output_tokens: tokens.completion_tokens,
        ..Usage::default()
    });
    let choice = reply.choices.into_iter().next().ok_or_else(|| ProviderError::nonsense(provider, "there is no choice"))?;
    Ok(Said { text: text(provider, choice), usage })
}

fn text(provider: Provider, choice: Choice) -> Result<String, ProviderError> {
    if let Some(refusal) = choice.message.refusal.filter(|words| !words.trim().is_empty()) {
        return Err(outcome(provider, Reason::Refused, &refusal));
    }
    match choice.finish_reason.as_deref() {
        Some("length") => return Err(outcome(provider, Reason::Truncated, "")),
        Some("content_filter") => return Err(outcome(provider, Reason::Filtered, "")),
        _ => {}
    }
    Ok(match choice.message.content {
        Some(Content::Text(text)) => text,
        Some(Content::Parts(parts)) => parts.into_iter().map(|part| part.text).collect(),
        None => String::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(choice: &Value) -> Result<String, Reason> {
        let answer = json!({ "choices": [choice] }).to_string();
        read(Provider::Compatible, answer.as_bytes()).unwrap().text.map_err(|error| error.reason)
    }

    #[test]
    fn every_finish_has_its_outcome() {
        assert_eq!(said(&json!({ "finish_reason": "stop", "message": { "content": "hi", "refusal": null } })), Ok("hi".into()));
        assert_eq!(said(&json!({ "message": { "content": [{ "type": "text", "text": "hi" }] } })), Ok("hi".into()));
        assert_eq!(said(&json!({ "finish_reason": "length", "message": { "content": "{" } })), Err(Reason::Truncated));
        assert_eq!(said(&json!({ "finish_reason": "content_filter", "message": {} })), Err(Reason::Filtered));
        assert_eq!(said(&json!({ "finish_reason": "stop", "message": { "refusal": "No." } })), Err(Reason::Refused));
        assert_eq!(said(&json!({ "finish_reason": "stop", "message": { "content": null } })), Ok(String::new()));
        for broken in [&b"<html>"[..], b"{}", b"{\"choices\":[]}", b"\xff", b""] {
            assert_eq!(read(Provider::Compatible, broken).unwrap_err().reason, Reason::Nonsense);
        }
    }
}
