//! Accounts that are going to be deleted: when, and which worker does it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, integer, text_null, timestamp_with_time_zone_null};

use crate::table::{add_columns, drop_columns, index};

const DUE: &str = "user_deletion_due_at_idx";
const OF_TOPIC: &str = "slot_topic_id_idx";
const OF_SERIES: &str = "slot_series_id_idx";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_columns(manager, columns()).await?;
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, name) in [("user", DUE), ("slot", OF_TOPIC), ("slot", OF_SERIES)] {
            manager.drop_index(Index::drop().table(table).name(name).to_owned()).await?;
        }
        drop_columns(manager, columns()).await
    }
}

/// The last two let rows be deleted that slots refer to, without a look at every slot for each.
fn indexes() -> [IndexCreateStatement; 3] {
    [index("user", &["deletion_due_at"]), index("slot", &["topic_id"]), index("slot", &["series_id"])]
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
