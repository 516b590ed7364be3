//! A connection: one account on one platform.

use chrono::{SubsecRound, TimeDelta};
use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, IntoActiveModel};

use crate::Platform;
use crate::owned::owned;

/// Whether the platform still listens to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Health {
    /// Works.
    Active,
    /// The grant ran out; the person must connect again.
    Expired,
    /// The person or the platform took the grant back; the person must connect again.
    Revoked,
    /// The person disconnected here: the tokens are gone, the history stays.
    Disconnected,
}

/// One account.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "connection")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Owner; unique together with platform and external id.
    pub user_id: Uuid,
    /// Where.
    pub platform: Platform,
    /// The platform's unchanging id of the account.
    pub external_id: String,
    /// Another id of the account, by which the platform's callbacks name it (Instagram).
    pub scoped_id: Option<String>,
    /// The name shown to people.
    pub display_name: String,
    /// The handle without `@`.
    pub username: Option<String>,
    /// A picture of the account; may expire.
    pub avatar_url: Option<String>,
    /// What the person granted, as a list of scope names.
    pub scopes: Json,
    /// Sealed; gone after disconnecting.
    pub sealed_access: Option<String>,
    /// Sealed; gone after disconnecting, absent where the platform has none.
    pub sealed_refresh: Option<String>,
    /// When the access token dies.
    pub access_expires_at: Option<DateTimeUtc>,
    /// When the refresh token dies.
    pub refresh_expires_at: Option<DateTimeUtc>,
    /// Raised with every change of the tokens, so that the loser of a refresh race reads the winner's.
    pub token_version: i64,
    /// Who refreshes.
    pub lease_owner: Option<String>,
    /// Until when.
    pub lease_until: Option<DateTimeUtc>,
    /// Fencing number of the refresh.
    pub fence: i64,
    /// When the tokens should next be refreshed ahead of need.
    pub not_before: Option<DateTimeUtc>,
    /// Whether it works.
    pub health: Health,
    /// Why not, in a sentence.
    pub health_reason: Option<String>,
    /// Where it stood when it was last told of (see [`crate::event`]).
    pub told_state: String,
    /// When it was first connected.
    pub created_at: DateTimeUtc,
    /// When it last changed.
    pub updated_at: DateTimeUtc,
}

owned!();

/// Deletes the tokens, with what is told of it.
pub async fn cut(
    db: &impl ConnectionTrait,
    known: Model,
    (health, reason): (Health, &str),
    now: DateTimeUtc,
) -> Result<Model, DbErr> {
    let (token_version, fence) = (known.token_version + 1, known.fence + 1);
    let mut row = known.into_active_model();
    row.health = Set(health);
    row.health_reason = Set(Some(reason.to_owned()));
    row.sealed_access = Set(None);
    row.sealed_refresh = Set(None);
    row.access_expires_at = Set(None);
    row.refresh_expires_at = Set(None);
    row.token_version = Set(token_version);
    // whoever was refreshing the tokens has lost the row
    row.fence = Set(fence);
    row.lease_owner = Set(None);
    row.lease_until = Set(None);
    row.not_before = Set(None);
    row.updated_at = Set(now);
    row.update(db).await
}

/// When tokens that die at `dies` should be refreshed ahead of need: a third of their life before, to the microsecond.
pub fn refresh_at(now: DateTimeUtc, dies: DateTimeUtc) -> DateTimeUtc {
    (dies - (dies - now).max(TimeDelta::zero()) / 3).trunc_subsecs(6)
}
crate::lease::leased!();

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_refreshed_a_third_of_their_life_before_they_die() {
        let now = DateTimeUtc::from_timestamp(1_795_000_000, 0).unwrap();
        assert_eq!(refresh_at(now, now + TimeDelta::hours(3)), now + TimeDelta::hours(2));
        assert_eq!(refresh_at(now, now - TimeDelta::hours(3)), now - TimeDelta::hours(3));
    }

    #[test]
    fn due_times_are_kept_to_the_microsecond() {
        let now = DateTimeUtc::from_timestamp(1_795_000_000, 0).unwrap();
        assert_eq!(refresh_at(now, now + TimeDelta::seconds(10)).timestamp_subsec_nanos() % 1_000, 0);
    }
}
