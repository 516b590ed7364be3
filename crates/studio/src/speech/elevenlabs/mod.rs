//! ElevenLabs' voices, which tell when each character is heard.

mod answer;
mod catalogue;
mod times;

use std::path::Path;
use std::sync::Arc;

use async_trait::async_trait;
use bytes::Bytes;
use serde_json::{Value, json};

use super::{Line, Spoken, SpokenWord, Voice, VoiceKind, text};
use crate::provider::{Ask, Door, Ledger, Order, Provider, ProviderError, Purchase, Purpose, Reason, Usage, buy};
use crate::{Studio, StudioError, Word};

use answer::SpeechAnswer;
pub use catalogue::{Account, OfferedModel, OfferedVoice, VoicePage, account, models, voices};

/// Every plan may have this one.
const FORMAT: &str = "mp3_44100_128";
/// The fastest ElevenLabs speaks; the rest is done here.
const FASTEST: f64 = 1.2;

/// One voice at ElevenLabs.
pub struct ElevenLabs {
    studio: Studio,
    door: Door,
    ledger: Arc<dyn Ledger>,
    voice: String,
    model: String,
    id: String,
    version: String,
}

impl ElevenLabs {
    /// The voice with this id, spoken by `model`.
    pub fn new(studio: &Studio, door: &Door, ledger: Arc<dyn Ledger>, voice_id: &str, model: &str) -> Self {
        Self {
            studio: studio.clone(),
            door: door.clone(),
            ledger,
            voice: voice_id.to_owned(),
            model: model.to_owned(),
            id: format!("elevenlabs:{voice_id}:{model}"),
            version: format!("elevenlabs/1/{}", text::VERSION),
        }
    }

    /// What is bought: everything that decides how it sounds, but the neighbours, which would buy a scene again whenever
    /// one beside it changes.
    fn order(&self, said: &str, language: Option<&str>, rate: f64) -> Order {
        let estimate = Usage { characters: said.chars().count() as u64, requests: 1, ..Usage::default() };
        let inputs = (&self.voice, FORMAT, said, language, rate);
        Order::new(Provider::ElevenLabs, Purpose::Speech, &self.model, &inputs, estimate)
    }

    fn body(&self, order: &Order, said: &str, language: Option<&str>, line: &Line) -> Value {
        let mut body = json!({
            "text": said,
            "model_id": self.model,
            "voice_settings": {"speed": line.rate.min(FASTEST)},
            "apply_text_normalization": "auto",
            "seed": seed(&order.hash),
        });
        let neighbours = takes_neighbours(&self.model);
        let read = |text: &String| super::joined(&super::spoken(text, &line.language, &line.pronunciations));
        let optional = [
            ("language_code", language.map(str::to_owned)),
            ("previous_text", line.before.as_ref().filter(|_| neighbours).map(read)),
            ("next_text", line.after.as_ref().filter(|_| neighbours).map(read)),
        ];
        for (name, value) in optional.into_iter().filter_map(|(name, value)| Some((name, value?))) {
            body[name] = value.into();
        }
        body
    }

    async fn call(&self, body: &Value, said: &str) -> Result<Purchase, ProviderError> {
        let path = format!("/v1/text-to-speech/{}/with-timestamps", self.voice);
        let query = vec![("output_format", FORMAT.to_owned())];
        let answer = self.door.ask(&Ask { query, ..Ask::post(&path, body) }).await?;
        SpeechAnswer::read(&answer.body)?;
        let characters = answer.number("character-cost").unwrap_or_else(|| said.chars().count() as u64);
        Ok(Purchase { answer: answer.body, usage: Usage { characters, requests: 1, ..Usage::default() } })
    }

    async fn buy(&self, line: &Line, said: &str, language: &str) -> Result<Bytes, StudioError> {
        let language = takes_language(&self.model).then_some(language);
        let order = self.order(said, language, line.rate);
        let body = self.body(&order, said, language, line);
        Ok(buy(&*self.ledger, &order, || self.call(&body, said)).await?.answer)
    }

