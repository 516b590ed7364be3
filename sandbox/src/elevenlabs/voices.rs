//! Voices: searched, listed, one by its id, and how each sounds.

use actix_web::error::{ErrorNotFound, ErrorServiceUnavailable};
use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Value, json};

use super::access::{Caller, as_dialled};
use super::formats::{self, USUAL};
use super::refusal::Refusal;
use super::tier::Tier;
use crate::app::{App, Sandbox};
use crate::params::Params;
use crate::speech::{Voice, encode, speak};

/// A voice that everybody has: id, name, gender, age, accent, what it is good for.
type Known = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

const VOICES: [Known; 24] = [
    ("JBFqnCBsd6RMkjVDRZzb", "George", "male", "middle_aged", "british", "narrative_story"),
    ("21m00Tcm4TlvDq8ikWAM", "Rachel", "female", "young", "american", "conversational"),
    ("EXAVITQu4vr4xnSDxMaL", "Sarah", "female", "young", "american", "entertainment_tv"),
    ("Sb1MorningHarbour001", "Marlow", "male", "middle_aged", "british", "narrative_story"),
    ("Sb2QuietLantern00002", "Ottilie", "female", "middle_aged", "british", "informative_educational"),
    ("Sb3CopperMeadow00003", "Dashiell", "male", "young", "american", "social_media"),
    ("Sb4PaperBoats0000004", "Wren", "female", "young", "american", "social_media"),
    ("Sb5NorthWindow000005", "Halvard", "male", "old", "scottish", "narrative_story"),
    ("Sb6AmberStation00006", "Juniper", "female", "young", "american", "conversational"),
    ("Sb7GraniteStair00007", "Barnaby", "male", "middle_aged", "british", "informative_educational"),
    ("Sb8VelvetEngine00008", "Sunniva", "female", "middle_aged", "american", "advertisement"),
    ("Sb9SaltAndCedar00009", "Leopold", "male", "middle_aged", "american", "advertisement"),
    ("SbAWinterOrchard0010", "Philippa", "female", "old", "british", "narrative_story"),
    ("SbBTinRoofRain000011", "Casimir", "male", "young", "american", "conversational"),
    ("SbCBlueKettle0000012", "Marguerite", "female", "middle_aged", "american", "informative_educational"),
    ("SbDLongPlatform00013", "Thaddeus", "male", "old", "british", "characters_animation"),
    ("SbEPocketCompass0014", "Ismene", "female", "young", "british", "characters_animation"),
    ("SbFHollowBridge00015", "Evander", "male", "middle_aged", "scottish", "entertainment_tv"),
    ("SbGGlassGarden000016", "Clementine", "female", "young", "american", "entertainment_tv"),
    ("SbHFirstSnowfall0017", "Anselm", "male", "middle_aged", "american", "informative_educational"),
    ("SbIOpenLedger0000018", "Rosalind", "female", "middle_aged", "british", "advertisement"),
    ("SbJDriftwood00000019", "Corwin", "male", "young", "american", "narrative_story"),
    ("SbKLampAtTheDoor0020", "Henrietta", "female", "old", "american", "conversational"),
    ("SbLEveningTrain00021", "Lysander", "male", "young", "british", "social_media"),
];

/// The text of every preview.
const SAMPLE: &str = "Every morning the harbour wakes before the town does.";

/// A voice of the list.
fn known(id: &str) -> Result<&'static Known, Refusal> {
    if id.len() != 20 || !id.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Err(Refusal::invalid("invalid_voice_id", "voice_id", format!("{id:?} is not the id of a voice.")));
    }
    VOICES.iter().find(|voice| voice.0 == id).ok_or_else(|| Refusal::missing("voice_not_found", "voice_id", id))
}

/// How a voice sounds in a language.
pub(super) fn sound(id: &str, language: Option<&str>) -> Result<Voice, Refusal> {
    let voice = known(id)?;
    let language = language.or((voice.4 != "american").then_some("en-gb"));
    Ok(Voice::gendered(id, language, voice.2 == "female"))
}

