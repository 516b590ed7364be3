//! What a call for speech asks for, checked field by field.

use actix_web::HttpRequest;
use serde_json::{Map, Value};

use super::access::Caller;
use super::formats;
use super::models::{self, Model};
use super::refusal::Refusal;
use super::tier::Tier;
use crate::app::Sandbox;
use crate::params::{Params, content_type};
use crate::speech::Format;

/// A wish that can be fulfilled.
pub(super) struct Wish {
    pub(super) text: String,
    pub(super) model: &'static Model,
    pub(super) language: Option<String>,
    pub(super) speed: f64,
    pub(super) format: Format,
    /// Whether the request may be named by later ones.
    pub(super) logged: bool,
    /// Whether numbers are written out.
    pub(super) normalized: bool,
}

/// Types of fields, with the name and the sentence of the error.
type Kind = (fn(&Value) -> bool, &'static str, &'static str);

const TEXT: Kind = (Value::is_string, "string_type", "Input should be a valid string");
const OBJECT: Kind = (Value::is_object, "dict_type", "Input should be a valid dictionary");
const LIST: Kind = (Value::is_array, "list_type", "Input should be a valid list");
const NUMBER: Kind = (Value::is_number, "float_type", "Input should be a valid number");
const WHOLE: Kind = (Value::is_i64, "int_type", "Input should be a valid integer");
const YES_NO: Kind = (Value::is_boolean, "bool_type", "Input should be a valid boolean");

const FIELDS: [(&str, Kind); 15] = [
    ("text", TEXT),
    ("model_id", TEXT),
    ("language_code", TEXT),
    ("voice_settings", OBJECT),
    ("seed", WHOLE),
    ("previous_text", TEXT),
    ("next_text", TEXT),
    ("previous_request_ids", LIST),
    ("next_request_ids", LIST),
    ("pronunciation_dictionary_locators", LIST),
    ("apply_text_normalization", TEXT),
    ("apply_language_text_normalization", YES_NO),
    ("use_pvc_as_ivc", YES_NO),
    ("audio_effects", OBJECT),
    ("use_speaker_boost", YES_NO),
];
/// Settings of a voice with their ranges.
const SETTINGS: [(&str, f64, f64); 4] =
    [("stability", 0.0, 1.0), ("similarity_boost", 0.0, 1.0), ("style", 0.0, 1.0), ("speed", 0.7, 1.2)];

impl Wish {
    /// Reads address and body.
    pub(super) fn read(app: &Sandbox, request: &HttpRequest, caller: &Caller, body: &[u8]) -> Result<Self, Refusal> {
        let sent = object(request, body)?;
        types(&sent)?;
        let params = Params::of_query(request);
        let model = models::speaking(text(&sent, "model_id").unwrap_or(models::USUAL))?;
        let words = text(&sent, "text").unwrap_or_default().to_owned();
        right_length(&words, model)?;
        choices(&params, &sent)?;
        neighbours(app, caller, &sent, model)?;
        let logged = params.get("enable_logging") != Some("false");
        if !logged && caller.tier < Tier::Business {
            return Err(Refusal::feature("enable_logging", "Only some accounts may be without a history."));
        }
        let language = language(&sent, model)?;
        Ok(Self {
            text: words,
            model,
            language,
            speed: speed(&sent)?,
            format: formats::read(params.get("output_format").unwrap_or(formats::USUAL), caller.tier)?,
            logged,
            normalized: text(&sent, "apply_text_normalization") != Some("off"),
        })
    }
}

fn object(request: &HttpRequest, body: &[u8]) -> Result<Map<String, Value>, Refusal> {
    if !content_type(request).starts_with("application/json") {
        return Err(Refusal::request("invalid_content_type", "The body must be application/json."));
    }
    match serde_json::from_slice(body) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) => Err(Refusal::shape(&["body"], "model_attributes_type", "Input should be a valid dictionary")),
        Err(_) => Err(Refusal::request("malformed_json", "The body is not JSON.")),
    }
}

