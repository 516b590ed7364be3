//! A webhook: an address of a person's that hears of their events.

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::owned::owned;

/// Whether it hears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum State {
    /// It does.
    Enabled,
    /// The person switched it off.
    Paused,
    /// We switched it off: it asked for that, or failed for days.
    Disabled,
}

/// Names of kinds of events; none means all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct EventTypes(pub Vec<String>);

impl EventTypes {
    /// Whether events of this kind are among them.
    pub fn include(&self, kind: &str) -> bool {
        self.0.is_empty() || self.0.iter().any(|name| name == kind)
    }
}

/// One webhook.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "webhook")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Owner.
    pub user_id: Uuid,
    /// Where it listens.
    pub url: String,
    /// What it hears of.
    #[sea_orm(column_type = "JsonBinary")]
    pub event_types: EventTypes,
    /// The secret that signs, sealed.
    pub sealed_secret: String,
    /// The secret before, sealed; it signs too until `previous_until`.
    pub sealed_previous_secret: Option<String>,
    /// Until when the secret before signs.
    pub previous_until: Option<DateTimeUtc>,
    /// Whether it hears.
    pub state: State,
    /// Why not, in a sentence.
    pub state_reason: Option<String>,
    /// Since when nothing has reached it; absent while things do.
    pub failing_since: Option<DateTimeUtc>,
    /// Only grows.
    pub version: i64,
    /// Where it stood when it was last told of.
    pub told_state: String,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// When it last changed.
    pub updated_at: DateTimeUtc,
}

owned!();
crate::change::changed!(unfenced);

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
