//! What things are: rows, their states with the legal transitions, owner-scoped finders, claims.
//!
//! One noun, one module. The row is the truth; whoever changes one does it with a conditional update that names the
//! state it leaves, and every change of a [`run`] or a [`publication`] raises its `version`.

pub mod account_mail;
pub mod api_token;
pub mod artefact;
pub mod audit_event;
pub mod caption_style;
mod change;
pub mod clip;
pub mod connection;
mod database;
pub mod deletion_request;
pub mod delivery;
pub mod delivery_attempt;
pub mod destination;
pub mod event;
pub mod export;
pub mod idempotency_key;
mod lease;
pub mod lesson;
pub mod metric_day;
pub mod metric_snapshot;
mod notice;
pub mod notification;
pub mod oauth_attempt;
mod owned;
pub mod passkey;
pub mod passkey_ceremony;
pub mod performance;
pub mod personal;
pub mod pipeline;
mod platform;
pub mod platform_event;
pub mod provider_key;
pub mod publication;
pub mod publication_attempt;
pub mod publication_edit;
pub mod purchase;
pub mod recovery_code;
pub mod restock;
pub mod run;
pub mod run_step;
pub mod scene;
pub mod schedule;
pub mod series;
pub mod session;
pub mod slot;
mod times;
pub mod topic;
pub mod upkeep;
pub mod user;
pub mod webhook;

pub use database::{begin, connect};
pub use lease::{Claim, Leased, claim, release, renew};
pub use owned::Owned;
pub use platform::Platform;
pub use times::{Times, TimesError, zone};

/// A new id: time-ordered, so that newer rows sort after older ones.
pub fn new_id() -> uuid::Uuid {
    uuid::Uuid::now_v7()
}
