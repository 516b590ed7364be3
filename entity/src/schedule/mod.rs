//! A schedule: when a pipeline makes and publishes videos by itself.

mod calendar;

use sea_orm::entity::prelude::*;

pub use calendar::{Blackout, Calendar, CatchUp, GoesOut, WeeklySlot};

use crate::owned::owned;

/// The schedule of one pipeline.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "schedule")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Owner.
    pub user_id: Uuid,
    /// Of which pipeline; a pipeline has one at most.
    pub pipeline_id: Uuid,
    /// Which times, and what is done at them.
    #[sea_orm(column_type = "JsonBinary")]
    pub calendar: Calendar,
    /// Since when it rests.
    pub paused_at: Option<DateTimeUtc>,
    /// The first slot that nobody has dealt with; none while it rests, or when no more come.
    pub next_at: Option<DateTimeUtc>,
    /// When the video of that slot is begun: its lead earlier.
    pub not_before: Option<DateTimeUtc>,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// When it last changed.
    pub updated_at: DateTimeUtc,
}

owned!();

impl Model {
    /// Looks ahead from `now`: the next slot is the first after it.
    pub fn look_ahead(&mut self, now: DateTimeUtc) -> Result<(), crate::TimesError> {
        let next = if self.paused_at.is_none() { self.calendar.next(now)? } else { None };
        self.next_at = next;
        self.not_before = next.map(|at| at - self.calendar.lead());
        Ok(())
    }
}

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
