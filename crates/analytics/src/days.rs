//! The roll-up: growth by publication and day.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{metric_day, performance};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait, Func, OnConflict, SimpleExpr};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait};

use crate::counters::WrittenTo;
use crate::{Counter, Counters};

/// Rows of one statement: databases bound the number of values.
const BATCH: usize = 500;

/// Adds `days` to what the days of the publication have already.
pub(crate) async fn add(
    db: &impl ConnectionTrait,
    of: &performance::Model,
    days: impl IntoIterator<Item = (NaiveDate, Counters)>,
) -> Result<(), DbErr> {
    let rows: Vec<_> = days.into_iter().map(|(day, grown)| row(of, day, &grown)).collect();
    for batch in rows.chunks(BATCH) {
        metric_day::Entity::insert_many(batch.to_vec()).on_conflict(adding_up()).exec_without_returning(db).await?;
    }
    Ok(())
}

/// Days of several segments, added up.
pub(crate) fn collect(into: &mut BTreeMap<NaiveDate, Counters>, days: Vec<(NaiveDate, Counters)>) {
    for (day, grown) in days {
        let sum = into.entry(day).or_default();
        *sum = sum.plus(&grown);
    }
}

fn row(of: &performance::Model, day: NaiveDate, grown: &Counters) -> metric_day::ActiveModel {
    let mut row = metric_day::ActiveModel {
        publication_id: Set(of.publication_id),
        user_id: Set(of.user_id),
        day: Set(day),
        ..Default::default()
    };
    grown.write(&mut row);
    row
}

/// A number that is not known of one of the two is that of the other.
fn adding_up() -> OnConflict {
    let mut conflict = OnConflict::columns([metric_day::Column::PublicationId, metric_day::Column::Day]);
    for counter in Counter::all() {
        let (there, coming) = (Expr::col((metric_day::Entity, counter.name())), Expr::col(("excluded", counter.name())));
        let sum: SimpleExpr = there.clone().add(coming.clone());
        conflict.value(counter.name(), Func::coalesce([sum, there, coming]));
    }
    conflict
}
