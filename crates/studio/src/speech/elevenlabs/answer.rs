//! What ElevenLabs answers: audio, and when each character of it is heard.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use serde::de::{Deserializer, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::provider::{Provider, ProviderError};

/// An answer with word times.
pub(super) struct SpeechAnswer {
    pub(super) audio: Bytes,
    /// Of the text that was sent.
    pub(super) alignment: Option<Alignment>,
    /// Of the text as ElevenLabs read it.
    pub(super) normalized: Option<Alignment>,
}

/// Characters and their times in seconds: three lists of equal length.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Alignment {
    pub(super) characters: Vec<Character>,
    #[serde(rename = "character_start_times_seconds")]
    pub(super) starts: Vec<f64>,
    #[serde(rename = "character_end_times_seconds")]
    pub(super) ends: Vec<f64>,
}

#[derive(Deserialize)]
struct Body<'a> {
    audio_base64: String,
    #[serde(borrow, default)]
    alignment: Option<&'a RawValue>,
    #[serde(borrow, default)]
    normalized_alignment: Option<&'a RawValue>,
}

impl SpeechAnswer {
    /// Reads an answer. Times that do not read are no times; audio that does not read is an error.
    pub(super) fn read(body: &[u8]) -> Result<Self, ProviderError> {
        let nonsense = |detail: String| ProviderError::nonsense(Provider::ElevenLabs, detail);
        let body: Body<'_> = ProviderError::read(Provider::ElevenLabs, body)?;
        let audio = STANDARD.decode(&body.audio_base64).map_err(|error| nonsense(error.to_string()))?;
        if audio.is_empty() {
            return Err(nonsense("no audio".to_owned()));
        }
        let read = |raw: Option<&RawValue>| serde_json::from_str(raw?.get()).ok().flatten();
        Ok(Self { audio: audio.into(), alignment: read(body.alignment), normalized: read(body.normalized_alignment) })
    }
}

/// What stands for one character; half of an emoji is one too, although it is no text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Character(pub(super) String);

impl<'de> Deserialize<'de> for Character {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Lossy;
        impl Visitor<'_> for Lossy {
            type Value = Character;

            fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str("a character")
            }

            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Character, E> {
                Ok(Character(String::from_utf8_lossy(bytes).into_owned()))
            }
        }
        // as bytes, since only they may be half an emoji
        deserializer.deserialize_bytes(Lossy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_of_an_emoji_and_missing_times_are_read() {
        let body = br#"{"audio_base64":"AAAA","alignment":{"characters":["a","\ud83d","\ude00"],"character_start_times_seconds":[0,1,2],"character_end_times_seconds":[1,2,3]},"normalized_alignment":null}"#;
        let answer = SpeechAnswer::read(body).unwrap();
        assert_eq!(answer.alignment.unwrap().characters[0], Character("a".into()));
        assert!(answer.normalized.is_none());
        let odd = br#"{"audio_base64":"AAAA","alignment":{"characters":["a"],"character_start_times_seconds":[null],"character_end_times_seconds":[1]}}"#;
        assert!(SpeechAnswer::read(odd).unwrap().alignment.is_none());
    }

    #[test]
    fn an_answer_without_audio_is_none() {
        for body in ["", "{}", r#"{"audio_base64":""}"#, r#"{"audio_base64":"?"}"#, "<html>"] {
            assert!(SpeechAnswer::read(body.as_bytes()).is_err(), "{body}");
        }
    }
}
