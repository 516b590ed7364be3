//! Exports: archives of all that is a person's, made when they ask.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, integer, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
};

use crate::table::{create, drop, index, part_of, table};

const TABLES: &[&str] = &["export"];
const OLD_EVENTS: &str = "audit_event_created_at_idx";
const OLD_SESSIONS: &str = "session_expires_at_idx";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let indexes = vec![
            index("export", &["user_id", "created_at"]),
            index("export", &["state", "not_before"]),
            // what is old is looked for every minute
            index("audit_event", &["created_at"]),
            index("session", &["expires_at"]),
        ];
        create(manager, vec![export()], indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, name) in [("audit_event", OLD_EVENTS), ("session", OLD_SESSIONS)] {
            manager.drop_index(Index::drop().table(table).name(name).to_owned()).await?;
        }
        drop(manager, TABLES).await
    }
}

fn export() -> TableCreateStatement {
    table("export")
        .col(uuid("user_id"))
        .col(text("state"))
        .col(big_integer_null("bytes"))
        .col(text_null("error_message"))
        .col(integer("attempts"))
        .col(text_null("lease_owner"))
        .col(timestamp_with_time_zone_null("lease_until"))
        .col(big_integer("fence"))
        .col(timestamp_with_time_zone_null("not_before"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("finished_at"))
        .col(timestamp_with_time_zone_null("expires_at"))
        .foreign_key(&mut part_of("export", "user_id", "user"))
        .take()
}
