//! What is told of runs, publications, connections and webhooks, to whom, and how far that is.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, integer, json_binary, small_integer, small_integer_null, text, text_null, timestamp_with_time_zone,
    timestamp_with_time_zone_null, uuid, uuid_null,
};

use crate::table::{create, drop, index, part_of, table, unique, untold, untold_name};

const TABLES: &[&str] = &["notification", "event", "webhook", "delivery", "delivery_attempt"];

/// The tables whose rows are told of, and the column that says where a row stands.
const TOLD: [(&str, &str); 4] = [("run", "state"), ("publication", "state"), ("connection", "health"), ("webhook", "state")];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![notification(), event(), webhook(), delivery(), delivery_attempt()];
        let indexes = vec![
            unique("notification", &["user_id"]),
            index("event", &["created_at"]),
            index("event", &["digest_id"]),
            index("webhook", &["user_id"]),
            unique("delivery", &["event_id", "webhook_id"]),
            unique("delivery", &["user_id", "digest_at"]),
            index("delivery", &["webhook_id", "created_at"]),
            index("delivery", &["state", "not_before"]),
            index("delivery_attempt", &["delivery_id", "created_at"]),
        ];
        create(manager, tables, indexes).await?;
        for (table, column) in TOLD {
            add_told(manager, table, column).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, _) in TOLD {
            manager.drop_index(Index::drop().table(table).name(untold_name(table)).to_owned()).await?;
            manager.alter_table(Table::alter().table(table).drop_column("told_state").take()).await?;
        }
        drop(manager, TABLES).await
    }
}

/// What happened before is history; only what changes from now on is told.
async fn add_told(manager: &SchemaManager<'_>, table: &'static str, column: &'static str) -> Result<(), DbErr> {
    manager.alter_table(Table::alter().table(table).add_column(text("told_state").default("")).take()).await?;
    let history = Query::update().table(table).value("told_state", Expr::col(column)).to_owned();
    manager.execute(history).await?;
    manager.create_index(untold(table, column, "updated_at")).await
}

fn notification() -> TableCreateStatement {
    table("notification")
        .col(uuid("user_id"))
        .col(json_binary("mails"))
        .col(small_integer("digest_hour"))
        .col(timestamp_with_time_zone("updated_at"))
        .foreign_key(&mut part_of("notification", "user_id", "user"))
        .take()
}

fn event() -> TableCreateStatement {
    table("event")
        .col(uuid("user_id"))
        .col(text("kind"))
        .col(uuid("subject_id"))
        .col(json_binary("payload"))
        .col(uuid_null("digest_id"))
        .col(timestamp_with_time_zone("occurred_at"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut part_of("event", "user_id", "user"))
        .take()
}

fn webhook() -> TableCreateStatement {
    table("webhook")
        .col(uuid("user_id"))
        .col(text("url"))
        .col(json_binary("event_types"))
        .col(text("sealed_secret"))
        .col(text_null("sealed_previous_secret"))
        .col(timestamp_with_time_zone_null("previous_until"))
        .col(text("state"))
        .col(text_null("state_reason"))
        .col(timestamp_with_time_zone_null("failing_since"))
        .col(big_integer("version"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .foreign_key(&mut part_of("webhook", "user_id", "user"))
        .take()
}

fn delivery() -> TableCreateStatement {
    table("delivery")
        .col(uuid("user_id"))
        .col(text("channel"))
        .col(uuid_null("event_id"))
        .col(uuid_null("webhook_id"))
        .col(timestamp_with_time_zone_null("digest_at"))
        .col(text("state"))
        .col(text_null("error"))
        .col(integer("attempts"))
        .col(text_null("lease_owner"))
        .col(timestamp_with_time_zone_null("lease_until"))
        .col(big_integer("fence"))
        .col(timestamp_with_time_zone_null("not_before"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .foreign_key(&mut part_of("delivery", "user_id", "user"))
        .foreign_key(&mut part_of("delivery", "event_id", "event"))
        .foreign_key(&mut part_of("delivery", "webhook_id", "webhook"))
        .take()
}

fn delivery_attempt() -> TableCreateStatement {
    table("delivery_attempt")
        .col(uuid("delivery_id"))
        .col(small_integer_null("status"))
        .col(text_null("answer"))
        .col(text_null("error"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("answered_at"))
        .foreign_key(&mut part_of("delivery_attempt", "delivery_id", "delivery"))
        .take()
}
