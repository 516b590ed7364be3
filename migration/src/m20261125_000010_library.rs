//! What the media library knows of a clip: its kind, its tags, its thumbnail and the hash by which it is known again.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{json_binary, text, text_null};

use crate::table::unique;

/// The same file of the same person is one clip.
const ONE_FILE: &str = "clip_user_id_sha256_key";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in columns() {
            manager.alter_table(Table::alter().table("clip").add_column(column).take()).await?;
        }
        describe_old(manager).await?;
        manager.create_index(unique("clip", &["user_id", "sha256"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().table("clip").name(ONE_FILE).to_owned()).await?;
        for column in columns() {
            let name = column.get_column_name().clone();
            manager.alter_table(Table::alter().table("clip").drop_column(Alias::new(name)).take()).await?;
        }
        Ok(())
    }
}

fn columns() -> [ColumnDef; 5] {
    [
        text("kind").default("VIDEO").take(),
        json_binary("tags").default("[]").take(),
        text_null("thumbnail_key"),
        text_null("sha256"),
        // name and tags in lower case: SQLite lowers ASCII alone
        text("words").default("").take(),
    ]
}

/// Until now there were videos, and pictures, which last for no time; and only a name to search for.
async fn describe_old(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let words = Func::lower(Expr::col("name"));
    let all = Query::update().table("clip").value("words", words).to_owned();
    let pictures = Query::update().table("clip").value("kind", "IMAGE").and_where(Expr::col("duration_ms").eq(0)).to_owned();
    manager.execute(all).await?;
    manager.execute(pictures).await
}
