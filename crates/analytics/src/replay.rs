//! Making days anew from readings: of publications that have none yet, and of people who moved to another time zone.

use std::collections::BTreeMap;

use entity::{metric_day, metric_snapshot, performance, publication, user};
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DatabaseConnection, DbErr, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

use crate::counters::{Counters, write_grown};
use crate::segment::Segment;
use crate::standing::{advance, hold, save};
use crate::{Calendar, days};

/// Makes up to `most` publications' days anew that lack them, or have them by another zone than their owner's; how many.
pub async fn catch_up(db: &DatabaseConnection, most: u64) -> Result<usize, DbErr> {
    let behind = behind(db, most).await?;
    for publication in &behind {
        let tx = entity::begin(db).await?;
        replay(&tx, publication).await?;
        tx.commit().await?;
    }
    Ok(behind.len())
}

async fn behind(db: &DatabaseConnection, most: u64) -> Result<Vec<publication::Model>, DbErr> {
    let known = Query::select().column(performance::Column::PublicationId).from(performance::Entity).take();
    let zone = Query::select()
        .column(user::Column::TimeZone)
        .from(user::Entity)
        .and_where(Expr::col((user::Entity, user::Column::Id)).equals((performance::Entity, performance::Column::UserId)))
        .take();
    let elsewhere = Query::select()
        .column(performance::Column::PublicationId)
        .from(performance::Entity)
        .and_where(
            Expr::col((performance::Entity, performance::Column::TimeZone)).ne(Expr::SubQuery(None, Box::new(zone.into()))),
        )
        .take();
    let wanted =
        Condition::any().add(publication::Column::Id.not_in_subquery(known)).add(publication::Column::Id.in_subquery(elsewhere));
    publication::Entity::find()
        .filter(publication::Column::State.eq(publication::State::Published))
        .filter(publication::Column::PublishedAt.is_not_null())
        .filter(wanted)
        .limit(most)
        .all(db)
        .await
}

async fn replay(db: &impl ConnectionTrait, publication: &publication::Model) -> Result<(), DbErr> {
    let Some(mut row) = hold(db, publication).await? else { return Ok(()) };
    let owner = user::Entity::find_by_id(row.user_id).one(db).await?;
    row.time_zone = owner.map_or(row.time_zone, |owner| owner.time_zone);
    let calendar = Calendar::of(&row.time_zone);
    metric_day::Entity::delete_many().filter(metric_day::Column::PublicationId.eq(row.publication_id)).exec(db).await?;
    (row.taken_at, row.first_week_views) = (None, None);
    let mut all = BTreeMap::new();
    let mut known = Counters::default();
    for reading in readings(db, publication).await? {
        let now = Counters::from(&reading);
        let segment = match Segment::kept(&reading) {
            Some(segment) => segment,
            None => keep(db, &reading, row.taken_at.unwrap_or(row.published_at), &known).await?,
        };
        days::collect(&mut all, segment.days(calendar));
        known = now.or(&known);
        advance(&mut row, &now, &segment);
    }
    days::add(db, &row, all).await?;
    let moved = performance::ActiveModel {
        weekday: Set(calendar.weekday(row.published_at) as i32),
        hour: Set(calendar.hour(row.published_at) as i32),
        time_zone: Set(row.time_zone.clone()),
        ..Default::default()
    };
    save(db, &row, moved).await
}

async fn readings(db: &impl ConnectionTrait, of: &publication::Model) -> Result<Vec<metric_snapshot::Model>, DbErr> {
    metric_snapshot::Entity::find()
        .filter(metric_snapshot::Column::PublicationId.eq(of.id))
        .order_by_asc(metric_snapshot::Column::TakenAt)
        .order_by_asc(metric_snapshot::Column::Id)
        .all(db)
        .await
}

/// Works out the segment of a reading that was kept before there were segments.
async fn keep(
    db: &impl ConnectionTrait,
    reading: &metric_snapshot::Model,
    since: chrono::DateTime<chrono::Utc>,
    known: &Counters,
) -> Result<Segment, DbErr> {
    let segment = Segment::between(since, reading.taken_at, known, &Counters::from(reading));
    let mut change =
        metric_snapshot::ActiveModel { id: Unchanged(reading.id), since: Set(Some(segment.since)), ..Default::default() };
    write_grown(&segment.grown, &mut change);
    change.update(db).await?;
    Ok(segment)
}
