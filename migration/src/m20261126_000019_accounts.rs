//! What an account is proved by besides its password: a confirmed address, an authenticator app, recovery codes; and the mails
//! about it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, integer, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
};

use crate::table::{add_columns, create, drop, drop_columns, index, part_of, table, unique};

const TABLES: &[&str] = &["recovery_code", "account_mail"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_columns(manager, columns()).await?;
        let indexes = vec![unique("recovery_code", &["user_id", "digest"]), index("account_mail", &["email"])];
        create(manager, vec![recovery_code(), account_mail()], indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, TABLES).await?;
        drop_columns(manager, columns()).await
    }
}

fn columns() -> Vec<(&'static str, ColumnDef)> {
    vec![
        ("user", timestamp_with_time_zone_null("email_verified_at")),
        ("user", text_null("sealed_totp")),
        ("user", timestamp_with_time_zone_null("totp_enabled_at")),
        ("user", big_integer("totp_step").default(0).take()),
    ]
}

fn recovery_code() -> TableCreateStatement {
    table("recovery_code")
        .col(uuid("user_id"))
        .col(text("digest"))
        .col(timestamp_with_time_zone_null("used_at"))
        .foreign_key(&mut part_of("recovery_code", "user_id", "user"))
        .take()
}

/// Refers to nobody: whoever asks for a mail to an address must not learn whether somebody has it.
fn account_mail() -> TableCreateStatement {
    table("account_mail")
        .col(text("email"))
        .col(text("kind"))
        .col(integer("attempts").default(0).take())
        .col(text_null("lease_owner"))
        .col(timestamp_with_time_zone_null("lease_until"))
        .col(big_integer("fence").default(0).take())
        .col(timestamp_with_time_zone_null("not_before"))
        .col(timestamp_with_time_zone("created_at"))
        .take()
}
