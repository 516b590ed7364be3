//! How videos of a pipeline are made.

use async_graphql::{Enum, ID, InputObject, MaybeUndefined, SimpleObject};
use chrono::{DateTime, Utc};
use entity::pipeline::Settings;
use entity::{Owned, clip};
use sea_orm::{ColumnTrait, ConnectionTrait, PaginatorTrait, QueryFilter};
use studio::StudioError;
use studio::captions::Preset;
use studio::footage::backdrops;
use studio::write::{Brief, BriefKind, check_brief};
use uuid::Uuid;

use crate::error::UserErrorCode::{Invalid, NotFound, TooLong};
use crate::error::{Outcome, UserError, all_well};
use crate::options::{PublishOptions, PublishOptionsInput};
use crate::run::user_error;
use crate::text::uuid;

const MOST_CLIPS: usize = 500;

/// How the text of a run becomes a plan.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "entity::pipeline::ScriptKind")]
pub(crate) enum ScriptKind {
    /// Spoken word for word.
    Script,
    /// One scene per line.
    TalkingPoints,
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

/// Where footage comes from.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "entity::pipeline::FootageSource")]
pub(crate) enum FootageSource {
    /// Generated motion backdrops.
    Backdrops,
    /// The person's own clips, in turn.
    Clips,
}

/// How videos of a pipeline are made. A run keeps a copy, so that later changes do not reach it.
#[derive(SimpleObject)]
pub(crate) struct PipelineSettings {
    /// Language of the narration, such as `en`.
    language: String,
    /// How the text becomes a plan.
    script_kind: ScriptKind,
    /// Name of the voice.
    voice: String,
    /// Where footage comes from.
    footage: FootageSource,
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
            voice: settings.voice,
            footage: settings.footage.into(),
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
    /// Name of the voice.
    voice: Option<String>,
    /// Where footage comes from.
    footage: Option<FootageSource>,
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
        if let Some(language) = self.language {
            mistakes.extend(check_language(&language).err().map(|error| user_error(&error, "settings")));
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
        if let Some(voice) = self.voice {
            mistakes.extend(unknown_voice(&voice));
            settings.voice = voice;
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
        settings.footage = self.footage.map_or(settings.footage, Into::into);
        settings.privacy = self.privacy.map_or(settings.privacy, Into::into);
        settings.made_for_kids = self.made_for_kids.unwrap_or(settings.made_for_kids);
        settings.approval = self.approval.unwrap_or(settings.approval);
        all_well(mistakes)?;
        Ok(settings)
    }
}

/// Whether some voice speaks it, asked with words that every brief may have.
fn check_language(language: &str) -> Result<(), StudioError> {
    let brief = Brief { script: "Hello.".into(), title: None, language: language.into(), kind: BriefKind::Script };
    check_brief(&brief)
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

/// This installation has one voice, the one of the default settings.
fn unknown_voice(name: &str) -> Option<UserError> {
    let message = "There is no such voice.";
    (name != Settings::default().voice).then(|| UserError::on("settings", NotFound, message))
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
