//! The user: an account of this service.

mod register;
mod viewer;

use async_graphql::{ID, Object};
use chrono::{DateTime, Utc};
use entity::user;
use sea_orm::{DatabaseTransaction, DbErr, EntityTrait, QuerySelect};
use uuid::Uuid;

pub(crate) use register::UserRegister;
pub(crate) use viewer::ViewerQuery;

/// An account of this service.
pub(crate) struct User(user::Model);

impl From<user::Model> for User {
    fn from(row: user::Model) -> Self {
        Self(row)
    }
}

/// An account of this service.
#[Object]
impl User {
    /// Id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The address the person signs in with, in lower case.
    async fn email(&self) -> &str {
        &self.0.email
    }

    /// IANA name of the person's time zone, such as `Europe/Berlin`.
    async fn time_zone(&self) -> &str {
        &self.0.time_zone
    }

    /// When the account was made.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }
}

/// How an e-mail address is stored and compared.
pub(crate) fn normal(email: &str) -> String {
    email.trim().to_lowercase()
}

/// Makes the transaction the only one that changes the person's account until it ends. (SQLite lets in one writer at a
/// time anyway.)
pub(crate) async fn lock(tx: &DatabaseTransaction, user: Uuid) -> Result<(), DbErr> {
    user::Entity::find_by_id(user).lock_exclusive().one(tx).await.map(drop)
}
