//! What people call the things that set videos apart.

use std::collections::HashMap;
use std::str::FromStr;

use entity::{Owned, Platform, caption_style, connection, pipeline, topic};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, FromQueryResult, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::Dimension;

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

#[derive(FromQueryResult)]
struct Named {
    id: Uuid,
    name: String,
}

/// Names of keys as [`crate::breakdown`] gives them; a key whose row is gone has none.
pub async fn labels(
    db: &impl ConnectionTrait,
    user: Uuid,
    by: Dimension,
    keys: &[String],
) -> Result<HashMap<String, String>, DbErr> {
    let ids: Vec<Uuid> = keys.iter().filter_map(|key| key.parse().ok()).collect();
    let known = match by {
        Dimension::Platform => {
            keys.iter().filter_map(|key| Some((key, Platform::from_str(key).ok()?.title()))).map(own).collect()
        }
        Dimension::Weekday => keys.iter().filter_map(|key| Some((key, weekday(key.parse().ok()?)))).map(own).collect(),
        Dimension::Hour => keys.iter().filter_map(|key| Some((key.clone(), clock(key.parse().ok()?)))).collect(),
        Dimension::Connection => named::<connection::Entity>(db, user, connection::Column::DisplayName, ids).await?,
        Dimension::Pipeline => named::<pipeline::Entity>(db, user, pipeline::Column::Name, ids).await?,
        Dimension::Topic => named::<topic::Entity>(db, user, topic::Column::Text, ids).await?,
        Dimension::CaptionPreset => {
            let styles = named::<caption_style::Entity>(db, user, caption_style::Column::Name, ids).await?;
            let name = |key: &String| (key.clone(), styles.get(key).unwrap_or(key).clone());
            keys.iter().map(name).collect()
        }
    };
    Ok(known)
}

fn own((key, label): (&String, &'static str)) -> (String, String) {
    (key.clone(), label.to_owned())
}

async fn named<E: Owned>(
    db: &impl ConnectionTrait,
    user: Uuid,
    name: E::Column,
    ids: Vec<Uuid>,
) -> Result<HashMap<String, String>, DbErr> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = E::of(user).select_only().column_as(E::ID, "id").column_as(name, "name").filter(E::ID.is_in(ids));
    let rows: Vec<Named> = rows.into_model().all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id.to_string(), row.name)).collect())
}

/// A weekday's name, from Monday, 0.
pub(crate) fn weekday(number: usize) -> &'static str {
    WEEKDAYS.get(number).copied().unwrap_or("another day")
}

/// An hour as clocks show it.
pub(crate) fn clock(hour: u32) -> String {
    format!("{hour:02}:00")
}
