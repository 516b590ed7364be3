//! Finished pieces of work, found again by the hash of what they were made of.

use std::path::Path;

use entity::artefact::{self, Kind};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};
use store::{Extension, Key, Name};

use crate::bench::Bench;
use crate::{Context, Trouble};

/// SHA-256, in hex, of the kind and everything that decides the result. The inputs are structs and lists, whose JSON
/// always has the same order.
pub(crate) fn hash(kind: Kind, inputs: &impl Serialize) -> Result<String, Trouble> {
    let name: &str = kind.into();
    Ok(hex::encode(Sha256::digest(serde_json::to_vec(&(name, inputs))?)))
}

/// A piece of work: what it is, and the hash of what it is made of.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    /// What it is.
    pub kind: Kind,
    /// Of what it is made.
    pub hash: String,
}

impl Piece {
    /// A piece of these inputs.
    pub(crate) fn of(kind: Kind, inputs: &impl Serialize) -> Result<Self, Trouble> {
        Ok(Self { kind, hash: hash(kind, inputs)? })
    }

    /// The key of its file.
    pub(crate) fn key(&self, bench: &Bench, extension: Extension) -> Result<Key, Trouble> {
        let name: Name = self.hash.parse().map_err(|_| Trouble::Lost)?;
        Ok(Key::Artefact { user: bench.run.user_id, name, extension })
    }
}

impl Bench {
    /// The finished piece, if its row and, where it has one, its file are both there.
    pub(crate) async fn found(&self, piece: &Piece) -> Result<Option<artefact::Model>, Trouble> {
        let Some(row) = self.row_of(piece).await? else { return Ok(None) };
        if is_there(self.context(), &row).await? {
            return Ok(Some(row));
        }
        // a row without its file would keep the piece from being made again
        artefact::Entity::delete_by_id(row.id).exec(&self.context().db).await?;
        Ok(None)
    }

    /// Keeps a finished piece: its file first, whole or not at all, then its row.
    pub(crate) async fn keep(&self, piece: &Piece, file: Option<(&Path, Key)>, facts: Value) -> Result<artefact::Model, Trouble> {
        let (store_key, bytes) = match file {
            Some((path, key)) => (Some(key.to_string()), self.context().store.put_file(&key, path).await?),
            None => (None, 0),
        };
        let row = artefact::ActiveModel {
            id: Set(entity::new_id()),
            user_id: Set(self.run.user_id),
            run_id: Set(self.run.id),
            kind: Set(piece.kind),
            hash: Set(piece.hash.clone()),
            store_key: Set(store_key),
            bytes: Set(bytes as i64),
            facts: Set(facts),
            created_at: Set(self.context().clock.now()),
        };
        let unique = [artefact::Column::UserId, artefact::Column::Kind, artefact::Column::Hash];
        artefact::Entity::insert(row).on_conflict_do_nothing_on(unique).exec_without_returning(&self.context().db).await?;
        self.row_of(piece).await?.ok_or(Trouble::Lost)
    }

    /// Puts the file of a piece into the scratch folder, for reading.
    pub(crate) async fn fetch(&self, row: &artefact::Model, to: &Path) -> Result<(), Trouble> {
        let key = key_of(row).ok_or(Trouble::Lost)?;
        Ok(self.context().store.get_file(&key, to).await?)
    }

    async fn row_of(&self, piece: &Piece) -> Result<Option<artefact::Model>, Trouble> {
        let row = artefact::Entity::find()
            .filter(artefact::Column::UserId.eq(self.run.user_id))
            .filter(artefact::Column::Kind.eq(piece.kind))
            .filter(artefact::Column::Hash.eq(&piece.hash))
            .one(&self.context().db);
        Ok(row.await?)
    }
}

/// Where the file of an artefact is, if it has one.
pub(crate) fn key_of(row: &artefact::Model) -> Option<Key> {
    row.store_key.as_deref()?.parse().ok()
}

async fn is_there(context: &Context, row: &artefact::Model) -> Result<bool, Trouble> {
    let Some(key) = key_of(row) else { return Ok(row.store_key.is_none()) };
    let stat = context.store.head(&key).await?;
    Ok(stat.is_some_and(|stat| stat.bytes == row.bytes as u64))
}