fn types(sent: &Map<String, Value>) -> Result<(), Refusal> {
    for (name, (fits, kind, message)) in FIELDS {
        match sent.get(name) {
            None | Some(Value::Null) if name == "text" => {
                return Err(Refusal::shape(&["body", "text"], "missing", "Field required"));
            }
            Some(value) if !value.is_null() && !fits(value) => return Err(Refusal::shape(&["body", name], kind, message)),
            _ => {}
        }
    }
    Ok(())
}

fn text<'a>(sent: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    sent.get(name)?.as_str()
}

fn right_length(words: &str, model: &Model) -> Result<(), Refusal> {
    if words.trim().is_empty() {
        return Err(Refusal::invalid("empty_text", "text", "The text is empty."));
    }
    let length = words.chars().count();
    if length > model.longest {
        let message = format!("{} takes {} characters, and this text has {length}.", model.id, model.longest);
        return Err(Refusal::invalid("text_too_long", "text", message));
    }
    Ok(())
}

fn choices(params: &Params, sent: &Map<String, Value>) -> Result<(), Refusal> {
    let wrong =
        |name: &str| Err(Refusal::invalid("invalid_parameters", name, format!("{name} has a value that is not allowed.")));
    if params.get("optimize_streaming_latency").is_some_and(|level| !matches!(level, "0" | "1" | "2" | "3" | "4")) {
        return wrong("optimize_streaming_latency");
    }
    if text(sent, "apply_text_normalization").is_some_and(|mode| !matches!(mode, "auto" | "on" | "off")) {
        return wrong("apply_text_normalization");
    }
    if sent.get("seed").and_then(Value::as_i64).is_some_and(|seed| !(0..=i64::from(u32::MAX)).contains(&seed)) {
        return wrong("seed");
    }
    let locators = sent.get("pronunciation_dictionary_locators").and_then(Value::as_array);
    if locators.is_some_and(|locators| locators.len() > 3) {
        return wrong("pronunciation_dictionary_locators");
    }
    Ok(())
}

/// Ids of requests before and after: at most three each, made lately, and not with every model.
fn neighbours(app: &Sandbox, caller: &Caller, sent: &Map<String, Value>, model: &Model) -> Result<(), Refusal> {
    for name in ["previous_request_ids", "next_request_ids"] {
        let ids = sent.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let wrong = |message: String| Err(Refusal::invalid("invalid_parameters", name, message));
        if !ids.is_empty() && !model.joins() {
            return wrong(format!("{name} is not supported by {}.", model.id));
        }
        if ids.len() > 3 {
            return wrong(format!("{name} takes at most 3 ids."));
        }
        let known = |id: &Value| app.world().elevenlabs.knows(id.as_str().unwrap_or_default(), &caller.key, app.now());
        if let Some(id) = ids.iter().find(|id| !known(id)) {
            return wrong(format!("The request {id} is not known, or older than two hours."));
        }
    }
    Ok(())
}

fn language(sent: &Map<String, Value>, model: &Model) -> Result<Option<String>, Refusal> {
    let Some(code) = text(sent, "language_code") else { return Ok(None) };
    if !model.takes_language() {
        let message = format!("language_code is not supported by {}.", model.id);
        return Err(Refusal::invalid("invalid_parameters", "language_code", message));
    }
    if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Err(Refusal::invalid("invalid_parameters", "language_code", format!("{code:?} is not an ISO 639-1 code.")));
    }
    Ok(Some(code.to_owned()))
}

/// The speed, when all settings of the voice are in their ranges.
fn speed(sent: &Map<String, Value>) -> Result<f64, Refusal> {
    let empty = Map::new();
    let settings = sent.get("voice_settings").and_then(Value::as_object).unwrap_or(&empty);
    for (name, least, most) in SETTINGS {
        let Some(value) = settings.get(name).filter(|value| !value.is_null()) else { continue };
        let (fits, kind, message) = NUMBER;
        if !fits(value) {
            return Err(Refusal::shape(&["body", "voice_settings", name], kind, message));
        }
        if value.as_f64().is_none_or(|number| !(least..=most).contains(&number)) {
            let message = format!("{name} is from {least} to {most}.");
            return Err(Refusal::invalid("invalid_voice_settings", "voice_settings", message));
        }
    }
    Ok(settings.get("speed").and_then(Value::as_f64).unwrap_or(1.0))
}
