//! Accounts and how people and programs prove who they are.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{json_binary, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid};

use crate::table::{create, drop, index, part_of, table, unique};

const TABLES: &[&str] = &["user", "session", "api_token", "provider_key", "audit_event"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![user(), session(), api_token(), provider_key(), audit_event()];
        let indexes = vec![
            unique("user", &["email"]),
            unique("session", &["refresh_digest"]),
            index("session", &["user_id"]),
            index("session", &["previous_digest"]),
            index("api_token", &["user_id"]),
            unique("provider_key", &["user_id", "provider"]),
            index("audit_event", &["user_id", "created_at"]),
        ];
        create(manager, tables, indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, TABLES).await
    }
}

fn user() -> TableCreateStatement {
    table("user")
        .col(text("email"))
        .col(text("password_hash"))
        .col(text("time_zone"))
        .col(timestamp_with_time_zone("adult_confirmed_at"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .take()
}

fn session() -> TableCreateStatement {
    table("session")
        .col(uuid("user_id"))
        .col(text("refresh_digest"))
        .col(text_null("previous_digest"))
        .col(timestamp_with_time_zone("rotated_at"))
        .col(text("user_agent"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .col(timestamp_with_time_zone_null("revoked_at"))
        .foreign_key(&mut part_of("session", "user_id", "user"))
        .take()
}

fn api_token() -> TableCreateStatement {
    table("api_token")
        .col(uuid("user_id"))
        .col(text("name"))
        .col(json_binary("scopes"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .col(timestamp_with_time_zone_null("last_used_at"))
        .col(timestamp_with_time_zone_null("revoked_at"))
        .foreign_key(&mut part_of("api_token", "user_id", "user"))
        .take()
}

fn provider_key() -> TableCreateStatement {
    table("provider_key")
        .col(uuid("user_id"))
        .col(text("provider"))
        .col(text("sealed_key"))
        .col(text("last_four"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .foreign_key(&mut part_of("provider_key", "user_id", "user"))
        .take()
}

fn audit_event() -> TableCreateStatement {
    table("audit_event")
        .col(uuid("user_id"))
        .col(text("kind"))
        .col(text("subject"))
        .col(text("actor"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut part_of("audit_event", "user_id", "user"))
        .take()
}
