//! Settings for making videos, the topics that wait, the clips to show and the places to publish.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, integer, json_binary, text, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
};

use crate::table::{create, drop, index, part_of, table};

const TABLES: &[&str] = &["pipeline", "destination", "topic", "clip"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![pipeline(), destination(), topic(), clip()];
        let indexes = vec![
            index("pipeline", &["user_id", "created_at"]),
            index("destination", &["connection_id"]),
            index("topic", &["pipeline_id", "state", "position"]),
            index("topic", &["user_id"]),
            index("clip", &["user_id", "created_at"]),
        ];
        create(manager, tables, indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, TABLES).await
    }
}

fn pipeline() -> TableCreateStatement {
    table("pipeline")
        .col(uuid("user_id"))
        .col(text("name"))
        .col(json_binary("settings"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .col(timestamp_with_time_zone_null("deleted_at"))
        .foreign_key(&mut part_of("pipeline", "user_id", "user"))
        .take()
}

fn destination() -> TableCreateStatement {
    Table::create()
        .table("destination")
        .col(uuid("pipeline_id"))
        .col(uuid("connection_id"))
        .primary_key(Index::create().col("pipeline_id").col("connection_id"))
        .foreign_key(&mut part_of("destination", "pipeline_id", "pipeline"))
        .foreign_key(&mut part_of("destination", "connection_id", "connection"))
        .take()
}

fn topic() -> TableCreateStatement {
    table("topic")
        .col(uuid("user_id"))
        .col(uuid("pipeline_id"))
        .col(text("text"))
        .col(text("state"))
        .col(big_integer("position"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut part_of("topic", "user_id", "user"))
        .foreign_key(&mut part_of("topic", "pipeline_id", "pipeline"))
        .take()
}

fn clip() -> TableCreateStatement {
    table("clip")
        .col(uuid("user_id"))
        .col(text("name"))
        .col(text("store_key"))
        .col(text("media_type"))
        .col(big_integer("bytes"))
        .col(integer("width"))
        .col(integer("height"))
        .col(big_integer("duration_ms"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut part_of("clip", "user_id", "user"))
        .take()
}
