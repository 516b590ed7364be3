//! The header `Idempotency-Key`: a program's name for one wish, so that asking twice is wishing once.
//!
//! The key and the id of what was made are written in the transaction that makes it, under the person's lock: of two that
//! come at once, the second finds what the first made.

use async_graphql::Context;
use chrono::{DateTime, Utc};
use entity::Owned;
use entity::idempotency_key::{self, Column, Entity};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::context::Reach;
use crate::error::UserErrorCode::{IdempotencyKeyReused, Invalid};
use crate::error::{ApiError, Outcome, UserError};

/// The header.
pub(crate) const HEADER: &str = "idempotency-key";

const LONGEST: usize = 255;

/// One wish of one person, which has a key if the program gave it one.
pub(crate) struct Wish {
    user: Uuid,
    key: Option<Key>,
}

/// What a wish is called, and what it asks for.
struct Key {
    name: String,
    digest: String,
}

impl Wish {
    /// The wish of the mutation that is being answered.
    pub(crate) fn of(ctx: &Context<'_>, user: Uuid) -> Outcome<Self> {
        let Some(name) = ctx.client().idempotency_key.clone() else { return Ok(Self { user, key: None }) };
        if name.is_empty() || name.len() > LONGEST || !name.bytes().all(|byte| byte.is_ascii_graphic()) {
            let message = format!("Idempotency-Key takes 1 to {LONGEST} visible ASCII characters.");
            return Err(UserError::general(Invalid, message).into());
        }
        let mut digest = Sha256::new();
        digest.update(ctx.field().name());
        for (name, value) in ctx.field().arguments().unwrap_or_default() {
            digest.update(format!("\n{name}: {value}"));
        }
        Ok(Self { user, key: Some(Key { name, digest: hex::encode(digest.finalize()) }) })
    }

    /// What was made when this was wished before. The same key for another wish is a mistake.
    pub(crate) async fn granted<E: Owned>(&self, db: &impl ConnectionTrait) -> Outcome<Option<E::Model>> {
        let Some(key) = &self.key else { return Ok(None) };
        let of_person = Entity::find().filter(Column::UserId.eq(self.user)).filter(Column::Key.eq(&key.name));
        match of_person.one(db).await? {
            Some(row) if row.digest == key.digest => {
                Ok(Some(E::find_of(self.user, row.subject_id, db).await?.ok_or(ApiError::NotFound)?))
            }
            Some(_) => {
                let message = "This Idempotency-Key was used for something else; take a new one.";
                Err(UserError::general(IdempotencyKeyReused, message).into())
            }
            None => Ok(None),
        }
    }

    /// Remembers what was made.
    pub(crate) async fn keep(&self, tx: &impl ConnectionTrait, subject: Uuid, now: DateTime<Utc>) -> Outcome<()> {
        let Some(key) = &self.key else { return Ok(()) };
        let row = idempotency_key::ActiveModel {
            id: Set(entity::new_id()),
            user_id: Set(self.user),
            key: Set(key.name.clone()),
            digest: Set(key.digest.clone()),
            subject_id: Set(subject),
            created_at: Set(now),
        };
        row.insert(tx).await?;
        Ok(())
    }
}