fn describe(app: &Sandbox, voice: &Known) -> Value {
    let (id, name, gender, age, accent, use_case) = *voice;
    json!({
        "voice_id": id, "name": name, "samples": null, "category": "premade", "description": format!("{name}, a made-up voice."),
        "labels": { "gender": gender, "age": age, "accent": accent, "use_case": use_case, "language": "en" },
        "fine_tuning": { "is_allowed_to_fine_tune": false, "state": {} },
        "preview_url": app.url(&format!("storage.googleapis.com/eleven-public-prod/voices/{id}/preview.mp3")),
        "available_for_tiers": [], "high_quality_base_model_ids": ["eleven_multilingual_v2", "eleven_flash_v2_5"],
        "settings": { "stability": 0.5, "similarity_boost": 0.75, "style": 0.0, "use_speaker_boost": true, "speed": 1.0 },
        "sharing": null, "safety_control": null, "is_owner": false, "is_legacy": false, "is_mixed": false,
        "created_at_unix": null, "verified_languages": [],
    })
}

/// `GET /v2/voices`: searched and in pages.
pub(super) async fn search(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let params = Params::of_query(&request);
    pages(&app, &request, &params).map_err(|refusal| as_dialled(&app, refusal))
}

fn pages(app: &Sandbox, request: &HttpRequest, params: &Params) -> Result<HttpResponse, Refusal> {
    Caller::enter(app, request)?;
    let place = ["query", "page_size"];
    let size = params.get("page_size").map_or(Ok(10), str::parse::<usize>);
    let size = size.map_err(|_| Refusal::shape(&place, "int_parsing", "Input should be a valid integer"))?;
    if !(1..=100).contains(&size) {
        return Err(Refusal::shape(&place, "less_than_equal", "Input should be from 1 to 100"));
    }
    let first = params.get("next_page_token").map_or(Some(0), |token| token.strip_prefix("after-")?.parse().ok());
    let first: usize =
        first.ok_or_else(|| Refusal::invalid("invalid_parameters", "next_page_token", "The token is not known."))?;
    let found: Vec<&Known> = VOICES.iter().filter(|voice| fits(voice, params)).collect();
    let page: Vec<Value> = found.iter().skip(first).take(size).map(|voice| describe(app, voice)).collect();
    let more = first + page.len() < found.len();
    let token = more.then(|| format!("after-{}", first + page.len()));
    Ok(HttpResponse::Ok().json(json!({
        "voices": page, "has_more": more, "total_count": found.len(), "next_page_token": token,
    })))
}

fn fits(voice: &Known, params: &Params) -> bool {
    let is = |name: &str, value: &str| params.get(name).is_none_or(|wanted| wanted.eq_ignore_ascii_case(value));
    let words = format!("{} {} {} {}", voice.1, voice.2, voice.4, voice.5).to_lowercase();
    let ids = params.list("voice_ids");
    let kind = params.get("voice_type").unwrap_or("default");
    params.get("search").is_none_or(|wanted| words.contains(&wanted.to_lowercase()))
        && (is("gender", voice.2) && is("age", voice.3) && is("accent", voice.4) && is("language", "en"))
        && is("category", "premade")
        && (ids.is_empty() || ids.contains(&voice.0))
        && matches!(kind, "default" | "non-community")
}

/// `GET /v1/voices`: all at once.
pub(super) async fn list(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    Caller::enter(&app, &request).map_err(|refusal| as_dialled(&app, refusal))?;
    let all: Vec<Value> = VOICES.iter().map(|voice| describe(&app, voice)).collect();
    Ok(HttpResponse::Ok().json(json!({ "voices": all })))
}

pub(super) async fn get(app: App, request: HttpRequest, id: web::Path<String>) -> Result<HttpResponse, Refusal> {
    let voice = Caller::enter(&app, &request).and_then(|_| known(&id)).map_err(|refusal| as_dialled(&app, refusal))?;
    Ok(HttpResponse::Ok().json(describe(&app, voice)))
}

/// A sentence in the voice; it needs no key and costs nothing.
pub(super) async fn preview(app: App, id: web::Path<String>) -> actix_web::Result<HttpResponse> {
    let voice = sound(&id, None).map_err(|_| ErrorNotFound("no such voice"))?;
    let format = formats::read(USUAL, Tier::Free)?;
    let spoken = speak(&app, SAMPLE, &voice, 1.0).await.map_err(|trouble| ErrorServiceUnavailable(trouble.to_string()))?;
    let bytes = encode(&app, &spoken.samples, format).await.map_err(|trouble| ErrorServiceUnavailable(trouble.to_string()))?;
    Ok(HttpResponse::Ok().content_type(format.media_type()).body(bytes))
}
