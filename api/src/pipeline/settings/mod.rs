//! How videos of a pipeline are made.

mod footage;
mod speech;
mod writing;

use async_graphql::{Enum, ID, InputObject, MaybeUndefined, SimpleObject};
use chrono::{DateTime, Utc};
use entity::pipeline::{Settings, Speaker};
use entity::{Owned, clip};
use sea_orm::{ColumnTrait, ConnectionTrait, PaginatorTrait, QueryFilter};
use studio::captions::Preset;
use studio::footage::backdrops;
use studio::speech::{VoiceKind, speaks};
use uuid::Uuid;

pub(crate) use footage::FootageSource;
pub(crate) use speech::{SpeakerKind, wrong_pause, wrong_rate};
use speech::{SpeechSettings, SpeechSettingsInput};
use writing::{WritingSettings, WritingSettingsInput};

use crate::error::UserErrorCode::{Invalid, NotFound, TooLong};
use crate::error::{Outcome, UserError, all_well};
use crate::options::{PublishOptions, PublishOptionsInput};
use crate::run::user_error;
use crate::text::uuid;

const MOST_CLIPS: usize = 500;
const LONGEST_STYLE: usize = 300;

/// How the text of a run becomes a plan.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
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
    /// Name of the caption preset.
    caption_preset: String,
    /// Who may see what is published.
    privacy: Privacy,
    /// The owner's declaration for YouTube that the videos are made for children.
    made_for_kids: bool,
    /// Whether a person must approve each video before it is published.
    approval: bool,
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

impl From<Settings> for PipelineSettings {
    fn from(settings: Settings) -> Self {
        Self {
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
            options: PublishOptions::from(&settings.options),
            publish_times: settings.publish_times.map(|times| PublishTimes { cron: times.cron, time_zone: times.time_zone }),
        }
    }
}

/// What to set; whatever is left out stays as it is.
#[derive(InputObject, Default)]
pub(crate) struct PipelineSettingsInput {
    /// Language of the narration, such as `en`; one of `service.languages`.
    language: Option<String>,
    /// How the text becomes a plan.
    script_kind: Option<ScriptKind>,
    /// Who writes, and what they are told.
    writing: Option<WritingSettingsInput>,
    /// Name of the voice: `heart` of the local one, one of `voices` of the others.
    voice: Option<String>,
    /// Who speaks, and how.
    speech: Option<SpeechSettingsInput>,
    /// Where footage comes from, and from nowhere else.
    #[graphql(deprecation = "Use footageOrder.")]
    footage: Option<FootageSource>,
    /// Where footage comes from: the first source that has something fitting.
    footage_order: Option<Vec<FootageSource>>,
    /// What pictures made for it should look like; at most 300 characters.
    image_style: Option<String>,
    /// Whether descriptions name the authors of footage.
    credits: Option<bool>,
    /// What its videos may cost in a month, in US cents, at most 100,000; null for no limit. A step that could pass it is
    /// not begun.
    budget_cents: MaybeUndefined<i64>,
    /// Slugs of the backdrops to use, of `service.backdrops`; all when empty.
    backdrops: Option<Vec<String>>,
    /// Ids of the clips to use; all of the person's when empty.
    clips: Option<Vec<ID>>,
    /// Name of the caption preset.
    caption_preset: Option<String>,
    /// Who may see what is published.
    privacy: Option<Privacy>,
    /// The owner's declaration for YouTube that the videos are made for children.
    made_for_kids: Option<bool>,
    /// Whether a person must approve each video before it is published.
    approval: Option<bool>,
    /// When videos go out, one at each time; null lets each go out as soon as it is ready.
    publish_times: MaybeUndefined<PublishTimesInput>,
    /// What to choose for each platform; a platform that is left out keeps its choices.
    options: Option<PublishOptionsInput>,
}

