//! ElevenLabs: speech that can be measured, and all its ways to say no.

mod account;
mod refusals;
mod speech;
mod voices;

use reqwest::RequestBuilder;
use serde_json::Value;

use crate::stand::Stand;

pub(crate) const KEY: &str = "sandbox-eleven";
pub(crate) const VOICE: &str = "JBFqnCBsd6RMkjVDRZzb";

/// A call with a key.
pub(crate) fn ask(stand: &Stand, place: &str) -> RequestBuilder {
    stand.client.get(stand.url(&format!("api.elevenlabs.io/{place}"))).header("xi-api-key", KEY)
}

/// A call for speech; `place` is what follows the voice.
pub(crate) fn say(stand: &Stand, place: &str, body: &Value) -> RequestBuilder {
    let url = stand.url(&format!("api.elevenlabs.io/v1/text-to-speech/{VOICE}{place}"));
    stand.client.post(url).header("xi-api-key", KEY).json(body)
}
