//! Retention: of old readings the last one of each day is enough.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, SubsecRound, Utc};
use entity::metric_snapshot::{self, Column};
use entity::performance;
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseConnection, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use crate::Calendar;
use crate::counters::{Counters, grown, write_grown};
use crate::standing::LIKE_AGE;

/// Thins out the readings before `before` of up to `most` publications; how many readings went. Later than a week after
/// publishing there is one a day at most anyway, so each publication is thinned out once.
pub async fn thin(db: &DatabaseConnection, before: DateTime<Utc>, now: DateTime<Utc>, most: u64) -> Result<u64, DbErr> {
    let due: Vec<Uuid> = performance::Entity::find()
        .select_only()
        .column(performance::Column::PublicationId)
        .filter(performance::Column::ThinnedAt.is_null())
        .filter(performance::Column::PublishedAt.lt(before - LIKE_AGE))
        .order_by_asc(performance::Column::PublishedAt)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?;
    let mut removed = 0;
    for publication in due {
        let tx = entity::begin(db).await?;
        removed += thin_one(&tx, publication, before, now).await?;
        tx.commit().await?;
    }
    Ok(removed)
}

async fn thin_one(db: &impl ConnectionTrait, of: Uuid, before: DateTime<Utc>, now: DateTime<Utc>) -> Result<u64, DbErr> {
    let Some(row) = performance::Entity::find_by_id(of).lock_exclusive().one(db).await? else { return Ok(0) };
    let calendar = Calendar::of(&row.time_zone);
    let mut days: BTreeMap<NaiveDate, Vec<metric_snapshot::Model>> = BTreeMap::new();
    for reading in old(db, of, before).await? {
        days.entry(calendar.day(reading.taken_at)).or_default().push(reading);
    }
    let mut removed = 0;
    for readings in days.into_values().filter(|readings| readings.len() > 1) {
        removed += keep_last(db, &readings).await?;
    }
    let thinned = performance::ActiveModel {
        publication_id: Unchanged(of),
        thinned_at: Set(Some(now.trunc_subsecs(6))),
        ..Default::default()
    };
    thinned.update(db).await?;
    Ok(removed)
}

async fn old(db: &impl ConnectionTrait, of: Uuid, before: DateTime<Utc>) -> Result<Vec<metric_snapshot::Model>, DbErr> {
    metric_snapshot::Entity::find()
        .filter(Column::PublicationId.eq(of))
        .filter(Column::TakenAt.lt(before))
        .order_by_asc(Column::TakenAt)
        .order_by_asc(Column::Id)
        .all(db)
        .await
}

/// The last reading takes over what the others had grown, so that nothing is lost when days are made anew.
async fn keep_last(db: &impl ConnectionTrait, readings: &[metric_snapshot::Model]) -> Result<u64, DbErr> {
    let Some((last, others)) = readings.split_last() else { return Ok(0) };
    let whole = readings.iter().fold(Counters::default(), |sum, reading| sum.plus(&grown(reading)));
    let mut change = metric_snapshot::ActiveModel {
        id: Unchanged(last.id),
        since: Set(readings.first().and_then(|first| first.since)),
        ..Default::default()
    };
    write_grown(&whole, &mut change);
    change.update(db).await?;
    let ids = others.iter().map(|reading| reading.id);
    Ok(metric_snapshot::Entity::delete_many().filter(Column::Id.is_in(ids)).exec(db).await?.rows_affected)
}
