//! A slot: one time of a pipeline's schedule, and what came of it. Its row is written in the transaction that makes its run,
//! so that however many look at the clock, a slot has one run.

use sea_orm::entity::prelude::*;

use crate::owned::owned;
use crate::schedule::GoesOut;

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, DeriveActiveEnum, strum::Display)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum State {
    /// A run was made for it.
    Filled,
    /// It was left out, for the reason told.
    Skipped,
    /// There was nothing to make a video of.
    Empty,
}

/// One slot. Unique by pipeline and time.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "slot")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Owner.
    pub user_id: Uuid,
    /// Of which pipeline.
    pub pipeline_id: Uuid,
    /// When it is.
    pub at: DateTimeUtc,
    /// What came of it.
    pub state: State,
    /// A stable word of why it has no run.
    pub reason_code: Option<String>,
    /// The same in a sentence for people.
    pub reason: Option<String>,
    /// The run that was made for it.
    pub run_id: Option<Uuid>,
    /// The topic that the run is of.
    pub topic_id: Option<Uuid>,
    /// The series that the run is a part of.
    pub series_id: Option<Uuid>,
    /// When the video goes out, as it was planned when the run was made.
    #[sea_orm(column_type = "JsonBinary")]
    pub goes_out: GoesOut,
    /// Where it stood when it was last told of (see [`crate::event`]).
    pub told_state: String,
    /// When it was dealt with.
    pub created_at: DateTimeUtc,
}

owned!();

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
