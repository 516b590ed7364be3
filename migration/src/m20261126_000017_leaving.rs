//! Accounts that are going to be deleted: when, and which worker does it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, integer, text_null, timestamp_with_time_zone_null};

use crate::table::{add_columns, drop_columns, index};

const DUE: &str = "user_deletion_due_at_idx";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_columns(manager, columns()).await?;
        manager.create_index(index("user", &["deletion_due_at"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().table("user").name(DUE).to_owned()).await?;
        drop_columns(manager, columns()).await
    }
}

fn columns() -> Vec<(&'static str, ColumnDef)> {
    vec![
        ("user", timestamp_with_time_zone_null("deletion_due_at")),
        ("user", integer("deletion_tries").default(0).take()),
        ("user", text_null("lease_owner")),
        ("user", timestamp_with_time_zone_null("lease_until")),
        ("user", big_integer("fence").default(0).take()),
        ("user", timestamp_with_time_zone_null("not_before")),
    ]
}
