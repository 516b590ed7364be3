//! Passkeys, and what is kept of a ceremony between its two halves.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{json_binary, text, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid, uuid_null};

use crate::table::{create, drop, index, part_of, table, unique};

const TABLES: &[&str] = &["passkey", "passkey_ceremony"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let indexes = vec![
            index("passkey", &["user_id"]),
            // whoever signs in names the credential first
            unique("passkey", &["credential_id"]),
            index("passkey_ceremony", &["user_id"]),
            index("passkey_ceremony", &["expires_at"]),
        ];
        create(manager, vec![passkey(), passkey_ceremony()], indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, TABLES).await
    }
}

fn passkey() -> TableCreateStatement {
    table("passkey")
        .col(uuid("user_id"))
        .col(text("name"))
        .col(text("credential_id"))
        .col(json_binary("credential"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("last_used_at"))
        .foreign_key(&mut part_of("passkey", "user_id", "user"))
        .take()
}

/// Who signs in is nobody until the end of it.
fn passkey_ceremony() -> TableCreateStatement {
    table("passkey_ceremony")
        .col(uuid_null("user_id"))
        .col(uuid_null("session_id"))
        .col(json_binary("state"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .foreign_key(&mut part_of("passkey_ceremony", "user_id", "user"))
        .take()
}
