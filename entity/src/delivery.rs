//! A delivery: one event on its way to one webhook or one mailbox, or a day's events on their way in one mail.

use sea_orm::entity::prelude::*;

use crate::owned::owned;

/// The way it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, strum::Display)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "snake_case")]
pub enum Channel {
    /// To a webhook.
    Webhook,
    /// In a mail of its own.
    Mail,
    /// In the mail of a day, with others.
    Digest,
}

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, strum::Display)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum State {
    /// On its way; tried again when it is due.
    Pending,
    /// It has arrived.
    Delivered,
    /// Given up, with a reason.
    Failed,
    /// A mail that may have gone out, and is therefore not sent again.
    Unconfirmed,
}

/// One delivery. Unique by event and webhook, and by person and the time of a digest.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "delivery")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose event.
    pub user_id: Uuid,
    /// The way it goes.
    pub channel: Channel,
    /// The event; absent in a digest, whose events name it.
    pub event_id: Option<Uuid>,
    /// The webhook, if it goes to one.
    pub webhook_id: Option<Uuid>,
    /// When a digest goes out.
    pub digest_at: Option<DateTimeUtc>,
    /// Where it stands.
    pub state: State,
    /// What went wrong last, in a sentence.
    pub error: Option<String>,
    /// How often it was tried since somebody last asked.
    pub attempts: i32,
    /// Who works on it.
    pub lease_owner: Option<String>,
    /// Until when.
    pub lease_until: Option<DateTimeUtc>,
    /// Fencing number.
    pub fence: i64,
    /// Not due before.
    pub not_before: Option<DateTimeUtc>,
    /// When it was asked for.
    pub created_at: DateTimeUtc,
    /// When it last changed.
    pub updated_at: DateTimeUtc,
}

owned!();
crate::lease::leased!();

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// A delivery that is due at once and was not tried yet.
pub fn new(user: Uuid, channel: Channel, now: DateTimeUtc) -> ActiveModel {
    use sea_orm::ActiveValue::Set;
    ActiveModel {
        id: Set(crate::new_id()),
        user_id: Set(user),
        channel: Set(channel),
        event_id: Set(None),
        webhook_id: Set(None),
        digest_at: Set(None),
        state: Set(State::Pending),
        error: Set(None),
        attempts: Set(0),
        lease_owner: Set(None),
        lease_until: Set(None),
        fence: Set(0),
        not_before: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
    }
}
