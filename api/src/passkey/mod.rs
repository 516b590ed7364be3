//! The passkey: a key on a person's device that signs them in by itself, without a password and without a code.

mod ceremony;
mod register;
mod registration_begin;
mod relying_party;
mod remove;
mod session;
mod update;

use async_graphql::{Context, ID, Object};
use chrono::{DateTime, Utc};
use entity::{Owned, passkey};
use sea_orm::QueryOrder;

pub(crate) use register::PasskeyRegister;
pub(crate) use registration_begin::PasskeyRegistrationBegin;
pub(crate) use relying_party::RelyingParty;
pub(crate) use remove::PasskeyRemove;
pub(crate) use session::PasskeySession;
pub(crate) use update::PasskeyUpdate;

use crate::context::Reach;
use crate::error::ApiError;

const LONGEST_NAME: usize = 100;

/// A key on a device of the person's, or in their keeper of passwords, that signs them in by itself.
pub(crate) struct Passkey(passkey::Model);

impl From<passkey::Model> for Passkey {
    fn from(row: passkey::Model) -> Self {
        Self(row)
    }
}

/// A key on a device of the person's, or in their keeper of passwords, that signs them in by itself.
#[Object]
impl Passkey {
    /// Id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// What the person calls it.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// When it was added.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// When it last signed the person in; null when never.
    async fn last_used_at(&self) -> Option<DateTime<Utc>> {
        self.0.last_used_at
    }
}

#[derive(Default)]
pub(crate) struct PasskeyQuery;

#[Object]
impl PasskeyQuery {
    /// The person's passkeys, newest first. Only the person, in a browser, may ask.
    #[graphql(complexity = "10 * child_complexity")]
    async fn passkeys(&self, ctx: &Context<'_>) -> Result<Vec<Passkey>, ApiError> {
        let all = passkey::Entity::of(ctx.browser()?.user).order_by_desc(passkey::Column::Id);
        Ok(all.all(&ctx.api().db).await?.into_iter().map(Passkey::from).collect())
    }
}
