//! Keeping a reading.

use chrono::{DateTime, SubsecRound, Utc};
use entity::{metric_snapshot, performance, publication};
use sea_orm::ActiveValue::Set;
use sea_orm::{ConnectionTrait, DbErr, EntityTrait};

use crate::counters::{Counters, WrittenTo, write_grown};
use crate::segment::Segment;
use crate::standing::{advance, hold, save};
use crate::{Calendar, days};

/// What a platform told of a video at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// When.
    pub taken_at: DateTime<Utc>,
    /// The numbers that only grow.
    pub counters: Counters,
    /// Accounts that saw it.
    pub reach: Option<i64>,
    /// Time watched by one viewer on average, in milliseconds.
    pub average_watch_ms: Option<i64>,
}

/// Keeps a reading, adds what it told beyond the one before to the days in between, and moves the publication's standing
/// on. In a transaction all of it happens or nothing; a reading that is not newer than the last one changes nothing, so
/// that two who read at once count once. Whether it was kept.
pub async fn record(db: &impl ConnectionTrait, publication: &publication::Model, reading: &Reading) -> Result<bool, DbErr> {
    let Some(mut row) = hold(db, publication).await? else { return Ok(false) };
    // as exact as every database keeps it
    let taken_at = reading.taken_at.trunc_subsecs(6);
    if row.taken_at.is_some_and(|last| last >= taken_at) {
        return Ok(false);
    }
    let since = row.taken_at.unwrap_or(row.published_at);
    let segment = Segment::between(since, taken_at, &Counters::from(&row), &reading.counters);
    metric_snapshot::Entity::insert(snapshot(&row, reading, &segment)).exec_without_returning(db).await?;
    days::add(db, &row, segment.days(Calendar::of(&row.time_zone))).await?;
    advance(&mut row, &reading.counters, &segment);
    let well = performance::ActiveModel {
        tried_at: Set(Some(taken_at)),
        failing_since: Set(None),
        failure: Set(None),
        gone_at: Set(None),
        ..Default::default()
    };
    save(db, &row, well).await?;
    Ok(true)
}

fn snapshot(of: &performance::Model, reading: &Reading, segment: &Segment) -> metric_snapshot::ActiveModel {
    let mut row = metric_snapshot::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(of.user_id),
        publication_id: Set(of.publication_id),
        taken_at: Set(segment.until),
        since: Set(Some(segment.since)),
        reach: Set(reading.reach),
        average_watch_ms: Set(reading.average_watch_ms),
        ..Default::default()
    };
    reading.counters.write(&mut row);
    write_grown(&segment.grown, &mut row);
    row
}
