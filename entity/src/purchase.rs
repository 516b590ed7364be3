//! A purchase: one call to a provider that costs, or counts, something. The ledger of a person's keys.

use sea_orm::entity::prelude::*;

use crate::owned::owned;

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, strum::Display)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum State {
    /// On its way. Units and cost are what it may use at most.
    Open,
    /// Answered: units and cost are what it used.
    Paid,
    /// Its answer got lost; it may have been charged, so units and cost stay what it may have used at most.
    Lost,
    /// Refused, or never sent: it costs nothing.
    Free,
}

/// One call.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "purchase")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose key, or in whose name.
    pub user_id: Uuid,
    /// For a video of which pipeline.
    pub pipeline_id: Option<Uuid>,
    /// For which run.
    pub run_id: Option<Uuid>,
    /// From whom (a `studio::provider::Provider`).
    pub provider: String,
    /// For what (a `studio::provider::Purpose`).
    pub purpose: String,
    /// The model, where there is one.
    pub model: String,
    /// SHA-256, in hex, of everything that decides the answer.
    pub hash: String,
    /// What came of it.
    pub state: State,
    /// Tokens read.
    pub input_tokens: i64,
    /// Tokens written.
    pub output_tokens: i64,
    /// Characters spoken.
    pub characters: i64,
    /// Pictures made.
    pub images: i64,
    /// Calls made.
    pub requests: i64,
    /// Millionths of a US dollar; nothing when no price is known.
    pub cost_micros: Option<i64>,
    /// The date of the price.
    pub price_since: Option<String>,
    /// Store key of the answer, while it is kept.
    pub answer_key: Option<String>,
    /// Until when the answer is kept.
    pub answer_until: Option<DateTimeUtc>,
    /// When it was ordered.
    pub created_at: DateTimeUtc,
    /// When its outcome was known.
    pub settled_at: Option<DateTimeUtc>,
}

owned!();

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
