//! Notifications: which events a person hears of by e-mail, and when.

use std::collections::BTreeMap;

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::event::{Kind, Mail};
use crate::owned::owned;
use crate::{Times, TimesError};

/// The hour of the digest where nothing was chosen.
pub const DIGEST_HOUR: i16 = 8;

/// What a person chose, by the names of kinds of events; what is not in it is as usual.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Mails(pub BTreeMap<String, Mail>);

impl Mails {
    /// When the person hears of such an event.
    pub fn of(&self, kind: &Kind) -> Mail {
        self.0.get(kind.name).copied().unwrap_or(kind.mail)
    }
}

/// One person's choices. A person without a row has chosen nothing.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notification")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose; unique.
    pub user_id: Uuid,
    /// What was chosen.
    #[sea_orm(column_type = "JsonBinary")]
    pub mails: Mails,
    /// The hour of the digest on the clocks of the person's time zone, 0 to 23.
    pub digest_hour: i16,
    /// When it was last chosen.
    pub updated_at: DateTimeUtc,
}

owned!();

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// When the next digest after `after` goes out, at that hour in that time zone.
pub fn next_digest(hour: i16, time_zone: &str, after: DateTimeUtc) -> Result<DateTimeUtc, TimesError> {
    Times { cron: vec![format!("0 {hour} * * *")], time_zone: time_zone.to_owned() }.next(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_comes_at_the_persons_hour_on_both_sides_of_a_clock_change() {
        let mut now: DateTimeUtc = "2027-03-26T20:00:00Z".parse().unwrap();
        let mut days = Vec::new();
        for _ in 0..3 {
            now = next_digest(8, "Europe/Berlin", now).unwrap();
            days.push(now.to_rfc3339());
        }
        assert_eq!(days, ["2027-03-27T07:00:00+00:00", "2027-03-28T06:00:00+00:00", "2027-03-29T06:00:00+00:00"]);
    }

    #[test]
    fn what_was_not_chosen_is_as_usual() {
        let failed = Kind::named("run.failed").unwrap();
        let done = Kind::named("run.done").unwrap();
        let mails = Mails([("run.done".to_owned(), Mail::Digest)].into());
        assert_eq!((mails.of(failed), mails.of(done)), (Mail::AtOnce, Mail::Digest));
        assert_eq!(Mails::default().of(done), Mail::Never);
    }
}
