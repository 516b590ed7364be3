//! What a platform told of one video, or that it told nothing, written down.

use analytics::{Counter, Counters, Reading};
use chrono::{DateTime, Utc};
use entity::publication;
use platforms::Metrics;
use sea_orm::{DatabaseTransaction, DbErr};

/// A video that the platform no longer shows has no numbers, which is not the same as none; nor has one whose id it never
/// told, such as a post that is not public.
pub(crate) async fn note(
    tx: &DatabaseTransaction,
    row: &publication::Model,
    told: Option<&Metrics>,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    match told {
        Some(metrics) => {
            analytics::record(tx, row, &reading(metrics, now)).await?;
        }
        None if row.url.is_some() => analytics::gone(tx, row, now).await?,
        None => {
            let why = format!("{} has not told under which id the video is, so it tells no numbers.", row.platform.title());
            analytics::failed(tx, row, &why, now).await?;
        }
    }
    Ok(())
}

fn reading(metrics: &Metrics, taken_at: DateTime<Utc>) -> Reading {
    let number = |value: Option<u64>| value.map(|value| value as i64);
    let counters = Counters::new(|counter| {
        number(match counter {
            Counter::Views => metrics.views,
            Counter::Likes => metrics.likes,
            Counter::Comments => metrics.comments,
            Counter::Shares => metrics.shares,
            Counter::Saves => metrics.saves,
            Counter::WatchMs => metrics.watch_ms,
        })
    });
    Reading { taken_at, counters, reach: number(metrics.reach), average_watch_ms: number(metrics.average_watch_ms) }
}
