//! Notifications: which events the person hears of by e-mail.

mod unsubscribe;
mod update;

use async_graphql::{Context, Enum, Object, SimpleObject};
use entity::Owned;
use entity::event::{KINDS, Kind};
use entity::notification::{self, DIGEST_HOUR, Mails};

pub(crate) use unsubscribe::routes;
pub(crate) use update::NotificationUpdate;

use crate::context::Reach;
use crate::error::ApiError;

/// When a person hears of an event by e-mail.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "entity::event::Mail")]
pub(crate) enum MailTime {
    /// In a mail of its own.
    AtOnce,
    /// With others, once a day.
    Digest,
    /// Not at all.
    Never,
}

/// When the person hears of one kind of event.
#[derive(SimpleObject)]
pub(crate) struct MailChoice {
    /// The kind of event, such as `run.failed`.
    event_type: &'static str,
    /// When the person hears of it.
    when: MailTime,
    /// Whether the person chose that; else it is as usual.
    chosen: bool,
}

/// Which events the person hears of by e-mail.
pub(crate) struct NotificationSettings {
    mails: Mails,
    digest_hour: i16,
}

impl From<Option<notification::Model>> for NotificationSettings {
    fn from(row: Option<notification::Model>) -> Self {
        let (mails, digest_hour) = row.map_or_else(|| (Mails::default(), DIGEST_HOUR), |row| (row.mails, row.digest_hour));
        Self { mails, digest_hour }
    }
}

impl From<notification::Model> for NotificationSettings {
    fn from(row: notification::Model) -> Self {
        Some(row).into()
    }
}

/// Which events the person hears of by e-mail.
#[Object]
impl NotificationSettings {
    /// Every kind of event there is, and when the person hears of it.
    async fn mails(&self) -> Vec<MailChoice> {
        let choice = |kind: &'static Kind| MailChoice {
            event_type: kind.name,
            when: self.mails.of(kind).into(),
            chosen: self.mails.0.contains_key(kind.name),
        };
        KINDS.iter().map(choice).collect()
    }

    /// The hour of the digest on the clocks of the person's time zone, 0 to 23.
    async fn digest_hour(&self) -> i16 {
        self.digest_hour
    }
}

#[derive(Default)]
pub(crate) struct NotificationQuery;

#[Object]
impl NotificationQuery {
    /// Which events the person hears of by e-mail.
    async fn notification_settings(&self, ctx: &Context<'_>) -> Result<NotificationSettings, ApiError> {
        let user = ctx.viewer()?.user;
        Ok(notification::Entity::of(user).one(&ctx.api().db).await?.into())
    }
}
