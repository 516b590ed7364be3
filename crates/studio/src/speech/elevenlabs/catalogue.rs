//! What ElevenLabs offers to a key: voices, models, and how much of the plan is used.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::provider::{Ask, Door, Provider, ProviderError};

/// Voices of one page; ElevenLabs gives at most 100.
const PAGE_SIZE: usize = 30;

/// A page of voices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VoicePage {
    /// In ElevenLabs' order.
    pub voices: Vec<OfferedVoice>,
    /// What to ask for the next page with; nothing behind the last.
    pub next: Option<String>,
}

/// A voice that the key may use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OfferedVoice {
    /// ElevenLabs' id.
    pub id: String,
    /// Its name there.
    pub name: String,
    /// In ElevenLabs' words.
    pub description: Option<String>,
    /// The language it was recorded in, as ElevenLabs names it.
    pub language: Option<String>,
    /// As ElevenLabs labels it.
    pub gender: Option<String>,
    /// As ElevenLabs labels it.
    pub accent: Option<String>,
    /// Where a sample can be heard.
    pub preview_url: Option<String>,
}

/// A model that speaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OfferedModel {
    /// What to ask for it with.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Codes of the languages it speaks, as ElevenLabs gives them.
    pub languages: Vec<String>,
    /// The longest text of one request, in characters, if ElevenLabs says.
    pub max_characters: Option<u64>,
}

/// The plan of a key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Account {
    /// The name of the plan.
    pub tier: String,
    /// Characters used since the last reset.
    pub characters_used: u64,
    /// Characters that the plan has.
    pub characters_limit: u64,
    /// When counting begins again.
    pub resets_at: Option<DateTime<Utc>>,
}

/// The voices whose names or descriptions have `search`; all for an empty one. `page_token` is the `next` of another page.
pub async fn voices(door: &Door, search: &str, page_token: Option<&str>) -> Result<VoicePage, ProviderError> {
    #[derive(Deserialize)]
    struct Page {
        voices: Vec<Listed>,
        #[serde(default)]
        has_more: bool,
        next_page_token: Option<String>,
    }
    let mut query = vec![("page_size", PAGE_SIZE.to_string())];
    query.extend((!search.trim().is_empty()).then(|| ("search", search.trim().to_owned())));
    query.extend(page_token.map(|token| ("next_page_token", token.to_owned())));
    let page: Page = get(door, "/v2/voices", query).await?;
    let next = page.next_page_token.filter(|token| page.has_more && !token.is_empty());
    Ok(VoicePage { voices: page.voices.into_iter().map(OfferedVoice::from).collect(), next })
}

#[derive(Deserialize)]
struct Listed {
    voice_id: String,
    name: Option<String>,
    description: Option<String>,
    #[serde(default)]
    labels: Option<HashMap<String, Option<String>>>,
    preview_url: Option<String>,
}

impl From<Listed> for OfferedVoice {
    fn from(listed: Listed) -> Self {
        let mut labels = listed.labels.unwrap_or_default();
        let mut label = |name: &str| labels.remove(name).flatten().filter(|value| !value.is_empty());
        let (language, gender, accent) = (label("language"), label("gender"), label("accent"));
        let description = listed.description.filter(|text| !text.trim().is_empty()).or_else(|| label("description"));
        let name = listed.name.unwrap_or_else(|| listed.voice_id.clone());
        Self { id: listed.voice_id, name, description, language, gender, accent, preview_url: listed.preview_url }
    }
}

/// The models that can speak.
pub async fn models(door: &Door) -> Result<Vec<OfferedModel>, ProviderError> {
    #[derive(Deserialize)]
    struct Model {
        #[serde(rename = "model_id")]
        id: String,
        name: Option<String>,
        #[serde(default)]
        can_do_text_to_speech: bool,
        #[serde(default)]
        languages: Option<Vec<Tongue>>,
        maximum_text_length_per_request: Option<u64>,
        max_characters_request_subscribed_user: Option<u64>,
    }
    #[derive(Deserialize)]
    struct Tongue {
        language_id: String,
    }
    let all: Vec<Model> = get(door, "/v1/models", Vec::new()).await?;
    let speaking = all.into_iter().filter(|model| model.can_do_text_to_speech).map(|model| OfferedModel {
        name: model.name.unwrap_or_else(|| model.id.clone()),
        id: model.id,
        languages: model.languages.unwrap_or_default().into_iter().map(|tongue| tongue.language_id).collect(),
        max_characters: model.maximum_text_length_per_request.or(model.max_characters_request_subscribed_user),
    });
    Ok(speaking.collect())
}

/// How much of its plan a key has used: whether the key is good can be seen from it, too.
pub async fn account(door: &Door) -> Result<Account, ProviderError> {
    #[derive(Deserialize)]
    struct Subscription {
        tier: String,
        character_count: u64,
        character_limit: u64,
        next_character_count_reset_unix: Option<i64>,
    }
    let plan: Subscription = get(door, "/v1/user/subscription", Vec::new()).await?;
    Ok(Account {
        tier: plan.tier,
        characters_used: plan.character_count,
        characters_limit: plan.character_limit,
        resets_at: plan.next_character_count_reset_unix.and_then(|seconds| DateTime::from_timestamp(seconds, 0)),
    })
}

async fn get<T: DeserializeOwned>(door: &Door, path: &str, query: Vec<(&'static str, String)>) -> Result<T, ProviderError> {
    let answer = door.ask(&Ask { query, ..Ask::get(path) }).await?;
    serde_json::from_slice(&answer.body)
        .map_err(|error| ProviderError::nonsense(Provider::ElevenLabs, format!("{path}: {error}")))
}
