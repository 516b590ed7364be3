//! The numbers that only grow.

use entity::{metric_day, metric_snapshot, performance};
use sea_orm::ActiveValue::Set;
use sea_orm::{DbErr, QueryResult};
use strum::{EnumCount, EnumIter, IntoEnumIterator, IntoStaticStr};

/// A number that only grows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, EnumCount, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Counter {
    /// Times watched.
    Views,
    /// Likes.
    Likes,
    /// Comments.
    Comments,
    /// Shares.
    Shares,
    /// Times saved.
    Saves,
    /// Time watched by everybody together, in milliseconds.
    WatchMs,
}

impl Counter {
    /// What people do with a video besides watching it.
    pub const INTERACTIONS: [Self; 4] = [Self::Likes, Self::Comments, Self::Shares, Self::Saves];

    /// All of them, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::iter()
    }

    /// The name of its column.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// One value for each; absent where it is not known, which is not zero.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counters([Option<i64>; Counter::COUNT]);

impl Counters {
    /// The values by name.
    pub fn new(value: impl FnMut(Counter) -> Option<i64>) -> Self {
        let mut value = value;
        let mut all = Self::default();
        for counter in Counter::all() {
            all.0[counter as usize] = value(counter);
        }
        all
    }

    /// The values in columns of their names.
    pub(crate) fn read(row: &QueryResult) -> Result<Self, DbErr> {
        let mut all = Self::default();
        for counter in Counter::all() {
            all.0[counter as usize] = row.try_get("", counter.name())?;
        }
        Ok(all)
    }

    /// One of them.
    pub fn get(&self, counter: Counter) -> Option<i64> {
        self.0[counter as usize]
    }

    /// Each one changed.
    #[must_use]
    pub fn map(&self, change: impl Fn(i64) -> i64) -> Self {
        Self(self.0.map(|value| value.map(&change)))
    }

    /// Each one beside the other's.
    #[must_use]
    pub fn zip(&self, other: &Self, join: impl Fn(Option<i64>, Option<i64>) -> Option<i64>) -> Self {
        Self::new(|counter| join(self.get(counter), other.get(counter)))
    }

    /// Added up; what is known of one alone stays.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        self.zip(other, |one, other| one.into_iter().chain(other).reduce(|sum, value| sum + value))
    }

    /// These, and the others where these are not known.
    #[must_use]
    pub fn or(&self, other: &Self) -> Self {
        self.zip(other, Option::or)
    }
}

/// Says how the columns of a row are read and written as counters.
macro_rules! columns {
    ($($module:ident { $views:ident, $likes:ident, $comments:ident, $shares:ident, $saves:ident, $watch:ident })*) => { $(
        impl From<&$module::Model> for Counters {
            fn from(row: &$module::Model) -> Self {
                Self([row.$views, row.$likes, row.$comments, row.$shares, row.$saves, row.$watch])
            }
        }

        impl WrittenTo<$module::ActiveModel> for Counters {
            fn write(&self, row: &mut $module::ActiveModel) {
                let [views, likes, comments, shares, saves, watch] = self.0.map(Set);
                (row.$views, row.$likes, row.$comments) = (views, likes, comments);
                (row.$shares, row.$saves, row.$watch) = (shares, saves, watch);
            }
        }
    )* };
}

/// Writes the values into their columns.
pub(crate) trait WrittenTo<M> {
    /// Into this row.
    fn write(&self, row: &mut M);
}

columns! {
    performance { views, likes, comments, shares, saves, watch_ms }
    metric_day { views, likes, comments, shares, saves, watch_ms }
    metric_snapshot { views, likes, comments, shares, saves, watch_ms }
}

impl WrittenTo<performance::Model> for Counters {
    fn write(&self, row: &mut performance::Model) {
        let [views, likes, comments, shares, saves, watch] = self.0;
        (row.views, row.likes, row.comments) = (views, likes, comments);
        (row.shares, row.saves, row.watch_ms) = (shares, saves, watch);
    }
}

/// By how much a reading had grown.
pub(crate) fn grown(row: &metric_snapshot::Model) -> Counters {
    let (views, likes, comments) = (row.views_grown, row.likes_grown, row.comments_grown);
    Counters([views, likes, comments, row.shares_grown, row.saves_grown, row.watch_ms_grown])
}

/// Writes by how much a reading had grown.
pub(crate) fn write_grown(grown: &Counters, row: &mut metric_snapshot::ActiveModel) {
    let [views, likes, comments, shares, saves, watch] = grown.0.map(Set);
    (row.views_grown, row.likes_grown, row.comments_grown) = (views, likes, comments);
    (row.shares_grown, row.saves_grown, row.watch_ms_grown) = (shares, saves, watch);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_adds_nothing_and_stays_unknown() {
        let some = Counters::new(|counter| (counter == Counter::Views).then_some(3));
        let other = Counters::new(|counter| (counter != Counter::Shares).then_some(4));
        let sum = some.plus(&other);
        assert_eq!((sum.get(Counter::Views), sum.get(Counter::Likes), sum.get(Counter::Shares)), (Some(7), Some(4), None));
        assert_eq!(some.or(&other).get(Counter::Views), Some(3));
        assert_eq!(Counter::WatchMs.name(), "watch_ms");
    }
}
