//! Pipelines that run by themselves: schedules with their slots, series, topics that are found, and a person's yes or no.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, boolean, integer, json_binary, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
    uuid_null,
};

use crate::table::{about, add_columns, create, drop, drop_columns, index, part_of, table, unique, untold};

const TABLES: &[&str] = &["schedule", "series", "restock", "slot"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_columns(manager, columns()).await?;
        let indexes = vec![
            unique("schedule", &["pipeline_id"]),
            index("schedule", &["not_before"]),
            index("series", &["pipeline_id"]),
            unique("restock", &["pipeline_id"]),
            unique("slot", &["pipeline_id", "at"]),
            index("slot", &["user_id", "at"]),
            index("slot", &["run_id"]),
            index("run", &["approve_at"]),
            untold("slot", "state", "created_at"),
        ];
        create(manager, vec![schedule(), series(), restock(), slot()], indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, TABLES).await?;
        manager.drop_index(Index::drop().table("run").name("run_approve_at_idx").to_owned()).await?;
        drop_columns(manager, columns()).await
    }
}

fn columns() -> Vec<(&'static str, ColumnDef)> {
    vec![
        ("topic", text_null("title")),
        ("topic", text_null("script_kind")),
        ("topic", text("source").default("PERSON").take()),
        ("topic", text_null("reason")),
        ("topic", timestamp_with_time_zone_null("used_at")),
        ("run", timestamp_with_time_zone_null("approve_at")),
        ("run", timestamp_with_time_zone_null("reviewed_at")),
        ("run", text_null("reviewed_by")),
        ("run", text_null("review_note")),
    ]
}

fn schedule() -> TableCreateStatement {
    table("schedule")
        .col(uuid("user_id"))
        .col(uuid("pipeline_id"))
        .col(json_binary("calendar"))
        .col(timestamp_with_time_zone_null("paused_at"))
        .col(timestamp_with_time_zone_null("next_at"))
        .col(timestamp_with_time_zone_null("not_before"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .foreign_key(&mut part_of("schedule", "user_id", "user"))
        .foreign_key(&mut part_of("schedule", "pipeline_id", "pipeline"))
        .take()
}

fn series() -> TableCreateStatement {
    table("series")
        .col(uuid("user_id"))
        .col(uuid("pipeline_id"))
        .col(text("name"))
        .col(text("template"))
        .col(text_null("title"))
        .col(text_null("script_kind"))
        .col(json_binary("weekdays"))
        .col(json_binary("lists"))
        .col(integer("next_number"))
        .col(boolean("enabled"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .foreign_key(&mut part_of("series", "user_id", "user"))
        .foreign_key(&mut part_of("series", "pipeline_id", "pipeline"))
        .take()
}

fn restock() -> TableCreateStatement {
    table("restock")
        .col(uuid("user_id"))
        .col(uuid("pipeline_id"))
        .col(integer("below"))
        .col(integer("count"))
        .col(integer("round"))
        .col(text_null("error_code"))
        .col(text_null("error_message"))
        .col(text_null("lease_owner"))
        .col(timestamp_with_time_zone_null("lease_until"))
        .col(big_integer("fence"))
        .col(timestamp_with_time_zone_null("not_before"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .foreign_key(&mut part_of("restock", "user_id", "user"))
        .foreign_key(&mut part_of("restock", "pipeline_id", "pipeline"))
        .take()
}

fn slot() -> TableCreateStatement {
    table("slot")
        .col(uuid("user_id"))
        .col(uuid("pipeline_id"))
        .col(timestamp_with_time_zone("at"))
        .col(text("state"))
        .col(text_null("reason_code"))
        .col(text_null("reason"))
        .col(uuid_null("run_id"))
        .col(uuid_null("topic_id"))
        .col(uuid_null("series_id"))
        .col(json_binary("goes_out"))
        .col(text("told_state"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut part_of("slot", "user_id", "user"))
        .foreign_key(&mut part_of("slot", "pipeline_id", "pipeline"))
        .foreign_key(&mut about("slot", "run_id", "run"))
        .foreign_key(&mut about("slot", "topic_id", "topic"))
        .foreign_key(&mut about("slot", "series_id", "series"))
        .take()
}
