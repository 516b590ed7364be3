//! A scene: one sentence or two of the plan, with its narration, word times, footage and rendered piece.

use sea_orm::entity::prelude::*;

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
    /// Why it is shown: what was chosen from, with scores (see the worker's footage step).
    pub choice: Option<Json>,
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
