//! Who speaks, and how.

use async_graphql::{Enum, InputObject, MaybeUndefined, SimpleObject};
use entity::pipeline::{self, Settings, Speaker, Speech};

use crate::error::UserError;
use crate::error::UserErrorCode::{Invalid, NotFound, Required, TooLong};

/// What voices take without sounding wrong.
pub(crate) const RATES: std::ops::RangeInclusive<f64> = 0.7..=1.3;
pub(crate) const LONGEST_PAUSE_MS: u32 = 3_000;
const MOST_PRONUNCIATIONS: usize = 200;
const LONGEST_WORD: usize = 100;

/// Who speaks.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "entity::pipeline::Speaker", name = "Speaker")]
pub(crate) enum SpeakerKind {
    /// The voice of this installation, which needs no key and speaks English.
    Local,
    /// A voice of ElevenLabs'.
    #[graphql(name = "ELEVENLABS")]
    ElevenLabs,
    /// A voice of OpenAI's.
    #[graphql(name = "OPENAI")]
    OpenAi,
    /// A voice of an OpenAI-compatible server's.
    Compatible,
}

/// How a word is to be said.
#[derive(SimpleObject, InputObject, Clone)]
#[graphql(input_name = "PronunciationInput")]
pub(crate) struct Pronunciation {
    /// As it is written: a word, or several.
    written: String,
    /// As it is to be read, in ordinary letters.
    spoken: String,
}

/// Who speaks, and how.
#[derive(SimpleObject)]
pub(crate) struct SpeechSettings {
    /// Who speaks. The name of the voice is `voice`.
    speaker: SpeakerKind,
    /// The model; null for the installation's usual one.
    model: Option<String>,
    /// How fast: 1 is normal.
    rate: f64,
    /// Silence after each scene, in milliseconds, beyond a breath.
    pause_ms: u32,
    /// How names and words are to be said.
    pronunciations: Vec<Pronunciation>,
    /// Whether the local voice speaks what the chosen one does not; the run then says so.
    local_fallback: bool,
}

impl From<Speech> for SpeechSettings {
    fn from(speech: Speech) -> Self {
        let say = |one: pipeline::Pronunciation| Pronunciation { written: one.written, spoken: one.spoken };
        Self {
            speaker: speech.speaker.into(),
            model: speech.model,
            rate: speech.rate,
            pause_ms: speech.pause_ms,
            pronunciations: speech.pronunciations.into_iter().map(say).collect(),
            local_fallback: speech.local_fallback,
        }
    }
}

/// Who speaks, and how; whatever is left out stays as it is.
#[derive(InputObject, Default)]
pub(crate) struct SpeechSettingsInput {
    /// Who speaks.
    speaker: Option<SpeakerKind>,
    /// The model; null for the installation's usual one.
    model: MaybeUndefined<String>,
    /// How fast: 1 is normal; 0.7 to 1.3.
    rate: Option<f64>,
    /// Silence after each scene, in milliseconds, beyond a breath; at most 3,000.
    pause_ms: Option<u32>,
    /// How names and words are to be said; at most 200.
    pronunciations: Option<Vec<Pronunciation>>,
    /// Whether the local voice speaks what the chosen one does not; the run then says so.
    local_fallback: Option<bool>,
}

impl SpeechSettingsInput {
    /// Writes what is said here into `speech`, and what is wrong with it into `mistakes`.
    pub(super) fn apply(self, speech: &mut Speech, mistakes: &mut Vec<UserError>) {
        speech.speaker = self.speaker.map_or(speech.speaker, Into::into);
        super::replace(&mut speech.model, self.model, ("speech.model", LONGEST_WORD), mistakes);
        if let Some(rate) = self.rate {
            mistakes.extend(wrong_rate(rate).map(|message| UserError::at(path("rate"), Invalid, message)));
            speech.rate = rate;
        }
        if let Some(pause) = self.pause_ms {
            mistakes.extend(wrong_pause(pause).map(|message| UserError::at(path("pauseMs"), Invalid, message)));
            speech.pause_ms = pause;
        }
        if let Some(all) = self.pronunciations {
            mistakes.extend(wrong_pronunciation(&all));
            let keep = |one: Pronunciation| pipeline::Pronunciation {
                written: one.written.trim().to_owned(),
                spoken: one.spoken.trim().to_owned(),
            };
            speech.pronunciations = all.into_iter().map(keep).collect();
        }
        speech.local_fallback = self.local_fallback.unwrap_or(speech.local_fallback);
    }
}

/// What is wrong with a speaking rate.
pub(crate) fn wrong_rate(rate: f64) -> Option<String> {
    (!RATES.contains(&rate)).then(|| format!("A speaking rate is between {} and {}.", RATES.start(), RATES.end()))
}

/// What is wrong with a pause.
pub(crate) fn wrong_pause(pause_ms: u32) -> Option<String> {
    (pause_ms > LONGEST_PAUSE_MS).then(|| format!("A pause lasts at most {LONGEST_PAUSE_MS} milliseconds."))
}

/// A voice by a name that the chosen speaker could have. Providers are asked for theirs with `voices`.
pub(super) fn wrong_voice(settings: &Settings) -> Option<UserError> {
    let name = settings.voice.as_str();
    let known = match settings.speech.speaker {
        Speaker::Local => name == Settings::default().voice,
        Speaker::ElevenLabs => (8..=64).contains(&name.len()) && name.chars().all(|c| c.is_ascii_alphanumeric()),
        Speaker::OpenAi | Speaker::Compatible => {
            (1..=LONGEST_WORD).contains(&name.len()) && name.chars().all(|c| c.is_ascii_graphic())
        }
    };
    (!known).then(|| UserError::at(vec!["settings".into(), "voice".into()], NotFound, "This speaker has no such voice."))
}

fn wrong_pronunciation(all: &[Pronunciation]) -> Option<UserError> {
    let at = |code, message: String| Some(UserError::at(path("pronunciations"), code, message));
    if all.len() > MOST_PRONUNCIATIONS {
        return at(TooLong, format!("At most {MOST_PRONUNCIATIONS} pronunciations are possible."));
    }
    if all.iter().any(|one| one.written.trim().is_empty() || one.spoken.trim().is_empty()) {
        return at(Required, "A pronunciation has a written and a spoken form.".into());
    }
    let long = |text: &str| text.chars().count() > LONGEST_WORD || text.chars().any(char::is_control);
    if all.iter().any(|one| long(&one.written) || long(&one.spoken)) {
        return at(TooLong, format!("Each form has at most {LONGEST_WORD} characters on one line."));
    }
    None
}

fn path(name: &str) -> Vec<String> {
    ["settings", "speech", name].map(str::to_owned).into()
}