impl PipelineSettingsInput {
    /// `settings` with what is said here, or everything that is wrong with it.
    pub(super) async fn apply(
        self,
        mut settings: Settings,
        user: Uuid,
        (db, now): (&impl ConnectionTrait, DateTime<Utc>),
    ) -> Outcome<Settings> {
        let mut mistakes = Vec::new();
        let names_language = self.language.is_some();
        if let Some(language) = self.language {
            language.trim().clone_into(&mut settings.language);
        }
        if let Some(slugs) = self.backdrops {
            mistakes.extend(unknown_backdrop(&slugs));
            settings.backdrops = slugs;
        }
        if let Some(ids) = self.clips {
            match clips(&ids, user, db).await? {
                Some(ids) => settings.clips = ids,
                None => mistakes.push(UserError::on("settings", NotFound, "One of the clips does not exist, or is sound alone.")),
            }
        }
        if let Some(preset) = self.caption_preset {
            mistakes.extend(unknown_preset(&preset));
            settings.caption_preset = preset;
        }
        self.writing.unwrap_or_default().apply(&mut settings.writing, &mut mistakes);
        let names_speaker = self.speech.is_some();
        self.speech.unwrap_or_default().apply(&mut settings.speech, &mut mistakes);
        settings.voice = self.voice.map_or(settings.voice, |voice| voice.trim().to_owned());
        mistakes.extend(speech::wrong_voice(&settings));
        if names_language || names_speaker {
            let unspoken = speaks(voice_kind(settings.speech.speaker), &settings.language).err();
            mistakes.extend(unspoken.map(|error| user_error(&error, "settings")));
        }
        match self.publish_times {
            MaybeUndefined::Undefined => (),
            MaybeUndefined::Null => settings.publish_times = None,
            MaybeUndefined::Value(PublishTimesInput { cron, time_zone }) => {
                let times = entity::PublishTimes { cron: cron.trim().to_owned(), time_zone: time_zone.trim().to_owned() };
                let unclear = times.next(now).err();
                mistakes.extend(unclear.map(|error| UserError::on("settings", Invalid, error.to_string())));
                settings.publish_times = Some(times);
            }
        }
        if let Some(options) = self.options {
            settings.options = options.over(&settings.options)?;
        }
        settings.script_kind = self.script_kind.map_or(settings.script_kind, Into::into);
        if let Some(order) = self.footage_order.or_else(|| self.footage.map(|only| vec![only])) {
            mistakes.extend(footage::wrong_order(&order));
            settings.footage = order.into_iter().map(Into::into).collect();
        }
        match self.budget_cents {
            MaybeUndefined::Undefined => (),
            MaybeUndefined::Null => settings.budget_micros = None,
            MaybeUndefined::Value(cents) => match footage::budget(cents) {
                Ok(micros) => settings.budget_micros = Some(micros),
                Err(mistake) => mistakes.push(mistake),
            },
        }
        settings.image_style = self.image_style.map_or(settings.image_style, |style| style.chars().take(LONGEST_STYLE).collect());
        settings.credits = self.credits.unwrap_or(settings.credits);
        settings.privacy = self.privacy.map_or(settings.privacy, Into::into);
        settings.made_for_kids = self.made_for_kids.unwrap_or(settings.made_for_kids);
        settings.approval = self.approval.unwrap_or(settings.approval);
        all_well(mistakes)?;
        Ok(settings)
    }
}

/// The kind of voice that a speaker is: it decides the languages.
pub(crate) fn voice_kind(speaker: Speaker) -> VoiceKind {
    match speaker {
        Speaker::Local => VoiceKind::Local,
        Speaker::ElevenLabs => VoiceKind::ElevenLabs,
        Speaker::OpenAi | Speaker::Compatible => VoiceKind::OpenAi,
    }
}

fn unknown_backdrop(slugs: &[String]) -> Option<UserError> {
    let unknown = slugs.iter().find(|slug| !backdrops().iter().any(|backdrop| backdrop.slug == **slug))?;
    let shown: String = unknown.chars().take(50).collect();
    Some(UserError::on("settings", NotFound, format!("There is no backdrop \u{201c}{shown}\u{201d}.")))
}

fn unknown_preset(name: &str) -> Option<UserError> {
    let message = "There is no such caption preset.";
    name.to_uppercase().parse::<Preset>().is_err().then(|| UserError::on("settings", NotFound, message))
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

/// The ids, if all are clips of the person's.
async fn clips(ids: &[ID], user: Uuid, db: &impl ConnectionTrait) -> Outcome<Option<Vec<Uuid>>> {
    if ids.len() > MOST_CLIPS {
        return Err(UserError::on("settings", TooLong, format!("At most {MOST_CLIPS} clips are possible.")).into());
    }
    let Some(mut wanted) = ids.iter().map(uuid).collect::<Option<Vec<_>>>() else { return Ok(None) };
    let mut seen = std::collections::HashSet::new();
    wanted.retain(|id| seen.insert(*id));
    let seen = clip::Entity::of(user).filter(clip::Column::Kind.is_in(clip::Kind::SEEN));
    let found = seen.filter(clip::Column::Id.is_in(wanted.iter().copied())).count(db).await?;
    Ok((found == wanted.len() as u64).then_some(wanted))
}
