//! The networks that an API token may be used from.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::json_binary_null;

use crate::table::{add_columns, drop_columns};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_columns(manager, columns()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_columns(manager, columns()).await
    }
}

fn columns() -> Vec<(&'static str, ColumnDef)> {
    vec![("api_token", json_binary_null("addresses"))]
}
