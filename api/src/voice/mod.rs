//! The voices a pipeline can have: who they are, and how they sound.

mod sample;

use async_graphql::{Context, Object, SimpleObject};
use studio::StudioError;
use studio::provider::Provider;
use studio::speech::{OPENAI_VOICES, elevenlabs};

pub(crate) use sample::VoiceSample;

use crate::context::Reach;
use crate::error::{ApiError, Refused};
use crate::pipeline::SpeakerKind;
use crate::provider_key::told;

/// A voice.
#[derive(SimpleObject)]
pub(crate) struct Voice {
    /// Its name for the settings.
    id: String,
    /// Its name for people.
    title: String,
    /// What it is like, in words.
    description: String,
    /// Where it can be heard for nothing; null where it has to be spoken first, see `voiceSample`.
    preview_url: Option<String>,
}

/// Some of a speaker's voices.
#[derive(SimpleObject, Default)]
pub(crate) struct VoiceList {
    /// The voices.
    voices: Vec<Voice>,
    /// To be given as `after` for more; null when there are no more.
    next: Option<String>,
    /// Why there are none, in a sentence, where a provider does not tell its voices.
    problem: Option<String>,
}

/// A model that speaks.
#[derive(SimpleObject)]
pub(crate) struct VoiceModel {
    /// Its name for the settings.
    id: String,
    /// Its name for people.
    title: String,
    /// ISO 639-1 codes of the languages it speaks; empty where the provider does not tell.
    languages: Vec<String>,
}

#[derive(Default)]
pub(crate) struct VoiceQuery;

#[Object]
impl VoiceQuery {
    /// The voices of a speaker. Those of ElevenLabs are asked for with the person's key.
    #[graphql(complexity = "20 * child_complexity")]
    async fn voices(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whose voices.")] speaker: SpeakerKind,
        #[graphql(desc = "Only those whose name or description has this.")] search: Option<String>,
        #[graphql(desc = "`next` of the list before.")] after: Option<String>,
    ) -> Result<VoiceList, ApiError> {
        let user = ctx.viewer()?.user;
        match speaker {
            SpeakerKind::Local => Ok(named([("heart", "A calm American voice of this installation.")])),
            SpeakerKind::OpenAi | SpeakerKind::Compatible => Ok(named(OPENAI_VOICES.map(|voice| (voice, "")))),
            SpeakerKind::ElevenLabs => {
                let search: String = search.unwrap_or_default().chars().take(100).collect();
                let asked = async {
                    let door = ctx.api().books.door(user, Provider::ElevenLabs).await?;
                    Ok::<_, StudioError>(elevenlabs::voices(&door, &search, after.as_deref()).await?)
                };
                or_problem(asked.await.map(VoiceList::from))
            }
        }
    }

    /// The models that speak for ElevenLabs, asked for with the person's key; none where they cannot be asked for.
    #[graphql(complexity = "10 * child_complexity")]
    async fn voice_models(&self, ctx: &Context<'_>) -> Result<Vec<VoiceModel>, ApiError> {
        let user = ctx.viewer()?.user;
        let Ok(door) = ctx.api().books.door(user, Provider::ElevenLabs).await else { return Ok(Vec::new()) };
        let models = elevenlabs::models(&door).await.unwrap_or_default();
        let model = |one: elevenlabs::OfferedModel| VoiceModel { id: one.id, title: one.name, languages: one.languages };
        Ok(models.into_iter().map(model).collect())
    }
}

fn named<'a>(voices: impl IntoIterator<Item = (&'a str, &'a str)>) -> VoiceList {
    let voice = |(id, description): (&str, &str)| Voice {
        id: id.to_owned(),
        title: id.chars().take(1).flat_map(char::to_uppercase).chain(id.chars().skip(1)).collect(),
        description: description.to_owned(),
        preview_url: None,
    };
    VoiceList { voices: voices.into_iter().map(voice).collect(), ..VoiceList::default() }
}

impl From<elevenlabs::VoicePage> for VoiceList {
    fn from(page: elevenlabs::VoicePage) -> Self {
        let voice = |one: elevenlabs::OfferedVoice| {
            let about = [one.description.clone(), one.gender.clone(), one.accent.clone(), one.language.clone()];
            let description = about.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
            Voice { id: one.id, title: one.name, description, preview_url: one.preview_url }
        };
        Self { voices: page.voices.into_iter().map(voice).collect(), next: page.next, problem: None }
    }
}

/// A provider's refusal is shown in place of the list.
fn or_problem(asked: Result<VoiceList, StudioError>) -> Result<VoiceList, ApiError> {
    asked.or_else(|error| match told(error, "speaker") {
        Refused::User(mistakes) => {
            let problem = mistakes.into_iter().map(|mistake| mistake.message).next();
            Ok(VoiceList { problem, ..VoiceList::default() })
        }
        Refused::Api(error) => Err(error),
    })
}
