//! The publishing history and its numbers.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, integer, json_binary, text, text_null, timestamp_with_time_zone,
    timestamp_with_time_zone_null, uuid,
};

use crate::table::{create, drop, index, part_of, table, unique};

const TABLES: &[&str] = &["publication", "publication_attempt", "metric_snapshot"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![publication(), publication_attempt(), metric_snapshot()];
        let indexes = vec![
            unique("publication", &["run_id", "connection_id"]),
            index("publication", &["user_id", "created_at"]),
            index("publication", &["user_id", "state", "created_at"]),
            index("publication", &["connection_id"]),
            index("publication", &["state", "not_before"]),
            index("publication", &["metrics_due_at"]),
            index("publication_attempt", &["publication_id", "created_at"]),
            index("metric_snapshot", &["publication_id", "taken_at"]),
            index("metric_snapshot", &["user_id", "taken_at"]),
        ];
        create(manager, tables, indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, TABLES).await
    }
}

fn publication() -> TableCreateStatement {
    table("publication")
        .col(uuid("user_id"))
        .col(uuid("run_id"))
        .col(uuid("connection_id"))
        .col(text("platform"))
        .col(text("state"))
        .col(big_integer("version"))
        .col(text("title"))
        .col(text("description"))
        .col(json_binary("tags"))
        .col(text("privacy"))
        .col(boolean("made_for_kids"))
        .col(text_null("sealed_handle"))
        .col(text_null("remote_id"))
        .col(text_null("url"))
        .col(big_integer("bytes_sent"))
        .col(big_integer("bytes_total"))
        .col(text_null("error_code"))
        .col(text_null("error_message"))
        .col(boolean("retryable"))
        .col(integer("attempts"))
        .col(text_null("lease_owner"))
        .col(timestamp_with_time_zone_null("lease_until"))
        .col(big_integer("fence"))
        .col(timestamp_with_time_zone_null("not_before"))
        .col(timestamp_with_time_zone("deadline_at"))
        .col(timestamp_with_time_zone_null("metrics_due_at"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .col(timestamp_with_time_zone_null("started_at"))
        .col(timestamp_with_time_zone_null("published_at"))
        .foreign_key(&mut part_of("publication", "user_id", "user"))
        .foreign_key(&mut part_of("publication", "run_id", "run"))
        .foreign_key(&mut part_of("publication", "connection_id", "connection"))
        .take()
}

fn publication_attempt() -> TableCreateStatement {
    table("publication_attempt")
        .col(uuid("publication_id"))
        .col(text("asked"))
        .col(text("answered"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut part_of("publication_attempt", "publication_id", "publication"))
        .take()
}

fn metric_snapshot() -> TableCreateStatement {
    table("metric_snapshot")
        .col(uuid("user_id"))
        .col(uuid("publication_id"))
        .col(timestamp_with_time_zone("taken_at"))
        .col(big_integer_null("views"))
        .col(big_integer_null("likes"))
        .col(big_integer_null("comments"))
        .col(big_integer_null("shares"))
        .foreign_key(&mut part_of("metric_snapshot", "user_id", "user"))
        .foreign_key(&mut part_of("metric_snapshot", "publication_id", "publication"))
        .take()
}
