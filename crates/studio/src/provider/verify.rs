//! Trying a key with a call that costs nothing.

use serde::Deserialize;

use super::{Ask, Door, Provider, ProviderError};

/// What a good key opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// What the provider says of the account, in a sentence for people; empty when it says nothing.
    pub note: String,
}

impl Door {
    /// Asks the provider for something that is free and needs the key.
    pub async fn verify(&self) -> Result<Verified, ProviderError> {
        let ask = match self.provider() {
            Provider::OpenAi | Provider::Compatible => Ask::get("/models"),
            Provider::ElevenLabs => Ask::get("/v1/user/subscription"),
            Provider::Pexels => Ask { query: vec![("per_page", "1".into())], ..Ask::get("/videos/popular") },
            Provider::Pixabay => {
                let query = vec![("q", "sea".into()), ("per_page", "3".into()), ("safesearch", "true".into())];
                Ask { query, ..Ask::get("/videos/") }
            }
        };
        let answer = self.ask(&ask).await?;
        let note = match self.provider() {
            Provider::ElevenLabs => characters_left(&answer.body),
            Provider::Pexels => {
                answer.number("x-ratelimit-remaining").map(|left| format!("{left} requests are left this month."))
            }
            Provider::OpenAi | Provider::Compatible | Provider::Pixabay => None,
        };
        Ok(Verified { note: note.unwrap_or_default() })
    }
}

fn characters_left(body: &[u8]) -> Option<String> {
    #[derive(Deserialize)]
    struct Subscription {
        tier: String,
        character_count: u64,
        character_limit: u64,
    }
    let Subscription { tier, character_count, character_limit } = serde_json::from_slice(body).ok()?;
    let left = character_limit.saturating_sub(character_count);
    Some(format!("{left} of {character_limit} characters are left in the plan \u{201c}{tier}\u{201d}."))
}
