//! A user: an account of this service.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Query, SelectStatement, SimpleExpr};

/// One account.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "user")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Trimmed and lower-cased; unique.
    pub email: String,
    /// Argon2id, in PHC format.
    pub password_hash: String,
    /// IANA name, such as `Europe/Berlin`.
    pub time_zone: String,
    /// When the person confirmed to be an adult.
    pub adult_confirmed_at: DateTimeUtc,
    /// When the account was made.
    pub created_at: DateTimeUtc,
    /// When it last changed.
    pub updated_at: DateTimeUtc,
    /// When somebody showed that mails to the address reach them.
    pub email_verified_at: Option<DateTimeUtc>,
    /// What the person's authenticator app knows, sealed; it counts from `totp_enabled_at` on.
    pub sealed_totp: Option<String>,
    /// Since when signing in needs a code.
    pub totp_enabled_at: Option<DateTimeUtc>,
    /// The step of time of the last code that was accepted: none up to it is accepted again.
    pub totp_step: i64,
    /// From when on it is to be deleted; until then nothing is made or published in its name.
    pub deletion_due_at: Option<DateTimeUtc>,
    /// How often its deletion was begun; what waits for others waits for a few times.
    pub deletion_tries: i32,
    /// Who deletes it.
    pub lease_owner: Option<String>,
    /// Until when.
    pub lease_until: Option<DateTimeUtc>,
    /// Fencing number of the deletion.
    pub fence: i64,
    /// Not deleted further before.
    pub not_before: Option<DateTimeUtc>,
}

crate::lease::leased!();

/// That a row belongs to nobody whose account is to be deleted; `owner` is the column that says whose it is.
pub fn stays(owner: impl ColumnTrait) -> SimpleExpr {
    owner.not_in_subquery(leaving())
}

fn leaving() -> SelectStatement {
    Query::select().column(Column::Id).from(Entity).and_where(Column::DeletionDueAt.is_not_null()).take()
}

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
