//! The picture in a painter's answer, and what it used.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use serde::Deserialize;

use crate::footage::MediaKind;
use crate::footage::download::sniff;
use crate::provider::Usage;

#[derive(Deserialize)]
struct Said {
    data: Vec<Picture>,
    #[serde(default)]
    usage: Option<Tokens>,
}

#[derive(Deserialize)]
struct Picture {
    b64_json: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Tokens {
    input_tokens: u64,
    output_tokens: u64,
}

/// The first picture of an answer, if it is one.
pub(super) fn picture(answer: &Bytes) -> Option<Vec<u8>> {
    let said: Said = serde_json::from_slice(answer).ok()?;
    let picture = STANDARD.decode(&said.data.first()?.b64_json).ok()?;
    (sniff(&picture) == Some(MediaKind::Image)).then_some(picture)
}

/// What painting it used.
pub(super) fn usage(answer: &Bytes) -> Usage {
    let said = serde_json::from_slice::<Said>(answer).ok().and_then(|said| said.usage).unwrap_or_default();
    let Tokens { input_tokens, output_tokens } = said;
    Usage { input_tokens, output_tokens, images: 1, requests: 1, ..Usage::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_without_a_picture_is_none() {
        for answer in [r#"{"data":[]}"#, r#"{"data":[{"b64_json":"!"}]}"#, r#"{"data":[{"b64_json":"aGVsbG8="}]}"#, "", "[]"] {
            assert_eq!(picture(&Bytes::from_static(answer.as_bytes())), None, "{answer}");
        }
    }
}
