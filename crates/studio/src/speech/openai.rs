//! OpenAI's voices, and those of servers that speak like OpenAI. They tell no times.

use std::path::Path;
use std::sync::Arc;

use async_trait::async_trait;
use serde_json::{Value, json};

use super::{Line, Spoken, Voice, VoiceKind, text};
use crate::provider::{Ask, Door, Ledger, Order, Provider, ProviderError, Purchase, Purpose, Reason, Usage, buy};
use crate::{Studio, StudioError};

/// The voices that OpenAI documents for `/audio/speech`; other servers have others.
pub const OPENAI_VOICES: [&str; 13] =
    ["alloy", "ash", "ballad", "cedar", "coral", "echo", "fable", "marin", "nova", "onyx", "sage", "shimmer", "verse"];
/// The longest text of one request, in characters, as OpenAI documents it.
pub const MAX_CHARACTERS: usize = 4096;

/// One voice at OpenAI, or at a server like it.
pub struct OpenAiSpeech {
    studio: Studio,
    door: Door,
    ledger: Arc<dyn Ledger>,
    voice: String,
    model: String,
    id: String,
    version: String,
}

impl OpenAiSpeech {
    /// The voice of this name, spoken by `model`.
    pub fn new(studio: &Studio, door: &Door, ledger: Arc<dyn Ledger>, voice: &str, model: &str) -> Self {
        Self {
            studio: studio.clone(),
            door: door.clone(),
            ledger,
            voice: voice.to_owned(),
            model: model.to_owned(),
            id: format!("{}:{voice}:{model}", door.provider()),
            version: format!("openai/1/{}", text::VERSION),
        }
    }

    async fn call(&self, body: &Value, said: &str) -> Result<Purchase, ProviderError> {
        let answer = match self.ask(body, "wav").await {
            // some servers make only MP3
            Err(error) if error.reason == Reason::Invalid && error.provider == Provider::Compatible => {
                self.ask(body, "mp3").await?
            }
            answer => answer?,
        };
        if answer.is_empty() {
            return Err(ProviderError::nonsense(self.door.provider(), "no audio"));
        }
        Ok(Purchase { answer, usage: usage(said) })
    }

    async fn ask(&self, body: &Value, format: &str) -> Result<bytes::Bytes, ProviderError> {
        let mut body = body.clone();
        body["response_format"] = format.into();
        Ok(self.door.ask(&Ask::post("/audio/speech", &body)).await?.body)
    }
}

#[async_trait]
impl Voice for OpenAiSpeech {
    fn id(&self) -> &str {
        &self.id
    }

    fn version(&self) -> &str {
        &self.version
    }

    async fn speak(&self, line: &Line, out: &Path) -> Result<Spoken, StudioError> {
        super::speaks(VoiceKind::OpenAi, &line.language)?;
        let said = line.said(&line.spoken())?;
        super::fits(self.door.provider(), &said, "voice", MAX_CHARACTERS)?;
        let body = json!({"model": self.model, "input": said, "voice": self.voice, "speed": line.rate});
        let inputs = (self.door.server(), &self.voice, &said, line.rate);
        let order = Order::new(self.door.provider(), Purpose::Speech, &self.model, &inputs, usage(&said));
        let bought = buy(&*self.ledger, &order, || self.call(&body, &said)).await?;
        let duration_ms = self.studio.decode_bytes(self.door.provider(), bought.answer, out, 1.0).await?;
        Ok(Spoken { duration_ms, words: None })
    }
}

fn usage(said: &str) -> Usage {
    Usage { characters: said.chars().count() as u64, requests: 1, ..Usage::default() }
}
