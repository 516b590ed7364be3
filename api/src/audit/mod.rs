//! The audit list: who did what to the account, for the person to read.

use async_graphql::{Context, ID, Object};
use chrono::{DateTime, Utc};
use entity::{Owned, audit_event};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, Set};
use uuid::Uuid;

pub(crate) use entity::audit_event::{Entry, write};

use crate::context::Reach;
use crate::error::ApiError;
use crate::page::{Page, Wanted, complexity, page};

/// Something that was done to the account.
pub(crate) struct AuditEvent(audit_event::Model);

impl From<audit_event::Model> for AuditEvent {
    fn from(row: audit_event::Model) -> Self {
        Self(row)
    }
}

/// Something that was done to the account.
#[Object]
impl AuditEvent {
    /// Id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// What happened, as a stable word such as `connection.disconnected`.
    async fn kind(&self) -> &str {
        &self.0.kind
    }

    /// What it happened to, in words.
    async fn subject(&self) -> &str {
        &self.0.subject
    }

    /// Who did it: `browser`, `token NAME` or `service`.
    async fn actor(&self) -> &str {
        &self.0.actor
    }

    /// When.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }
}

#[derive(Default)]
pub(crate) struct AuditQuery;

#[Object]
impl AuditQuery {
    /// What was done to the account, newest first.
    #[graphql(complexity = "complexity(first, child_complexity)")]
    async fn audit_events(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many rows, 1 to 100; 20 when not given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<Page<AuditEvent>, ApiError> {
        let user = ctx.viewer()?.user;
        page(ctx, audit_event::Entity::of(user), Wanted::new(first, after.as_deref())?).await
    }
}

/// What was done to one thing of the person is told of it under another name.
pub(crate) async fn rename(db: &impl ConnectionTrait, user: Uuid, (from, to): (&str, &str)) -> Result<(), DbErr> {
    let renamed = audit_event::ActiveModel { subject: Set(to.to_owned()), ..Default::default() };
    let about = audit_event::Entity::update_many().set(renamed).filter(audit_event::Column::UserId.eq(user));
    about.filter(audit_event::Column::Subject.eq(from)).exec(db).await?;
    Ok(())
}
