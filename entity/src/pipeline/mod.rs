//! A pipeline: settings for making videos, and where they go.

mod making;
mod sound;

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use serde_with::formats::PreferOne;
use serde_with::{OneOrMany, serde_as};

pub use making::{FootageSource, Pronunciation, Speaker, Speech, Writer, Writing};
pub use sound::{MusicSource, Sound};

use crate::Times;
use crate::owned::owned;

/// How the text of a run becomes a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ScriptKind {
    /// Spoken word for word.
    #[default]
    Script,
    /// One scene per line.
    TalkingPoints,
    /// What the writer writes about.
    Topic,
}

/// Who may see what is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Privacy {
    /// Everyone.
    Public,
    /// Whoever has the address; YouTube only.
    Unlisted,
    /// The owner alone: nothing is public by forgetting a switch.
    #[default]
    Private,
}

/// A caption style as it was at some moment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CaptionStyle {
    /// What it is called.
    pub name: String,
    /// Which version of it.
    pub version: i32,
    /// The look: a `studio::captions::Style`.
    pub style: Json,
}

/// How videos of a pipeline are made. A run keeps a copy, so that later changes do not reach it.
#[serde_as]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(default)]
pub struct Settings {
    /// BCP 47 language of the narration.
    pub language: String,
    /// How the text becomes a plan.
    pub script_kind: ScriptKind,
    /// Who writes, and what they are told.
    pub writing: Writing,
    /// Name of the voice: `heart`, OpenAI's name, ElevenLabs' id.
    pub voice: String,
    /// How it speaks.
    pub speech: Speech,
    /// Where footage comes from: the first that has something fitting. Backdrops are what is left when nothing else is, so
    /// whatever follows them is never asked.
    #[serde_as(as = "OneOrMany<_, PreferOne>")]
    pub footage: Vec<FootageSource>,
    /// What pictures made for it should look like, in words.
    pub image_style: String,
    /// Whether descriptions name the authors of footage.
    pub credits: bool,
    /// What its videos may cost in a month, in millionths of a US dollar; no limit when absent.
    pub budget_micros: Option<i64>,
    /// Slugs of the backdrops to use; all when empty.
    pub backdrops: Vec<String>,
    /// The clips to use; all of the person's when empty.
    pub clips: Vec<Uuid>,
    /// What the video looks like: a `studio::render::Look`.
    pub look: Json,
    /// What is heard behind the words.
    pub sound: Sound,
    /// Name of the caption preset, or id of a caption style of the person's own.
    pub caption_preset: String,
    /// The caption style as it was when the run began; a pipeline has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption_style: Option<CaptionStyle>,
    /// Who may see what is published.
    pub privacy: Privacy,
    /// The owner's declaration for YouTube.
    pub made_for_kids: bool,
    /// Whether a person must approve each video before it is published.
    pub approval: bool,
    /// After so many minutes without a word of the person's it is approved by itself; never when absent.
    pub auto_approve_minutes: Option<u32>,
    /// What the person chose for each platform: a `platforms::Options`.
    pub options: Json,
    /// When videos go out; as soon as they are ready when absent.
    pub publish_times: Option<Times>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: "en".into(),
            script_kind: ScriptKind::default(),
            writing: Writing::default(),
            voice: "heart".into(),
            speech: Speech::default(),
            footage: vec![FootageSource::default()],
            image_style: String::new(),
            credits: true,
            budget_micros: None,
            backdrops: Vec::new(),
            clips: Vec::new(),
            look: Json::Object(serde_json::Map::default()),
            sound: Sound::default(),
            caption_preset: "bold".into(),
            caption_style: None,
            privacy: Privacy::default(),
            made_for_kids: false,
            approval: false,
            auto_approve_minutes: None,
            options: Json::Object(serde_json::Map::default()),
            publish_times: None,
        }
    }
}

/// One pipeline.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "pipeline")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Owner.
    pub user_id: Uuid,
    /// What the person calls it.
    pub name: String,
    /// How videos are made.
    #[sea_orm(column_type = "JsonBinary")]
    pub settings: Settings,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// When it last changed.
    pub updated_at: DateTimeUtc,
    /// Since when it is put aside: it makes nothing.
    pub archived_at: Option<DateTimeUtc>,
    /// When it was deleted; its runs and publications stay in the history.
    pub deleted_at: Option<DateTimeUtc>,
}

owned!();

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_former_versions_still_read() {
        let former = r#"{"language":"en","voice":"heart","footage":"CLIPS","approval":true}"#;
        let settings: Settings = serde_json::from_str(former).unwrap();
        assert_eq!((settings.footage, settings.approval), (vec![FootageSource::Clips], true));
        let one = serde_json::to_value(Settings::default()).unwrap();
        assert_eq!(one["footage"], "BACKDROPS", "what a former version can read stays as it was");
    }
}
