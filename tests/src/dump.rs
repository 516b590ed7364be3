//! Everything that a database holds.

use anyhow::Result;
use sea_orm::{ConnectionTrait as _, DatabaseConnection, DbBackend, FromQueryResult as _, JsonValue, Statement};

/// The names of all tables.
pub async fn tables(database: &DatabaseConnection) -> Result<Vec<String>> {
    let wish = match database.get_database_backend() {
        DbBackend::Sqlite => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        _ => "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
    };
    let rows = database.query_all_raw(Statement::from_string(database.get_database_backend(), wish)).await?;
    Ok(rows.iter().map(|row| row.try_get("", "name")).collect::<Result<_, _>>()?)
}

/// All rows of a table.
pub async fn rows(database: &DatabaseConnection, table: &str) -> Result<Vec<JsonValue>> {
    let wish = Statement::from_string(database.get_database_backend(), format!("SELECT * FROM \"{table}\""));
    Ok(JsonValue::find_by_statement(wish).all(database).await?)
}
