//! What each refusal of a provider means, read from its status and code alone.

mod elevenlabs;
mod openai;
mod stock;

use http::StatusCode;

use super::{Provider, ProviderError, Reason};

/// Reads a refusal.
pub(super) fn read(provider: Provider, status: StatusCode, body: &[u8]) -> ProviderError {
    let (reason, said) = match provider {
        Provider::OpenAi | Provider::Compatible => openai::read(status, body),
        Provider::ElevenLabs => elevenlabs::read(status, body),
        Provider::Pexels | Provider::Pixabay => stock::read(status, body),
    };
    let detail = format!("{} {}: {}", status.as_u16(), said.code, vault_free(&said.message));
    ProviderError::new(provider, reason, sentence(provider, reason, &said), detail)
}

/// An answer with a good status that says itself that nothing came of it.
pub(crate) fn outcome(provider: Provider, reason: Reason, message: &str) -> ProviderError {
    let said = Said { code: String::new(), message: message.to_owned() };
    ProviderError::new(provider, reason, sentence(provider, reason, &said), vault_free(message))
}

/// The code and the words of a refusal.
#[derive(Debug, Default, PartialEq, Eq)]
struct Said {
    code: String,
    message: String,
}

/// What the provider itself said nothing about, in our own words.
pub(super) fn unsaid(provider: Provider, reason: Reason, detail: impl Into<String>) -> ProviderError {
    ProviderError::new(provider, reason, sentence(provider, reason, &Said::default()), detail)
}

/// What statuses mean where the code says nothing better.
fn by_status(status: StatusCode) -> Reason {
    match status.as_u16() {
        401 => Reason::KeyRejected,
        402 => Reason::NoCredit,
        403 => Reason::Forbidden,
        413 => Reason::TooLong,
        425 | 429 => Reason::RateLimited,
        408 | 409 | 500..=599 => Reason::Unavailable,
        _ => Reason::Invalid,
    }
}

/// What the person is told: who, what, and what to do.
fn sentence(provider: Provider, reason: Reason, said: &Said) -> String {
    let name = provider.title();
    let who = capital(name);
    match reason {
        Reason::KeyMissing => format!("There is no key for {name}. Set one under Settings, Provider keys."),
        Reason::KeyRejected => format!("{who} does not accept the key. Set a valid one under Settings, Provider keys."),
        Reason::Forbidden => {
            format!("{who} does not let this key do that: {}", words(said, "its plan, rights or region forbid it."))
        }
        Reason::NoCredit => {
            format!("The account at {name} has no credit left, or has reached its limit. Top it up there, then try again.")
        }
        Reason::ModelUnknown => {
            format!("{who} does not have this model, or no longer has it. Choose another one in the pipeline.")
        }
        Reason::VoiceUnknown => format!("{who} does not have this voice. Choose another one in the pipeline."),
        Reason::TooLong => format!("The text is longer than {name} takes at once."),
        Reason::Refused => format!("{who} refused to write this: {}", words(said, "choose another topic.")),
        Reason::Filtered => format!("The content filter of {name} stopped this. Choose other words."),
        Reason::Truncated => format!("The answer of {name} was cut off at its limit."),
        Reason::Invalid => format!("{who} did not accept the request: {}", words(said, "it gave no reason.")),
        Reason::RateLimited => format!("{who} is asked too often with this key. It goes on when the limit allows."),
        Reason::Unavailable => format!("{who} does not work at the moment."),
        Reason::Nonsense => format!("The answer of {name} was not understood."),
        Reason::Unreachable => format!("{who} cannot be reached."),
        Reason::AnswerLost => format!("The answer of {name} got lost."),
        Reason::AddressNotAllowed => format!("The address of {name} is not allowed."),
    }
}

/// With a capital letter, for the beginning of a sentence.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The provider's own words, or ours.
fn words(said: &Said, otherwise: &str) -> String {
    let theirs = vault_free(said.message.trim());
    if theirs.is_empty() { otherwise.to_owned() } else { theirs }
}

/// The provider's words without what may be a part of a key (OpenAI repeats a wrong one), on one line and not too long.
fn vault_free(message: &str) -> String {
    let safe = |word: &str| if looks_secret(word) { "…".to_owned() } else { word.to_owned() };
    let line = message.split_whitespace().map(safe).collect::<Vec<_>>().join(" ");
    line.chars().take(300).collect()
}

fn looks_secret(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    bare.contains('*') || (bare.len() >= 16 && bare.chars().any(|c| c.is_ascii_digit()) && !bare.contains("://"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_the_provider_repeats_is_not_repeated_by_us() {
        let body = br#"{"error":{"message":"Incorrect API key provided: sk-proj-*******abcd1234. See https://platform.openai.com/account/api-keys.","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}"#;
        let error = read(Provider::OpenAi, StatusCode::UNAUTHORIZED, body);
        assert_eq!(error.reason, Reason::KeyRejected);
        assert!(!format!("{error:?}").contains("abcd1234"), "{error:?}");
    }

    #[test]
    fn every_reason_has_a_sentence_that_ends() {
        for reason in <Reason as strum::IntoEnumIterator>::iter() {
            let sentence = sentence(Provider::Compatible, reason, &Said::default());
            assert!(sentence.starts_with(char::is_uppercase) && sentence.ends_with('.'), "{sentence}");
        }
    }
}
