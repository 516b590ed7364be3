//! `POST /audio/speech`: real speech, without any word about its timing.

use std::convert::Infallible;

use actix_web::{HttpRequest, HttpResponse, web};
use futures::future::ready;
use futures::stream::once;
use serde_json::{Map, Value};

use super::access::Caller;
use super::fields::{Field, Shape, check, field, object};
use super::models::{self, Model, Skill};
use super::refusal::Refusal;
use super::responses::text;
use crate::app::{App, Sandbox};
use crate::party::Provider::Openai;
use crate::purchases::Units;
use crate::speech::{Codec, Format, RATE, Voice, encode, speak};

/// The built-in voices.
const VOICES: [&str; 13] =
    ["alloy", "ash", "ballad", "coral", "echo", "fable", "onyx", "nova", "sage", "shimmer", "verse", "marin", "cedar"];
/// Formats that can be asked for.
pub(crate) const FORMATS: &[&str] = &["mp3", "opus", "aac", "flac", "wav", "pcm"];
const FIELDS: &[Field] = &[
    field("model", Shape::Text(200)).must(),
    field("input", Shape::Text(4_096)).must(),
    field("voice", Shape::Any).must(),
    field("instructions", Shape::Text(4_096)),
    field("response_format", Shape::Choice(FORMATS)),
    field("speed", Shape::Number(0.25, 4.0)),
    field("stream_format", Shape::Choice(&["audio", "sse"])),
];

pub(super) async fn create(app: App, request: HttpRequest, body: web::Bytes) -> Result<HttpResponse, Refusal> {
    let caller = Caller::enter_to_buy(&app, &request, Openai)?;
    let sent = object(&body)?;
    check(&sent, FIELDS, "")?;
    let model = models::find(&app, text(&sent, "model"), |skill| matches!(skill, Skill::Speech { .. }))?;
    suits(&sent, model)?;
    answer(&app, &caller, &sent, &VOICES).await
}

/// What the older models cannot do, and what the stand-in does not play.
fn suits(sent: &Map<String, Value>, model: &Model) -> Result<(), Refusal> {
    let older = model.skill == Skill::Speech { instructed: false };
    if older && sent.contains_key("instructions") {
        let message = format!("'instructions' is not supported with the model '{}'.", model.id);
        return Err(Refusal::invalid("unsupported_parameter", "instructions", message));
    }
    if text(sent, "stream_format") == "sse" {
        let message = if older { "'sse' is not supported with this model." } else { "The sandbox does not play 'sse'." };
        return Err(Refusal::invalid("unsupported_value", "stream_format", message));
    }
    Ok(())
}

/// Speaks what a checked body asks for, in one of `voices`.
pub(crate) async fn answer(
    app: &Sandbox,
    caller: &Caller,
    sent: &Map<String, Value>,
    voices: &[&str],
) -> Result<HttpResponse, Refusal> {
    let (input, voice) = (text(sent, "input"), text(sent, "voice"));
    if input.trim().is_empty() {
        return Err(Refusal::invalid("string_below_min_length", "input", "'input' must not be empty."));
    }
    if !voices.contains(&voice) {
        let message = format!("'voice' is one of {}.", voices.join(", "));
        return Err(Refusal::invalid("invalid_value", "voice", message));
    }
    let speed = sent.get("speed").and_then(Value::as_f64).unwrap_or(1.0);
    let format = format(text(sent, "response_format"));
    let spoken = speak(app, input, &Voice::of(voice, None), speed).await.map_err(|trouble| Refusal::own_fault(&trouble))?;
    let bytes = encode(app, &spoken.samples, format).await.map_err(|trouble| Refusal::own_fault(&trouble))?;
    let characters = input.chars().count() as u64;
    caller.pay(app, text(sent, "model"), Units { characters, ..Units::default() }, characters);
    let body = once(ready(Ok::<_, Infallible>(web::Bytes::from(bytes))));
    Ok(caller.answer(app).content_type(format.media_type()).streaming(body))
}

/// The codec of a name; mp3 where none is given.
fn format(name: &str) -> Format {
    let (codec, rate, kbps) = match name {
        "opus" => (Codec::Opus, 48_000, Some(64)),
        "aac" => (Codec::Aac, RATE, Some(96)),
        "flac" => (Codec::Flac, RATE, None),
        "wav" => (Codec::Wav, RATE, None),
        "pcm" => (Codec::Pcm, RATE, None),
        _ => (Codec::Mp3, RATE, Some(128)),
    };
    Format { codec, rate, kbps }
}
