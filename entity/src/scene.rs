//! A scene: one sentence or two of the plan, with its narration, word times, footage and rendered piece.

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::pipeline::FootageSource;

/// Why a scene shows what it shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(default)]
pub struct Choice {
    /// Where it comes from.
    pub source: FootageSource,
    /// How well it fits, 0 to 100, where several were compared.
    pub score: Option<u8>,
    /// Why, in words for people.
    pub reason: String,
    /// Whether it hardly fits: worth a person's look.
    pub weak: bool,
    /// What other sources had to say, in the order they were asked.
    pub tried: Vec<String>,
    /// Whether a person chose it.
    pub by_person: bool,
    /// What was found (a `studio::footage::Candidate`), so that its file can be fetched again.
    pub candidate: Option<Json>,
}

/// One scene of one run. Unique by run and position.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "scene")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which run.
    pub run_id: Uuid,
    /// Place in the order, from 0.
    pub position: i32,
    /// What is spoken and captioned.
    pub narration: String,
    /// What to look for, from concrete to general: a list of strings.
    pub search_terms: Json,
    /// When it begins in the video, in milliseconds, once the speech before it is known.
    pub start_ms: Option<i64>,
    /// How long it lasts, in milliseconds, once it is spoken.
    pub duration_ms: Option<i64>,
    /// Word times: a list of `studio::Word`.
    pub words: Option<Json>,
    /// Where the word times come from (a `studio::TimingSource`).
    pub timing_source: Option<String>,
    /// What is shown (a `studio::footage::Footage`).
    pub footage: Option<Json>,
    /// Why it is shown. With no `footage` beside it, what a person wants shown.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub choice: Option<Choice>,
    /// How fast it is spoken, where it differs from the pipeline's: 1 is normal.
    pub rate: Option<f64>,
    /// The silence after it in milliseconds, where it differs from the pipeline's.
    pub pause_ms: Option<i32>,
    /// Artefact of the narration.
    pub narration_id: Option<Uuid>,
    /// Artefact of the rendered piece.
    pub piece_id: Option<Uuid>,
}

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
