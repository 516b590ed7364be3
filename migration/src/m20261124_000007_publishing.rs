//! Choices per platform, readable attempts, the callbacks of platforms, and keys that make asking twice harmless.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer_null, integer, json_binary, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
};

use crate::table::{create, drop, index, part_of, table, unique};

const TABLES: &[&str] = &["idempotency_key", "platform_event", "deletion_request"];

/// One video of an account is one publication: two rows can never claim the same.
const ONE_VIDEO: &str = "publication_connection_id_remote_id_key";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in columns() {
            manager.alter_table(Table::alter().table(table).add_column(column).take()).await?;
        }
        let tables = vec![idempotency_key(), platform_event(), deletion_request()];
        let indexes = vec![
            unique("publication", &["connection_id", "remote_id"]),
            index("publication", &["embellish_at"]),
            index("connection", &["platform", "external_id"]),
            index("connection", &["platform", "scoped_id"]),
            unique("idempotency_key", &["user_id", "key"]),
            index("idempotency_key", &["created_at"]),
            unique("platform_event", &["digest"]),
            index("platform_event", &["created_at"]),
            unique("deletion_request", &["code"]),
        ];
        create(manager, tables, indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, TABLES).await?;
        for (table, index) in [
            ("publication", ONE_VIDEO),
            ("publication", "publication_embellish_at_idx"),
            ("connection", "connection_platform_external_id_idx"),
            ("connection", "connection_platform_scoped_id_idx"),
        ] {
            manager.drop_index(Index::drop().table(table).name(index).to_owned()).await?;
        }
        for (table, column) in columns() {
            let name = column.get_column_name().clone();
            manager.alter_table(Table::alter().table(table).drop_column(Alias::new(name)).take()).await?;
        }
        Ok(())
    }
}

fn columns() -> Vec<(&'static str, ColumnDef)> {
    let numbers = ["saves", "reach", "watch_ms", "average_watch_ms"];
    let mut columns = vec![
        ("publication", json_binary("options").default("{}").take()),
        ("publication", timestamp_with_time_zone_null("embellish_at")),
        ("publication", timestamp_with_time_zone_null("scheduled_for")),
        ("publication_attempt", timestamp_with_time_zone_null("answered_at")),
        ("connection", text_null("scoped_id")),
    ];
    columns.extend(numbers.map(|number| ("metric_snapshot", big_integer_null(number))));
    columns
}

fn idempotency_key() -> TableCreateStatement {
    table("idempotency_key")
        .col(uuid("user_id"))
        .col(text("key"))
        .col(text("digest"))
        .col(uuid("subject_id"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut part_of("idempotency_key", "user_id", "user"))
        .take()
}

fn platform_event() -> TableCreateStatement {
    table("platform_event")
        .col(text("platform"))
        .col(text("digest"))
        .col(text("kind"))
        .col(timestamp_with_time_zone("happened_at"))
        .col(timestamp_with_time_zone("created_at"))
        .take()
}

fn deletion_request() -> TableCreateStatement {
    table("deletion_request")
        .col(text("code"))
        .col(text("platform"))
        .col(integer("connections"))
        .col(timestamp_with_time_zone("created_at"))
        .take()
}
