//! Speech: as a whole, in a stream, and with the time of every character.

use std::convert::Infallible;

use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, web};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use futures::stream;
use serde_json::{Value, json};

use super::access::{Caller, as_dialled};
use super::alignment::align;
use super::normal::normalized;
use super::refusal::Refusal;
use super::voices;
use super::wish::Wish;
use crate::app::{App, Sandbox};
use crate::keys::Flight;
use crate::speech::{Spoken, encode, speak};
use crate::world::names::random_text;

/// Bytes of one piece of a stream.
const PIECE: usize = 8_192;

/// What was made of a wish.
struct Made {
    wish: Wish,
    spoken: Spoken,
    bytes: Vec<u8>,
    head: HttpResponseBuilder,
}

pub(super) async fn whole(
    app: App,
    request: HttpRequest,
    voice: web::Path<String>,
    body: web::Bytes,
) -> Result<HttpResponse, Refusal> {
    let mut made = make(&app, &request, &voice, &body).await?;
    Ok(made.head.content_type(made.wish.format.media_type()).body(made.bytes))
}

pub(super) async fn stream(
    app: App,
    request: HttpRequest,
    voice: web::Path<String>,
    body: web::Bytes,
) -> Result<HttpResponse, Refusal> {
    let mut made = make(&app, &request, &voice, &body).await?;
    let pieces: Vec<_> = made.bytes.chunks(PIECE).map(|piece| Ok::<_, Infallible>(web::Bytes::copy_from_slice(piece))).collect();
    Ok(made.head.content_type(made.wish.format.media_type()).streaming(stream::iter(pieces)))
}

pub(super) async fn timed(
    app: App,
    request: HttpRequest,
    voice: web::Path<String>,
    body: web::Bytes,
) -> Result<HttpResponse, Refusal> {
    let mut made = make(&app, &request, &voice, &body).await?;
    let (alignment, normalized) = alignments(&app, &made);
    Ok(made.head.json(json!({
        "audio_base64": STANDARD.encode(&made.bytes), "alignment": alignment, "normalized_alignment": normalized,
    })))
}

/// The alignment of the text as it was sent, and of the text as it is spoken.
fn alignments(app: &Sandbox, made: &Made) -> (Value, Value) {
    let (how, Made { wish, spoken, .. }) = (app.world().dials.elevenlabs_alignments, made);
    let duration = spoken.duration_s();
    let original = align(&wish.text, &spoken.words, duration, how);
    let english = wish.language.as_deref().is_none_or(|code| code == "en");
    if !wish.normalized || !english {
        return (original.clone(), original);
    }
    let (text, words) = normalized(&wish.text, &spoken.words);
    (original, align(&text, &words, duration, how))
}

/// Checks, speaks and takes the money.
async fn make(app: &App, request: &HttpRequest, voice: &str, body: &[u8]) -> Result<Made, Refusal> {
    sold(app, request, voice, body).await.map_err(|refusal| as_dialled(app, refusal))
}

async fn sold(app: &App, request: &HttpRequest, voice: &str, body: &[u8]) -> Result<Made, Refusal> {
    let caller = Caller::enter(app, request)?;
    let wish = Wish::read(app, request, &caller, body)?;
    let sound = voices::sound(voice, wish.language.as_deref())?;
    let characters = wish.text.chars().count() as u64;
    let cost = wish.model.cost(characters);
    caller.can_pay(app, cost)?;
    let flight = caller.begin(app)?;
    let failed = |trouble| Refusal::own_fault(&trouble);
    let spoken = speak(app, &wish.text, &sound, wish.speed).await.map_err(failed)?;
    let bytes = encode(app, &spoken.samples, wish.format).await.map_err(failed)?;
    caller.pay(app, wish.model.id, characters, cost);
    let head = head(app, &caller, &wish, &flight, cost);
    Ok(Made { wish, spoken, bytes, head })
}

/// What the answer says beside the sound.
fn head(app: &Sandbox, caller: &Caller, wish: &Wish, flight: &Flight, cost: u64) -> HttpResponseBuilder {
    let id = random_text(20);
    if wish.logged {
        app.world().elevenlabs.note(&id, &caller.key, app.now());
    }
    let mut head = HttpResponse::Ok();
    head.insert_header(("request-id", id))
        .insert_header(("character-cost", cost.to_string()))
        .insert_header(("history-item-id", random_text(20)))
        .insert_header(("current-concurrent-requests", flight.number.to_string()))
        .insert_header(("maximum-concurrent-requests", flight.limit.to_string()));
    head
}
