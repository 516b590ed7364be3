//! What a person sets of a pipeline's settings.

use async_graphql::{ID, InputObject, MaybeUndefined};
use chrono::{DateTime, Utc};
use entity::clip::Kind;
use entity::pipeline::Settings;
use sea_orm::ConnectionTrait;
use studio::footage::backdrops;
use studio::speech::speaks;
use uuid::Uuid;

use super::footage::{self, FootageSource};
use super::look::LookSettingsInput;
use super::sound::SoundSettingsInput;
use super::speech::{self, SpeechSettingsInput};
use super::writing::WritingSettingsInput;
use super::{Privacy, PublishTimesInput, ScriptKind, voice_kind};
use crate::clip;
use crate::error::UserErrorCode::{Invalid, NotFound, TooLong};
use crate::error::{Outcome, UserError, all_well};
use crate::options::PublishOptionsInput;
use crate::run::user_error;

const MOST_CLIPS: usize = 500;
const LONGEST_STYLE: usize = 300;
/// A month of waiting for a person's yes.
const PATIENCE_MINUTES: std::ops::RangeInclusive<u32> = 1..=43_200;

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
    /// What videos look like, beyond their footage.
    look: Option<LookSettingsInput>,
    /// What is heard behind the words.
    sound: Option<SoundSettingsInput>,
    /// Slug of a caption preset, of `service.captionPresets`, or id of a caption style of the person's own.
    caption_preset: Option<String>,
    /// Who may see what is published.
    privacy: Option<Privacy>,
    /// The owner's declaration for YouTube that the videos are made for children.
    made_for_kids: Option<bool>,
    /// Whether a person must approve each video before it is published.
    approval: Option<bool>,
    /// After so many minutes without a word, 1 to 43,200, a video is approved by itself; null for never.
    auto_approve_minutes: MaybeUndefined<u32>,
    /// When videos go out, one at each time; null lets each go out as soon as it is ready.
    publish_times: MaybeUndefined<PublishTimesInput>,
    /// What to choose for each platform; a platform that is left out keeps its choices.
    options: Option<PublishOptionsInput>,
}

impl PipelineSettingsInput {
    /// `settings` with what is said here, or everything that is wrong with it.
    pub(in crate::pipeline) async fn apply(
        self,
        mut settings: Settings,
        user: Uuid,
        (db, now): (&impl ConnectionTrait, DateTime<Utc>),
    ) -> Outcome<Settings> {
        let mut mistakes = Vec::new();
        let spoken_anew = self.language.is_some() || self.speech.is_some();
        settings.language = self.language.map_or(settings.language, |language| language.trim().to_owned());
        settings.script_kind = self.script_kind.map_or(settings.script_kind, Into::into);
        self.writing.unwrap_or_default().apply(&mut settings.writing, &mut mistakes);
        self.speech.unwrap_or_default().apply(&mut settings.speech, &mut mistakes);
        settings.voice = self.voice.map_or(settings.voice, |voice| voice.trim().to_owned());
        if spoken_anew {
            let unspoken = speaks(voice_kind(settings.speech.speaker), &settings.language).err();
            mistakes.extend(unspoken.map(|error| user_error(&error, "settings")));
        }
        mistakes.extend(speech::wrong_voice(&settings));
        let shown =
            Shown { order: self.footage_order.or_else(|| self.footage.map(|only| vec![only])), backdrops: self.backdrops };
        shown.apply(&mut settings, &mut mistakes);
        if let Some(ids) = self.clips {
            if ids.len() > MOST_CLIPS {
                return Err(UserError::on("settings", TooLong, format!("At most {MOST_CLIPS} clips are possible.")).into());
            }
            match clip::of_kinds(&ids, &Kind::SEEN, user, db).await? {
                Some(ids) => settings.clips = ids,
                None => mistakes.push(UserError::on("settings", NotFound, "One of the clips does not exist, or is sound alone.")),
            }
        }
        settings.image_style = self.image_style.map_or(settings.image_style, |style| style.chars().take(LONGEST_STYLE).collect());
        settings.credits = self.credits.unwrap_or(settings.credits);
        footage::set_budget(&mut settings.budget_micros, self.budget_cents, &mut mistakes);
        self.look.unwrap_or_default().apply(&mut settings, user, db, &mut mistakes).await?;
        self.sound.unwrap_or_default().apply(&mut settings.sound, user, db, &mut mistakes).await?;
        if let Some(preset) = self.caption_preset {
            if intake::caption_style(&preset, user, db).await?.is_none() {
                mistakes.push(UserError::on("settings", NotFound, "There is no such caption preset or style."));
            }
            settings.caption_preset = preset;
        }
        set_times(&mut settings.publish_times, self.publish_times, now, &mut mistakes);
        if let Some(options) = self.options {
            settings.options = options.over(&settings.options)?;
        }
        settings.privacy = self.privacy.map_or(settings.privacy, Into::into);
        settings.made_for_kids = self.made_for_kids.unwrap_or(settings.made_for_kids);
        settings.approval = self.approval.unwrap_or(settings.approval);
        set_patience(&mut settings.auto_approve_minutes, self.auto_approve_minutes, &mut mistakes);
        all_well(mistakes)?;
        Ok(settings)
    }
}

/// What is said about footage.
struct Shown {
    order: Option<Vec<FootageSource>>,
    backdrops: Option<Vec<String>>,
}

impl Shown {
    fn apply(self, settings: &mut Settings, mistakes: &mut Vec<UserError>) {
        if let Some(order) = self.order {
            mistakes.extend(footage::wrong_order(&order));
            settings.footage = order.into_iter().map(Into::into).collect();
        }
        if let Some(slugs) = self.backdrops {
            mistakes.extend(unknown_backdrop(&slugs));
            settings.backdrops = slugs;
        }
    }
}

/// Null lets each video go out as soon as it is ready.
fn set_times(
    times: &mut Option<entity::Times>,
    said: MaybeUndefined<PublishTimesInput>,
    now: DateTime<Utc>,
    mistakes: &mut Vec<UserError>,
) {
    match said {
        MaybeUndefined::Undefined => (),
        MaybeUndefined::Null => *times = None,
        MaybeUndefined::Value(PublishTimesInput { cron, time_zone }) => {
            let said = entity::Times { cron: vec![cron.trim().to_owned()], time_zone: time_zone.trim().to_owned() };
            let unclear = said.next(now).err();
            mistakes.extend(unclear.map(|error| UserError::on("settings", Invalid, error.to_string())));
            *times = Some(said);
        }
    }
}

/// Null lets videos wait for ever.
fn set_patience(minutes: &mut Option<u32>, said: MaybeUndefined<u32>, mistakes: &mut Vec<UserError>) {
    match said {
        MaybeUndefined::Undefined => (),
        MaybeUndefined::Null => *minutes = None,
        MaybeUndefined::Value(said) => {
            if !PATIENCE_MINUTES.contains(&said) {
                let path = ["settings", "autoApproveMinutes"].map(str::to_owned).into();
                mistakes.push(UserError::at(path, Invalid, "Between 1 and 43,200 minutes (30 days) are possible."));
            }
            *minutes = Some(said);
        }
    }
}

fn unknown_backdrop(slugs: &[String]) -> Option<UserError> {
    let unknown = slugs.iter().find(|slug| !backdrops().iter().any(|backdrop| backdrop.slug == **slug))?;
    let shown: String = unknown.chars().take(50).collect();
    Some(UserError::on("settings", NotFound, format!("There is no backdrop \u{201c}{shown}\u{201d}.")))
}
