//! What is told of each noun.

use chrono::{DateTime, Utc};
use entity::event::Noun;
use entity::{Owned, connection, publication, run, slot, webhook};
use sea_orm::{ActiveEnum, EntityTrait};
use serde_json::{Value, json};
use uuid::Uuid;

/// An entity whose rows are told of.
pub(super) trait Told: Owned {
    /// What it is called.
    const NOUN: Noun;
    /// Where a row stands.
    const STATE: Self::Column;
    /// Where it stood when it was last told of.
    const TOLD: Self::Column;
    /// When it last changed.
    const CHANGED: Self::Column;

    /// What telling needs to know of a row.
    fn facts(row: &Self::Model) -> Facts<'_>;

    /// What others are told of it: the `data` of a webhook.
    fn data(row: &Self::Model) -> Value;
}

/// What telling needs to know of a row.
pub(super) struct Facts<'a> {
    pub(super) id: Uuid,
    pub(super) user: Uuid,
    pub(super) told: &'a str,
    pub(super) state: String,
    pub(super) changed_at: DateTime<Utc>,
}

/// Says how the rows of a noun are told of: the columns of its state and of its last change, its version, and what else is told.
macro_rules! told {
    ($module:ident, $noun:ident, ($column:ident, $state:ident), ($changed:ident, $at:ident), |$row:ident| $version:expr, $data:tt) => {
        impl Told for $module::Entity {
            const NOUN: Noun = Noun::$noun;
            const STATE: <Self as EntityTrait>::Column = $module::Column::$column;
            const TOLD: <Self as EntityTrait>::Column = $module::Column::ToldState;
            const CHANGED: <Self as EntityTrait>::Column = $module::Column::$changed;

            fn facts(row: &$module::Model) -> Facts<'_> {
                Facts { id: row.id, user: row.user_id, told: &row.told_state, state: row.$state.to_value(), changed_at: row.$at }
            }

            fn data($row: &$module::Model) -> Value {
                let mut data = json!($data);
                data["id"] = json!($row.id);
                data["state"] = json!($row.$state.to_value());
                data["version"] = json!($version);
                data["occurredAt"] = json!($row.$at);
                data
            }
        }
    };
}

told!(run, Run, (State, state), (UpdatedAt, updated_at), |row| row.version, {
    "pipelineId": row.pipeline_id,
    "title": row.title,
    "durationMs": row.duration_ms,
    "error": error(row.error_code.as_deref(), row.error_message.as_deref(), row.retryable),
});

told!(publication, Publication, (State, state), (UpdatedAt, updated_at), |row| row.version, {
    "runId": row.run_id,
    "connectionId": row.connection_id,
    "platform": row.platform.slug(),
    "title": row.title,
    "remoteId": row.remote_id,
    "url": row.url,
    "publishedAt": row.published_at,
    "error": error(row.error_code.as_deref(), row.error_message.as_deref(), row.retryable),
});

told!(connection, Connection, (Health, health), (UpdatedAt, updated_at), |row| row.token_version, {
    "platform": row.platform.slug(),
    "displayName": row.display_name,
    "username": row.username,
    "reason": row.health_reason,
});

told!(webhook, Webhook, (State, state), (UpdatedAt, updated_at), |row| row.version, {
    "url": row.url,
    "reason": row.state_reason,
});

// a slot is dealt with once, and never changes
told!(slot, Slot, (State, state), (CreatedAt, created_at), |row| 1, {
    "pipelineId": row.pipeline_id,
    "at": row.at,
    "code": row.reason_code,
    "reason": row.reason,
});

fn error(code: Option<&str>, message: Option<&str>, retryable: bool) -> Value {
    code.map_or(Value::Null, |code| json!({ "code": code, "message": message, "retryable": retryable }))
}
