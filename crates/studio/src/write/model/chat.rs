//! The way of asking that servers like OpenAI's know: `/chat/completions`, in the dialect that the server takes.

use bytes::Bytes;
use serde::Deserialize;
use serde_json::{Value, json};

use super::converse::{Question, Said};
use crate::provider::{Ask, Door, Provider, ProviderError, Reason, Usage, outcome};

/// How a server is asked for JSON, and what it calls the limit of its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Dialect {
    form: Form,
    /// `max_completion_tokens` instead of `max_tokens`.
    renamed: bool,
}

/// How JSON is asked for, from strict to loose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// By its schema.
    Schema,
    /// As some JSON, with the schema in the prompt.
    Object,
    /// In words alone.
    Words,
}

impl Dialect {
    /// As a door remembers it.
    fn of(number: u8) -> Self {
        let form = match number % 3 {
            0 => Form::Schema,
            1 => Form::Object,
            _ => Form::Words,
        };
        Self { form, renamed: number >= 3 }
    }

    fn number(self) -> u8 {
        self.form as u8 + if self.renamed { 3 } else { 0 }
    }

    /// The next dialect to try after the server refused this one in `words`; nothing when it was not about the dialect.
    fn after(self, words: &str) -> Option<Self> {
        let about = |names: &[&str]| names.iter().any(|name| words.contains(name));
        if !self.renamed && about(&["max_tokens", "max_completion_tokens"]) {
            return Some(Self { renamed: true, ..self });
        }
        // some refuse without saying why
        let silent = words.trim_end_matches([' ', ':']).len() <= 3;
        let form = match self.form {
            Form::Schema => Form::Object,
            Form::Object => Form::Words,
            Form::Words => return None,
        };
        (silent || about(&["response_format", "json_schema", "json_object", "schema", "grammar"]))
            .then_some(Self { form, ..self })
    }
}

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
    let nonsense = |detail: String| ProviderError::nonsense(provider, detail);
    let reply: Reply = serde_json::from_slice(answer).map_err(|error| nonsense(error.to_string()))?;
    let usage = reply.usage.map(|tokens| Usage {
        input_tokens: tokens.prompt_tokens,
        output_tokens: tokens.completion_tokens,
        ..Usage::default()
    });
    let choice = reply.choices.into_iter().next().ok_or_else(|| nonsense("there is no choice".to_owned()))?;
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

    #[test]
    fn a_dialect_gives_way_step_by_step_and_only_when_it_is_to_blame() {
        let first = Dialect::of(0);
        let object = first.after("400 : response_format.type must be 'text' or 'json_object'").unwrap();
        assert_eq!(object, Dialect { form: Form::Object, renamed: false });
        let words = object.after("400 : unknown parameter: response_format").unwrap();
        assert_eq!(words.form, Form::Words);
        assert_eq!(words.after("400 : unknown parameter: response_format"), None);
        assert_eq!(first.after("400 : use max_completion_tokens").map(Dialect::number), Some(3));
        assert_eq!(first.after("400 : the temperature is too high"), None);
        assert_eq!(first.after("422 : ").map(|next| next.form), Some(Form::Object));
        for number in 0..6 {
            assert_eq!(Dialect::of(number).number(), number);
        }
    }
}
