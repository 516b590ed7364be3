//! Runs of a person's own finished video.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::uuid_null;

const COLUMN: &str = "video_id";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("run").add_column(uuid_null(COLUMN)).take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("run").drop_column(COLUMN).take()).await
    }
}