    fn check(&self, said: &str) -> Result<(), ProviderError> {
        if self.voice.is_empty() || !self.voice.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            let message = "This is not the id of a voice of ElevenLabs.".to_owned();
            return Err(ProviderError::new(Provider::ElevenLabs, Reason::VoiceUnknown, message, "not asked"));
        }
        super::fits(Provider::ElevenLabs, said, "model", most_characters(&self.model))
    }
}

#[async_trait]
impl Voice for ElevenLabs {
    fn id(&self) -> &str {
        &self.id
    }

    fn version(&self) -> &str {
        &self.version
    }

    async fn speak(&self, line: &Line, out: &Path) -> Result<Spoken, StudioError> {
        let language = super::speaks(VoiceKind::ElevenLabs, &line.language)?;
        let words = line.spoken();
        let said = line.said(&words)?;
        self.check(&said)?;
        let bought = self.buy(line, &said, language.code).await?;
        let answer = SpeechAnswer::read(&bought)?;
        let tempo = (line.rate / FASTEST).max(1.0);
        let duration_ms = self.studio.decode_bytes(Provider::ElevenLabs, answer.audio, out, tempo).await?;
        let heard = times::of_words(answer.alignment.as_ref(), answer.normalized.as_ref(), &said);
        Ok(Spoken { duration_ms, words: heard.map(|heard| written(line, &words, &heard, tempo)) })
    }
}

/// The words of a line with the times that an answer gives them, if it gives any.
#[cfg(fuzzing)]
pub(crate) fn heard(line: &Line, answer: &[u8]) -> Option<Vec<Word>> {
    let words = line.spoken();
    let said = line.said(&words).ok()?;
    let answer = SpeechAnswer::read(answer).ok()?;
    let heard = times::of_words(answer.alignment.as_ref(), answer.normalized.as_ref(), &said)?;
    Some(written(line, &words, &heard, 1.0))
}

/// Written words with the times of what is said for them; a silent one stands at the end of the word before it.
fn written(line: &Line, words: &[SpokenWord], heard: &[(f64, f64)], tempo: f64) -> Vec<Word> {
    let ms = |seconds: f64| (seconds * 1000.0 / tempo).round() as u64;
    let (mut taken, mut end_ms) = (0, heard.first().map_or(0, |first| ms(first.0)));
    let place = |word: &SpokenWord| {
        let count = word.spoken.split_whitespace().count();
        let mine = &heard[taken.min(heard.len())..(taken + count).min(heard.len())];
        taken += count;
        let start_ms = mine.first().map_or(end_ms, |first| ms(first.0));
        end_ms = mine.last().map_or(end_ms, |last| ms(last.1));
        Word { text: line.text[word.written.clone()].to_owned(), start_ms, end_ms }
    };
    words.iter().map(place).collect()
}

/// Whether a model wants to be told the language (ElevenLabs' reference: not `eleven_multilingual_v2`, nor older ones).
fn takes_language(model: &str) -> bool {
    ["eleven_v3", "eleven_flash_v2_5", "eleven_turbo_v2_5"].iter().any(|taking| model.starts_with(taking))
}

/// Whether a model goes on from the neighbours' texts.
fn takes_neighbours(model: &str) -> bool {
    !model.starts_with("eleven_v3")
}

/// The longest text of one request, in characters (ElevenLabs' help on the length of a request; the least for a model that
/// is not named there).
fn most_characters(model: &str) -> usize {
    match model {
        "eleven_flash_v2_5" | "eleven_turbo_v2_5" => 40_000,
        "eleven_flash_v2" | "eleven_turbo_v2" => 30_000,
        "eleven_multilingual_v2" => 10_000,
        _ => 5_000,
    }
}

/// The same order is spoken the same way, as far as ElevenLabs can.
fn seed(hash: &str) -> u32 {
    hash.get(..8).and_then(|digits| u32::from_str_radix(digits, 16).ok()).unwrap_or_default()
}
