//! What readings mean: how much each told beyond the one before, sums by day, and where each publication stands.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer_null, date, integer, integer_null, json_binary, text, text_null, timestamp_with_time_zone,
    timestamp_with_time_zone_null, uuid, uuid_null,
};

use crate::table::{add_columns, create, drop, drop_columns, index, part_of};

const TABLES: &[&str] = &["performance", "metric_day", "lesson"];
/// Numbers that only grow.
const COUNTERS: [&str; 6] = ["views", "likes", "comments", "shares", "saves", "watch_ms"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_columns(manager, grown()).await?;
        let indexes = vec![
            index("performance", &["user_id", "published_at"]),
            index("performance", &["thinned_at", "published_at"]),
            index("metric_day", &["user_id", "day"]),
            index("lesson", &["created_at"]),
        ];
        create(manager, vec![performance(), metric_day(), lesson()], indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, TABLES).await?;
        drop_columns(manager, grown()).await
    }
}

/// Since when a reading counts, and by how much each number had grown since then.
fn grown() -> Vec<(&'static str, ColumnDef)> {
    let growth = COUNTERS.map(|counter| big_integer_null(format!("{counter}_grown")));
    let columns = std::iter::once(timestamp_with_time_zone_null("since")).chain(growth);
    columns.map(|column| ("metric_snapshot", column)).collect()
}

fn performance() -> TableCreateStatement {
    let mut table = Table::create();
    table
        .table("performance")
        .col(uuid("publication_id").primary_key())
        .col(uuid("user_id"))
        .col(uuid("connection_id"))
        .col(uuid("pipeline_id"))
        .col(uuid_null("topic_id"))
        .col(text("platform"))
        .col(text("title"))
        .col(text_null("hook"))
        .col(text("caption_preset"))
        .col(integer_null("hook_words"))
        .col(big_integer_null("duration_ms"))
        .col(timestamp_with_time_zone("published_at"))
        .col(text("time_zone"))
        .col(integer("weekday"))
        .col(integer("hour"))
        .col(timestamp_with_time_zone_null("taken_at"))
        .col(timestamp_with_time_zone_null("tried_at"))
        .col(timestamp_with_time_zone_null("failing_since"))
        .col(text_null("failure"))
        .col(timestamp_with_time_zone_null("gone_at"))
        .col(timestamp_with_time_zone_null("thinned_at"))
        .col(big_integer_null("first_week_views"))
        .foreign_key(&mut part_of("performance", "publication_id", "publication"))
        .foreign_key(&mut part_of("performance", "user_id", "user"));
    counters(&mut table)
}

fn metric_day() -> TableCreateStatement {
    let mut table = Table::create();
    table
        .table("metric_day")
        .col(uuid("publication_id"))
        .col(uuid("user_id"))
        .col(date("day"))
        .primary_key(Index::create().col("publication_id").col("day"))
        .foreign_key(&mut part_of("metric_day", "publication_id", "publication"))
        .foreign_key(&mut part_of("metric_day", "user_id", "user"));
    counters(&mut table)
}

fn counters(table: &mut TableCreateStatement) -> TableCreateStatement {
    for counter in COUNTERS {
        table.col(big_integer_null(counter));
    }
    table.take()
}

fn lesson() -> TableCreateStatement {
    Table::create()
        .table("lesson")
        .col(uuid("run_id").primary_key())
        .col(uuid("user_id"))
        .col(json_binary("examples"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut part_of("lesson", "user_id", "user"))
        .take()
}
