//! What a person wants said of a live video, until the platform has it; and the first comment under one.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{json_binary, text, text_null, timestamp_with_time_zone, uuid};

use crate::table::{create, drop, part_of, table, unique};

const TABLES: &[&str] = &["publication_edit"];
const COMMENT: &str = "comment_id";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = text_null(COMMENT);
        manager.alter_table(Table::alter().table("publication").add_column(column).take()).await?;
        create(manager, vec![publication_edit()], vec![unique("publication_edit", &["publication_id"])]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, TABLES).await?;
        manager.alter_table(Table::alter().table("publication").drop_column(COMMENT).take()).await
    }
}

fn publication_edit() -> TableCreateStatement {
    table("publication_edit")
        .col(uuid("publication_id"))
        .col(text("state"))
        .col(text("title"))
        .col(text("description"))
        .col(json_binary("tags"))
        .col(text("privacy"))
        .col(text_null("error_message"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut part_of("publication_edit", "publication_id", "publication"))
        .take()
}
