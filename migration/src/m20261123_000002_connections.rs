//! Accounts on the platforms, and the trips to their consent pages.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, json_binary, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid, uuid_null,
};

use crate::table::{create, drop, index, part_of, table, unique};

const TABLES: &[&str] = &["oauth_attempt", "connection"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![oauth_attempt(), connection()];
        let indexes = vec![
            index("oauth_attempt", &["user_id"]),
            index("oauth_attempt", &["expires_at"]),
            unique("connection", &["user_id", "platform", "external_id"]),
            index("connection", &["health", "not_before"]),
        ];
        create(manager, tables, indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, TABLES).await
    }
}

fn oauth_attempt() -> TableCreateStatement {
    table("oauth_attempt")
        .col(uuid("user_id"))
        .col(text("platform"))
        .col(uuid_null("session_id"))
        .col(text_null("browser_digest"))
        .col(text_null("sealed_verifier"))
        .col(text_null("return_to"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .col(timestamp_with_time_zone_null("used_at"))
        .foreign_key(&mut part_of("oauth_attempt", "user_id", "user"))
        .take()
}

fn connection() -> TableCreateStatement {
    table("connection")
        .col(uuid("user_id"))
        .col(text("platform"))
        .col(text("external_id"))
        .col(text("display_name"))
        .col(text_null("username"))
        .col(text_null("avatar_url"))
        .col(json_binary("scopes"))
        .col(text_null("sealed_access"))
        .col(text_null("sealed_refresh"))
        .col(timestamp_with_time_zone_null("access_expires_at"))
        .col(timestamp_with_time_zone_null("refresh_expires_at"))
        .col(big_integer("token_version"))
        .col(text_null("lease_owner"))
        .col(timestamp_with_time_zone_null("lease_until"))
        .col(big_integer("fence"))
        .col(timestamp_with_time_zone_null("not_before"))
        .col(text("health"))
        .col(text_null("health_reason"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .foreign_key(&mut part_of("connection", "user_id", "user"))
        .take()
}
