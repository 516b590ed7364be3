//! Numbers of many videos.

use chrono::{DateTime, Utc};
use sea_orm::{DbErr, FromQueryResult, QueryResult};

use crate::Counter;

/// One number of many videos.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figure {
    /// The sum of what is known; absent when nothing is, which is not zero.
    pub value: Option<i64>,
    /// Of how many videos it is known.
    pub measured: i64,
    /// When the newest of the platforms' answers in it was told.
    pub taken_at: Option<DateTime<Utc>>,
}

/// The numbers of many videos in a span.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Totals {
    /// How many videos are looked at: live before the span's end, and not gone before it began.
    pub publications: i64,
    /// Of how many the last try to read numbers failed: theirs end with the last good reading.
    pub failing: i64,
    /// How many their platforms no longer show.
    pub gone: i64,
    figures: [Figure; 6],
    engaged: Part,
    watched: Part,
}

/// A part and its whole, of the videos that have both.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Part {
    part: Option<i64>,
    whole: Option<i64>,
}

impl Part {
    fn ratio(self) -> Option<f64> {
        let whole = self.whole.filter(|whole| *whole > 0)?;
        Some(self.part? as f64 / whole as f64)
    }
}

impl Totals {
    /// One of the numbers.
    pub fn figure(&self, counter: Counter) -> Figure {
        self.figures[counter as usize]
    }

    /// Likes, comments, shares and saves by view, of the videos that have both.
    pub fn engagement(&self) -> Option<f64> {
        self.engaged.ratio()
    }

    /// How much of the videos an average view watches, of the videos whose platform tells it; more than 1 where people
    /// watch again.
    pub fn watch_share(&self) -> Option<f64> {
        self.watched.ratio()
    }
}

impl FromQueryResult for Totals {
    fn from_query_result(row: &QueryResult, pre: &str) -> Result<Self, DbErr> {
        let mut figures = [Figure::default(); 6];
        for counter in Counter::all() {
            let name = counter.name();
            figures[counter as usize] = Figure {
                value: row.try_get(pre, name)?,
                measured: row.try_get(pre, &format!("{name}_measured"))?,
                taken_at: row.try_get(pre, &format!("{name}_taken_at"))?,
            };
        }
        let part = |part, whole| Ok::<_, DbErr>(Part { part: row.try_get(pre, part)?, whole: row.try_get(pre, whole)? });
        Ok(Self {
            publications: row.try_get(pre, "publications")?,
            failing: row.try_get(pre, "failing")?,
            gone: row.try_get(pre, "gone")?,
            figures,
            engaged: part("interactions", "engaged_views")?,
            watched: part("watched", "watchable")?,
        })
    }
}
