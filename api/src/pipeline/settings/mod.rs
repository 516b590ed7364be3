//! How videos of a pipeline are made.

mod footage;
mod input;
mod look;
mod sound;
mod speech;
mod writing;

use async_graphql::{Enum, ID, InputObject, MaybeUndefined, SimpleObject};
use entity::Times;
use entity::pipeline::Settings;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(crate) use footage::FootageSource;
pub(super) use input::PipelineSettingsInput;
use ledger::makers::voice_kind;
pub(crate) use look::Format;
use look::LookSettings;
use sound::SoundSettings;
use speech::SpeechSettings;
pub(crate) use speech::{SpeakerKind, wrong_pause, wrong_rate};
use writing::WritingSettings;

use crate::error::UserError;
use crate::error::UserErrorCode::Invalid;
use crate::options::PublishOptions;

/// How the text of a run becomes a plan.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[graphql(remote = "entity::pipeline::ScriptKind")]
pub(crate) enum ScriptKind {
    /// Spoken word for word.
    Script,
    /// One scene per line.
    TalkingPoints,
    /// What the writer writes about; it needs a writer other than the built-in one.
    Topic,
}

/// Who may see what is published.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[graphql(remote = "entity::pipeline::Privacy")]
pub(crate) enum Privacy {
    /// Everyone.
    Public,
    /// Whoever has the address; YouTube only.
    Unlisted,
    /// The owner alone.
    Private,
}

/// How videos of a pipeline are made. A run keeps a copy, so that later changes do not reach it.
#[derive(SimpleObject)]
pub(crate) struct PipelineSettings {
    /// Language of the narration, such as `en`.
    language: String,
    /// How the text becomes a plan.
    script_kind: ScriptKind,
    /// Who writes, and what they are told.
    writing: WritingSettings,
    /// Name of the voice: `heart` of the local one, OpenAI's name, ElevenLabs' id.
    voice: String,
    /// Who speaks, and how.
    speech: SpeechSettings,
    /// Where footage comes from first.
    #[graphql(deprecation = "Use footageOrder.")]
    footage: FootageSource,
    /// Where footage comes from: the first source that has something fitting. Backdrops are what is left when no other is.
    footage_order: Vec<FootageSource>,
    /// What pictures made for it should look like.
    image_style: String,
    /// Whether descriptions name the authors of footage.
    credits: bool,
    /// What its videos may cost in a month, in US cents; null for no limit.
    budget_cents: Option<i64>,
    /// Slugs of the backdrops to use; all when empty.
    backdrops: Vec<String>,
    /// Ids of the clips to use; all of the person's when empty.
    clips: Vec<ID>,
    /// What videos look like, beyond their footage.
    look: LookSettings,
    /// What is heard behind the words.
    sound: SoundSettings,
    /// Slug of a caption preset, or id of a caption style of the person's own.
    caption_preset: String,
    /// Who may see what is published.
    privacy: Privacy,
    /// The owner's declaration for YouTube that the videos are made for children.
    made_for_kids: bool,
    /// Whether a person must approve each video before it is published.
    approval: bool,
    /// After so many minutes without a word a video is approved by itself; null for never.
    auto_approve_minutes: Option<u32>,
    /// When videos go out, one at each time; null when each goes out as soon as it is ready.
    publish_times: Option<PublishTimes>,
    /// What is chosen for each platform.
    options: PublishOptions,
}

/// Times that recur on the clocks of a place.
#[derive(SimpleObject)]
pub(crate) struct PublishTimes {
    /// Minute, hour, day of month, month and day of week, as in cron: `0 9 * * MON` is Mondays at nine.
    cron: String,
    /// IANA name of the time zone, such as `Europe/Berlin`.
    time_zone: String,
}

/// Times that recur on the clocks of a place.
#[derive(InputObject)]
pub(crate) struct PublishTimesInput {
    /// Minute, hour, day of month, month and day of week, as in cron: `0 9 * * MON` is Mondays at nine.
    cron: String,
    /// IANA name of the time zone, such as `Europe/Berlin`.
    time_zone: String,
}

impl From<Times> for PublishTimes {
    fn from(times: Times) -> Self {
        Self { cron: times.cron.into_iter().next().unwrap_or_default(), time_zone: times.time_zone }
    }
}

impl From<Settings> for PipelineSettings {
    fn from(settings: Settings) -> Self {
        Self {
            look: LookSettings::from(&settings),
            sound: settings.sound.into(),
            language: settings.language,
            script_kind: settings.script_kind.into(),
            writing: settings.writing.into(),
            voice: settings.voice,
            speech: settings.speech.into(),
            footage: settings.footage.first().copied().unwrap_or_default().into(),
            footage_order: settings.footage.into_iter().map(FootageSource::from).collect(),
            image_style: settings.image_style,
            credits: settings.credits,
            budget_cents: settings.budget_micros.map(footage::cents),
            backdrops: settings.backdrops,
            clips: settings.clips.into_iter().map(ID::from).collect(),
            caption_preset: settings.caption_preset,
            privacy: settings.privacy.into(),
            made_for_kids: settings.made_for_kids,
            approval: settings.approval,
            auto_approve_minutes: settings.auto_approve_minutes,
            options: PublishOptions::from(&settings.options),
            publish_times: settings.publish_times.map(PublishTimes::from),
        }
    }
}

/// What may be named or not: null forgets it.
fn replace(
    now: &mut Option<String>,
    said: MaybeUndefined<String>,
    (name, longest): (&str, usize),
    mistakes: &mut Vec<UserError>,
) {
    match said {
        MaybeUndefined::Undefined => (),
        MaybeUndefined::Null => *now = None,
        MaybeUndefined::Value(text) => {
            let text = text.trim().to_owned();
            if text.chars().count() > longest || text.chars().any(|c| c.is_control() || c.is_whitespace()) {
                let path = std::iter::once("settings").chain(name.split('.')).map(str::to_owned).collect();
                mistakes.push(UserError::at(path, Invalid, "This is not the name of a model."));
            }
            *now = Some(text).filter(|text| !text.is_empty());
        }
    }
}
