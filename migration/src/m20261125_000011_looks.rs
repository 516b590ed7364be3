//! Caption styles of people's own, what is heard behind the words of a run, and the licence under which a clip may be used.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, json_binary, json_binary_null, text, timestamp_with_time_zone, uuid};

use crate::table::{create, drop, index, part_of, table};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![caption_style()], vec![index("caption_style", &["user_id"])]).await?;
        manager.alter_table(Table::alter().table("run").add_column(json_binary_null("music")).take()).await?;
        manager.alter_table(Table::alter().table("clip").add_column(text("licence").default("")).take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("clip").drop_column("licence").take()).await?;
        manager.alter_table(Table::alter().table("run").drop_column("music").take()).await?;
        drop(manager, &["caption_style"]).await
    }
}

fn caption_style() -> TableCreateStatement {
    table("caption_style")
        .col(uuid("user_id"))
        .col(text("name"))
        .col(integer("version"))
        .col(json_binary("style"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .foreign_key(&mut part_of("caption_style", "user_id", "user"))
        .take()
}
