//! What was bought from providers, what is known of their keys, and what a person changed or should know of a run.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, double_null, integer, integer_null, json_binary, json_binary_null, text, text_null,
    timestamp_with_time_zone, timestamp_with_time_zone_null, uuid, uuid_null,
};

use crate::table::{about, create, drop, index, part_of, table};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in columns() {
            manager.alter_table(Table::alter().table(table).add_column(column).take()).await?;
        }
        let indexes = vec![
            index("purchase", &["user_id", "hash"]),
            index("purchase", &["user_id", "created_at"]),
            index("purchase", &["pipeline_id", "created_at"]),
            index("purchase", &["run_id"]),
            index("purchase", &["answer_until"]),
        ];
        create(manager, vec![purchase()], indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["purchase"]).await?;
        for (table, column) in columns() {
            let name = column.get_column_name().clone();
            manager.alter_table(Table::alter().table(table).drop_column(Alias::new(name)).take()).await?;
        }
        Ok(())
    }
}

fn columns() -> Vec<(&'static str, ColumnDef)> {
    vec![
        ("provider_key", text_null("base_url")),
        ("provider_key", timestamp_with_time_zone_null("checked_at")),
        ("provider_key", text_null("check_code")),
        ("provider_key", text_null("check_message")),
        ("run", json_binary("notices").default("[]").take()),
        ("run", uuid_null("recording_id")),
        ("run", integer("writing_round").default(1).take()),
        ("scene", json_binary_null("choice")),
        ("scene", double_null("rate")),
        ("scene", integer_null("pause_ms")),
    ]
}

fn purchase() -> TableCreateStatement {
    table("purchase")
        .col(uuid("user_id"))
        .col(uuid_null("pipeline_id"))
        .col(uuid_null("run_id"))
        .col(text("provider"))
        .col(text("purpose"))
        .col(text("model"))
        .col(text("hash"))
        .col(text("state"))
        .col(big_integer("input_tokens"))
        .col(big_integer("output_tokens"))
        .col(big_integer("characters"))
        .col(big_integer("images"))
        .col(big_integer("requests"))
        .col(big_integer_null("cost_micros"))
        .col(text_null("price_since"))
        .col(text_null("answer_key"))
        .col(timestamp_with_time_zone_null("answer_until"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("settled_at"))
        .foreign_key(&mut part_of("purchase", "user_id", "user"))
        .foreign_key(&mut about("purchase", "pipeline_id", "pipeline"))
        .foreign_key(&mut about("purchase", "run_id", "run"))
        .take()
}
