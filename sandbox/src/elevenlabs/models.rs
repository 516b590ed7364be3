//! `GET /v1/models`, and what each model can do.

use actix_web::{HttpRequest, HttpResponse};
use serde_json::{Value, json};

use super::access::{Caller, as_dialled};
use super::refusal::Refusal;
use crate::app::App;

/// A model.
#[derive(Debug)]
pub(super) struct Model {
    pub(super) id: &'static str,
    name: &'static str,
    /// Characters that one request may have; none when it does not speak.
    pub(super) longest: usize,
    /// Credits for a character, in hundredths.
    price: u64,
    languages: &'static [&'static str],
}

/// What is taken when none is named.
pub(super) const USUAL: &str = "eleven_multilingual_v2";

const ENGLISH: &[&str] = &["en"];
const MANY: &[&str] = &[
    "en", "ja", "zh", "de", "hi", "fr", "ko", "pt", "it", "es", "id", "nl", "tr", "pl", "sv", "bg", "ro", "ar", "cs", "el", "fi",
    "hr", "ms", "sk", "da", "ta", "uk", "ru", "hu", "no", "vi",
];

const MODELS: [Model; 7] = [
    Model { id: "eleven_v3", name: "Eleven v3", longest: 5_000, price: 100, languages: MANY },
    Model { id: USUAL, name: "Eleven Multilingual v2", longest: 10_000, price: 100, languages: MANY },
    Model { id: "eleven_flash_v2_5", name: "Eleven Flash v2.5", longest: 40_000, price: 50, languages: MANY },
    Model { id: "eleven_turbo_v2_5", name: "Eleven Turbo v2.5", longest: 40_000, price: 50, languages: MANY },
    Model { id: "eleven_flash_v2", name: "Eleven Flash v2", longest: 30_000, price: 100, languages: ENGLISH },
    Model { id: "eleven_turbo_v2", name: "Eleven Turbo v2", longest: 30_000, price: 100, languages: ENGLISH },
    Model {
        id: "eleven_multilingual_sts_v2",
        name: "Eleven Multilingual v2 (voice changer)",
        longest: 0,
        price: 100,
        languages: MANY,
    },
];

impl Model {
    /// Credits for so many characters.
    pub(super) fn cost(&self, characters: u64) -> u64 {
        (characters * self.price).div_ceil(100)
    }

    /// Whether it can be joined to earlier speech by ids.
    pub(super) fn joins(&self) -> bool {
        self.id != "eleven_v3"
    }

    /// Whether it can be told its language.
    pub(super) fn takes_language(&self) -> bool {
        self.id != USUAL
    }
}

/// The model of an id, if it speaks.
pub(super) fn speaking(id: &str) -> Result<&'static Model, Refusal> {
    let model = MODELS.iter().find(|model| model.id == id).ok_or_else(|| Refusal::missing("model_not_found", "model_id", id))?;
    if model.longest == 0 {
        return Err(Refusal::invalid("unsupported_model", "model_id", format!("{id} does not turn text into speech.")));
    }
    Ok(model)
}

pub(super) async fn list(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    Caller::enter(&app, &request).map_err(|refusal| as_dialled(&app, refusal))?;
    Ok(HttpResponse::Ok().json(MODELS.iter().map(describe).collect::<Vec<_>>()))
}

fn describe(model: &Model) -> Value {
    let speaks = model.longest > 0;
    let languages: Vec<Value> = model.languages.iter().map(|code| json!({ "language_id": code, "name": code })).collect();
    let price = model.price as f64 / 100.0;
    json!({
        "model_id": model.id, "name": model.name, "description": model.name, "can_be_finetuned": false,
        "can_do_text_to_speech": speaks, "can_do_voice_conversion": !speaks, "can_use_style": true, "can_use_speaker_boost": true,
        "serves_pro_voices": false, "token_cost_factor": price, "requires_alpha_access": false,
        "max_characters_request_free_user": model.longest / 4, "max_characters_request_subscribed_user": model.longest,
        "maximum_text_length_per_request": model.longest, "languages": languages,
        "model_rates": { "character_cost_multiplier": price }, "concurrency_group": "standard",
    })
}
