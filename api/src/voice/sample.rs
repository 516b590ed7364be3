//! Hearing a voice before a video is spoken with it.

use async_graphql::{Context, InputObject, Object};
use entity::pipeline::{Settings, Speech};
use sha2::{Digest, Sha256};
use store::{Extension, Key};
use studio::speech::{Line, Voice};

use crate::context::Reach;
use crate::error::UserErrorCode::TooLong;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::media::MediaFile;
use crate::pipeline::SpeakerKind;
use crate::provider_key::told;

const LONGEST: usize = 300;
const USUAL: &str = "Hello! This is how your videos will sound.";

/// What to hear.
#[derive(InputObject)]
pub(crate) struct VoiceSampleInput {
    /// Who speaks.
    speaker: SpeakerKind,
    /// The voice's id.
    voice: String,
    /// The model; the installation's usual one when not given.
    model: Option<String>,
    /// What is said, at most 300 characters; a greeting when not given.
    text: Option<String>,
    /// Language of the text; `en` when not given.
    language: Option<String>,
    /// How fast: 1 is normal; 0.7 to 1.3.
    rate: Option<f64>,
}

payload! {
    /// What came of asking for a sample.
    VoiceSamplePayload {
        /// The sample.
        audio: MediaFile
    }
}

#[derive(Default)]
pub(crate) struct VoiceSample;

#[Object]
impl VoiceSample {
    /// Lets a voice say something. A provider charges for it like for a narration; the same sample again costs nothing.
    async fn voice_sample(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to hear.")] input: VoiceSampleInput,
    ) -> Result<VoiceSamplePayload, ApiError> {
        VoiceSamplePayload::of(speak(ctx, input).await)
    }
}

async fn speak(ctx: &Context<'_>, input: VoiceSampleInput) -> Outcome<MediaFile> {
    let (api, user) = (ctx.api(), ctx.viewer()?.user);
    let text = input.text.filter(|text| !text.trim().is_empty()).unwrap_or_else(|| USUAL.to_owned());
    if text.chars().count() > LONGEST {
        return Err(UserError::on("text", TooLong, format!("A sample has at most {LONGEST} characters.")).into());
    }
    let speech = Speech { speaker: input.speaker.into(), model: input.model, ..Speech::default() };
    let settings = Settings { voice: input.voice, speech, ..Settings::default() };
    let studio = api.studio().await?;
    let ledger = std::sync::Arc::new(api.books.book(user));
    let voice = api.books.voice(studio, user, &settings, (settings.speech.speaker, ledger)).await;
    let voice = voice.map_err(|error| told(error, "voice"))?;
    let line = Line { rate: input.rate.unwrap_or(1.0), ..Line::new(&text, input.language.as_deref().unwrap_or("en")) };
    let folder = tempfile::tempdir_in(api.settings.storage.scratch_dir())?;
    let wav = folder.path().join("sample.wav");
    voice.speak(&line, &wav).await.map_err(|error| told(error, "voice"))?;
    let key = Key::Artefact { user, name: name(&*voice, &line).parse()?, extension: Extension::Wav };
    let bytes = api.store.put_file(&key, &wav).await?;
    Ok(MediaFile::new(api, &key.to_string(), "audio/wav", "sample.wav", Some(bytes as i64))?)
}

/// The same sample has the same name; a person has at most so many files as a byte has values.
fn name(voice: &dyn Voice, line: &Line) -> String {
    let parts = [voice.id(), voice.version(), &line.text, &line.language, &line.rate.to_string()];
    format!("sample-{}", Sha256::digest(parts.join("\n"))[0])
}
